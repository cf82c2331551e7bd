package dev.ecsemulator.instance;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.contract.ApiException;
import dev.ecsemulator.repository.Transaction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One change to many instances in one transaction. AllTogether, the default: the first refusal is
 * the answer to the whole request and nothing changes. SuccessFirst: each instance has an outcome
 * of its own. An id that is given twice counts once. Source: the pages of StartInstances,
 * StopInstances and RebootInstances.
 */
final class Batch {

  private static final String SUCCESS_FIRST = "SuccessFirst";

  private final Transaction tx;
  private final UnaryOperator<Instance> change;

  /**
   * Prepares a batch.
   *
   * @param change makes all its checks before it writes anything
   */
  Batch(Transaction tx, UnaryOperator<Instance> change) {
    this.tx = tx;
    this.change = change;
  }

  Answer run(List<String> ids, @Nullable String optimization) {
    boolean eachForItself = SUCCESS_FIRST.equals(optimization);
    List<Answer> outcomes = new ArrayList<>();
    for (String id : new LinkedHashSet<>(ids)) {
      Optional<Instance> instance = tx.find(Instance.TABLE, id);
      if (eachForItself) {
        outcomes.add(outcome(id, instance));
      } else {
        Instance before = instance.orElseThrow(() -> tx.error("InvalidInstanceIds.NotFound"));
        outcomes.add(success(before, change.apply(before)));
      }
    }
    return Answer.of("InstanceResponses", outcomes);
  }

  private Answer outcome(String id, Optional<Instance> instance) {
    try {
      Instance before =
          instance.orElseThrow(
              () -> tx.errorSaying("InvalidInstanceId.NotFound", "does not exist"));
      return success(before, change.apply(before));
    } catch (ApiException refusal) {
      String status = instance.map(before -> before.status().name()).orElse("");
      return outcome(id, refusal.error().code(), refusal.error().message(), status, status);
    }
  }

  private static Answer success(Instance before, Instance after) {
    return outcome(before.id(), "200", "success", before.status().name(), after.status().name());
  }

  private static Answer outcome(
      String id, String code, String message, String previous, String current) {
    return Answer.of("InstanceId", id)
        .with("Code", code)
        .with("Message", message)
        .with("PreviousStatus", previous)
        .with("CurrentStatus", current);
  }
}
