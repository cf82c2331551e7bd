package dev.ecsemulator.replica;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ebs;
import dev.ecsemulator.repository.Transaction;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes the name, description and settings of a group. */
@Ebs
final class ModifyDiskReplicaGroup implements Command<ModifyDiskReplicaGroup.Request> {

  record Request(
      String replicaGroupId,
      @Nullable String groupName,
      @Nullable String description,
      @Nullable Integer bandwidth,
      @Nullable Integer rpo,
      @Nullable Boolean enableRtc) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    ReplicaGroup group = Finding.group(tx, request.replicaGroupId());
    Moving.require(tx, group, "modify");
    Replication before = group.replication();
    Moving.lead(
        tx,
        tx.put(
            group
                .withName(Objects.requireNonNullElse(request.groupName(), group.name()))
                .withDescription(
                    Objects.requireNonNullElse(request.description(), group.description()))
                .withReplication(
                    before
                        .withBandwidth(
                            Objects.requireNonNullElse(request.bandwidth(), before.bandwidth()))
                        .withRpo(Objects.requireNonNullElse(request.rpo(), before.rpo()))
                        .withRtc(Objects.requireNonNullElse(request.enableRtc(), before.rtc())))));
    return Answer.empty();
  }
}
