package dev.ecsemulator.validation;

import java.util.Map;
import java.util.Set;

/**
 * Parameters that meet their rules.
 *
 * @param tree values by name, for the binder
 * @param patterns the contract's pattern of each name that was sent
 * @param unknown names that the operation does not publish
 */
public record CheckedParameters(
    ParameterNode tree, Map<String, String> patterns, Set<String> unknown) {}
