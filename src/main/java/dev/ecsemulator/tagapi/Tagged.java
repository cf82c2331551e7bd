package dev.ecsemulator.tagapi;

import dev.ecsemulator.operation.Tag;
import java.util.List;

/**
 * A resource that has tags.
 *
 * @param arn its name among the resources of all products
 * @param tags at least one
 */
record Tagged(String arn, List<Tag> tags) {}
