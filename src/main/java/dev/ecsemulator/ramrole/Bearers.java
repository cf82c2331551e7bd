package dev.ecsemulator.ramrole;

import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.repository.View;
import java.util.LinkedHashSet;
import java.util.List;

/** The instances that a request names. */
final class Bearers {

  private Bearers() {}

  /**
   * The instances in the order in which they are named; an id that is given twice counts once.
   *
   * @throws dev.ecsemulator.contract.ApiException InvalidInstanceId.NotFound unless all exist: so
   *     published failures of clients show it, though the answers have a result for each instance
   */
  static List<Instance> of(List<String> ids, View view) {
    return new LinkedHashSet<>(ids)
        .stream()
            .map(
                id ->
                    view.find(Instance.TABLE, id)
                        .orElseThrow(() -> view.error("InvalidInstanceId.NotFound")))
            .toList();
  }

  /** As {@link #of}, for instances that can have a role: those of the classic network cannot. */
  static List<Instance> inVpc(List<String> ids, View view) {
    List<Instance> found = of(ids, view);
    if (found.stream().anyMatch(Instance::isClassic)) {
      throw view.error("InvalidNetworkType.MismatchRamRole");
    }
    return found;
  }
}
