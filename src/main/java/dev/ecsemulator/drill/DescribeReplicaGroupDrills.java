package dev.ecsemulator.drill;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Ebs;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.View;
import org.jspecify.annotations.Nullable;

/** Lists the drills of a group. */
@Ebs
final class DescribeReplicaGroupDrills implements Query<DescribeReplicaGroupDrills.Request> {

  record Request(String groupId, @Nullable String drillId, @Inlined Paging paging) {}

  @Override
  public Answer handle(Request request, View view) {
    String group = Finding.group(view, request.groupId()).id();
    return Drills.page(
        view, group, request.drillId(), request.paging(), drill -> answer(drill, view));
  }

  private static Answer answer(ReplicaDrill drill, View view) {
    return Drills.answer(drill)
        .with("GroupId", drill.replicaId())
        .with(
            "PairsInfo",
            drill.disks().stream()
                .map(
                    disk ->
                        Answer.of("PairId", disk.pairId())
                            .with("DrillDiskId", disk.diskId())
                            .with("DrillDiskStatus", Drills.diskStatus(view, drill, disk)))
                .toList());
  }
}
