package dev.ecsemulator.ramrole;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.instance.Instance;

/** What came of a request for one of its instances. */
final class Result {

  private Result() {}

  static Answer success(Instance instance) {
    return of(instance, "200", "success", true);
  }

  static Answer of(Instance instance, String code, String message, boolean success) {
    return Answer.of("InstanceId", instance.id())
        .with("Code", code)
        .with("Message", message)
        .with("Success", success);
  }

  /** An instance and its role, as listings pair them; the name is empty if it has none. */
  static Answer role(Instance instance) {
    return Answer.of("InstanceId", instance.id())
        .with("RamRoleName", instance.options().ramRoleName());
  }
}
