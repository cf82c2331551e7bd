package dev.ecsemulator.snapshotpolicy;

import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.repository.View;
import java.util.List;

/** Finding what policies and their disks are named by. */
final class Policies {

  private Policies() {}

  static AutoSnapshotPolicy find(String id, View view) {
    return view.find(AutoSnapshotPolicy.TABLE, id)
        .orElseThrow(() -> view.errorSaying("ParameterInvalid", "does not exist"));
  }

  static List<Disk> disks(List<String> ids, View view) {
    return ids.stream()
        .map(
            id -> view.find(Disk.TABLE, id).orElseThrow(() -> view.error("InvalidDiskId.NotFound")))
        .toList();
  }
}
