package dev.ecsemulator.securitygroup;

import dev.ecsemulator.contract.Errors;
import dev.ecsemulator.operation.Inlined;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules that a request describes: a list, or the older form of one rule among the request's own
 * parameters, but not both.
 */
record Permissions(List<Permission> permissions, @Inlined Permission single) {

  /** Whether the request describes no rule. */
  boolean isEmpty() {
    return permissions.isEmpty() && single.isEmpty();
  }

  /**
   * The rules for one direction of a group, in the order of the request.
   *
   * @throws dev.ecsemulator.contract.ApiException the documented error of the first bad parameter,
   *     InvalidParam.DuplicatePermissions if two say the same
   */
  List<Rule> read(RuleReader reader, Errors errors) {
    if (permissions.isEmpty()) {
      return List.of(reader.read(single, ""));
    }
    if (!single.isEmpty()) {
      throw errors.error("InvalidParam.Permissions");
    }
    List<Rule> rules = new ArrayList<>();
    for (Permission permission : permissions) {
      Rule rule = reader.read(permission, "Permissions." + (rules.size() + 1) + ".");
      if (rules.stream().anyMatch(rule::saysTheSameAs)) {
        throw errors.error("InvalidParam.DuplicatePermissions");
      }
      rules.add(rule);
    }
    return rules;
  }
}
