package dev.ecsemulator.drill;

import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.disk.DiskStatus;
import dev.ecsemulator.repository.OnSettled;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.statemachine.Transition;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The end of a drill's transitions. A drill fails if its disks are gone before it is done, and is
 * not cleared while one of them is in use.
 */
@Component
final class DrillSettled implements OnSettled<ReplicaDrill> {

  private static final String EXECUTE = "execute";

  @Override
  public Table<ReplicaDrill> table() {
    return ReplicaDrill.TABLE;
  }

  @Override
  public void settled(ReplicaDrill drill, Transition<?> transition, Transaction tx) {
    boolean executing = transition.event().equals(EXECUTE);
    List<Disk> disks =
        drill.disks().stream()
            .map(disk -> tx.findAnywhere(Disk.TABLE, disk.diskId()))
            .flatMap(Optional::stream)
            .toList();
    boolean possible =
        executing
            ? disks.size() == drill.disks().size()
            : disks.stream().allMatch(disk -> disk.status() == DiskStatus.Available);
    ReplicaDrillStatus failure = drill.failureOf(transition.event());
    if (failure != null || !possible) {
      tx.put(
          drill.failed(
              transition.event(),
              executing ? ReplicaDrillStatus.execute_failed : ReplicaDrillStatus.clear_failed));
    } else if (!executing) {
      disks.forEach(tx::remove);
      tx.remove(drill);
    }
  }
}
