package dev.ecsemulator.replica;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ebs;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes a pair-consistent group, at first without pairs. */
@Ebs
final class CreateDiskReplicaGroup implements Command<CreateDiskReplicaGroup.Request> {

  record Request(
      String sourceZoneId,
      String destinationRegionId,
      String destinationZoneId,
      @Nullable String groupName,
      @Nullable String description,
      @Nullable Integer bandwidth,
      @Nullable Integer rpo,
      @Nullable String resourceGroupId,
      boolean enableRtc,
      List<NewTag> tag) {}

  private final Sites sites;

  CreateDiskReplicaGroup(Sites sites) {
    this.sites = sites;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    ReplicaRoute route =
        sites.route(
            tx, request.sourceZoneId(), request.destinationRegionId(), request.destinationZoneId());
    List<ReplicaGroup> empty =
        tx.select(ReplicaGroup.TABLE).filter(group -> Moving.members(tx, group).isEmpty()).all();
    if (empty.size() >= Limits.EMPTY_GROUPS) {
      throw tx.error("OperationDenied.TooMuchEmptyGroup");
    }
    Replication replication =
        Replication.of(
            route,
            Objects.requireNonNullElse(request.rpo(), CreateDiskReplicaPair.RPO),
            Objects.requireNonNullElse(request.bandwidth(), 0),
            request.enableRtc());
    ReplicaGroup group =
        new ReplicaGroup(
            tx.newId("pg"),
            ReplicaGroupStatus.creating,
            Objects.requireNonNullElse(request.groupName(), ""),
            Objects.requireNonNullElse(request.description(), ""),
            replication,
            Objects.requireNonNullElse(request.resourceGroupId(), ""),
            tx.now(),
            NewTag.checked(request.tag(), tx));
    return Answer.of("ReplicaGroupId", tx.create(group, "create").id());
  }
}
