package dev.ecsemulator.replica;

import dev.ecsemulator.account.Account;
import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.disk.DiskStatus;
import dev.ecsemulator.repository.View;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The disks of pairs. */
final class Devices {

  private Devices() {}

  /**
   * What has become of a pair's disks or its payment, as StatusMessage says it; null if all is
   * well.
   */
  static @Nullable String problem(ReplicaPair pair, View view) {
    Optional<Disk> primary = view.findAnywhere(Disk.TABLE, pair.primaryDiskId());
    Optional<Disk> standby = view.findAnywhere(Disk.TABLE, pair.standbyDiskId());
    if (primary.isEmpty() || standby.isEmpty()) {
      return "DeviceRemoved";
    }
    if (primary.get().size() != standby.get().size()) {
      return "DeviceSizeChanged";
    }
    if (pair.expiredTime() != null) {
      return pair.expiredTime().isAfter(view.now()) ? null : "PrePayOrderExpired";
    }
    return Account.of(view).inArrears() ? "PostPayOrderCeaseService" : null;
  }

  /** How many pairs a disk is in. */
  static int pairsOf(View view, String diskId) {
    return view.selectAnywhere(ReplicaPair.TABLE)
        .filter(pair -> pair.primaryDiskId().equals(diskId) || pair.standbyDiskId().equals(diskId))
        .count();
  }

  /** Refuses to overwrite a disk that is attached. */
  static void requireDetachedDestinations(View view, List<ReplicaPair> pairs) {
    if (pairs.stream().anyMatch(pair -> isAttached(view, pair.destinationDiskId()))) {
      throw view.error("OperationDenied.StandbyDeviceAttached");
    }
  }

  /** Refuses to turn a direction round, or back, while a disk that failed over is attached. */
  static void requireDetachedSources(View view, List<ReplicaPair> pairs) {
    if (pairs.stream().anyMatch(pair -> isAttached(view, pair.sourceDiskId()))) {
      throw view.error("OperationDenied");
    }
  }

  private static boolean isAttached(View view, String diskId) {
    return view.findAnywhere(Disk.TABLE, diskId)
        .filter(disk -> disk.status() != DiskStatus.Available)
        .isPresent();
  }
}
