package dev.ecsemulator.renewal;

import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.repository.View;
import java.util.List;

/** The subscription instances that a request about renewals names. */
final class Subscriptions {

  private Subscriptions() {}

  /** All of them, or the documented refusal. */
  static List<Instance> of(List<String> ids, View view) {
    return ids.stream().distinct().map(id -> of(id, view)).toList();
  }

  private static Instance of(String id, View view) {
    Instance instance =
        view.find(Instance.TABLE, id)
            .orElseThrow(() -> view.error("InvalidParameter.InvalidInstanceId"));
    if (!instance.isPrePaid()) {
      throw view.error("ChargeTypeViolation");
    }
    return instance;
  }
}
