package dev.ecsemulator.replica;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ebs;
import dev.ecsemulator.repository.Transaction;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes the name, description and settings of a pair. */
@Ebs
final class ModifyDiskReplicaPair implements Command<ModifyDiskReplicaPair.Request> {

  record Request(
      String replicaPairId,
      @Nullable String pairName,
      @Nullable String description,
      @Nullable Integer bandwidth,
      @Nullable Integer rpo,
      @Nullable Boolean enableRtc) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    ReplicaPair pair = Finding.pair(tx, request.replicaPairId());
    Moving.require(tx, pair, "modify");
    Replication before = pair.replication();
    boolean fixed = pair.chargeType().equals(CreateDiskReplicaPair.POSTPAY);
    boolean led = pair.groupId() != null;
    tx.put(
        pair.withName(Objects.requireNonNullElse(request.pairName(), pair.name()))
            .withDescription(Objects.requireNonNullElse(request.description(), pair.description()))
            .withReplication(
                before
                    .withBandwidth(
                        fixed || request.bandwidth() == null
                            ? before.bandwidth()
                            : request.bandwidth())
                    .withRpo(led || request.rpo() == null ? before.rpo() : request.rpo())
                    .withRtc(Objects.requireNonNullElse(request.enableRtc(), before.rtc()))));
    return Answer.empty();
  }
}
