package dev.ecsemulator.cloudassistant;

import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.repository.OnRemoved;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.Transaction;
import org.springframework.stereotype.Component;

/**
 * What still goes on or waits on an instance ends when the instance is released; what ended before
 * stays on record. Source: DescribeInvocations, ErrorCode InstanceReleased.
 */
@Component
final class ResultsOfReleased implements OnRemoved<Instance> {

  @Override
  public Table<Instance> table() {
    return Instance.TABLE;
  }

  @Override
  public void removed(Instance instance, Transaction tx) {
    tx.selectIn(instance.regionId(), InvocationResult.TABLE)
        .where("instance", instance.id())
        .filter(result -> !result.status().isFinal())
        .all()
        .forEach(
            result ->
                tx.fire(result.failing("InstanceReleased", "The instance was released."), "lose"));
  }
}
