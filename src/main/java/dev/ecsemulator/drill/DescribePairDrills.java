package dev.ecsemulator.drill;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Ebs;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.View;
import org.jspecify.annotations.Nullable;

/** Lists the drills of a pair. */
@Ebs
final class DescribePairDrills implements Query<DescribePairDrills.Request> {

  record Request(String pairId, @Nullable String drillId, @Inlined Paging paging) {}

  @Override
  public Answer handle(Request request, View view) {
    String pair = Finding.pair(view, request.pairId()).id();
    return Drills.page(
        view, pair, request.drillId(), request.paging(), drill -> answer(drill, view));
  }

  private static Answer answer(ReplicaDrill drill, View view) {
    ReplicaDrill.DrillDisk disk = drill.disks().get(0);
    return Drills.answer(drill)
        .with("DrillDiskId", disk.diskId())
        .with("DrillDiskStatus", Drills.diskStatus(view, drill, disk));
  }
}
