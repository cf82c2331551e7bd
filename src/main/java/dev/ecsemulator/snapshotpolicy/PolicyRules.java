package dev.ecsemulator.snapshotpolicy;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.contract.Errors;
import java.util.List;

/**
 * What the values of a policy may be, which the contract has as texts. Sources: the pages of
 * CreateAutoSnapshotPolicy and ModifyAutoSnapshotPolicyEx.
 */
final class PolicyRules {

  private static final int MOST_DAYS = 65_536;

  private final Catalog catalog;
  private final Errors errors;

  PolicyRules(Catalog catalog, Errors errors) {
    this.catalog = catalog;
    this.errors = errors;
  }

  List<Integer> timePoints(List<String> hours) {
    return numbers("timePoints", hours, 0, 23);
  }

  List<Integer> weekdays(List<String> days) {
    return numbers("repeatWeekdays", days, 1, 7);
  }

  int retentionDays(String parameter, int days) {
    if (days != AutoSnapshotPolicy.FOREVER && (days < 1 || days > MOST_DAYS)) {
      throw errors.invalid(parameter);
    }
    return days;
  }

  /** Copies go to one other region. */
  List<String> targetCopyRegions(List<String> regions) {
    if (regions.size() > 1 || !regions.stream().allMatch(catalog::exists)) {
      throw errors.invalid("TargetCopyRegions");
    }
    return regions;
  }

  private List<Integer> numbers(String parameter, List<String> texts, int least, int most) {
    try {
      List<Integer> numbers = texts.stream().map(Integer::valueOf).distinct().toList();
      if (!numbers.isEmpty() && numbers.stream().allMatch(n -> n >= least && n <= most)) {
        return numbers;
      }
    } catch (NumberFormatException e) {
      throw errors.invalid(parameter);
    }
    throw errors.invalid(parameter);
  }
}
