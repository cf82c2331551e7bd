package dev.ecsemulator.disk;

import dev.ecsemulator.repository.View;
import java.util.Optional;

/** What disks have to know of snapshots. The package that keeps snapshots offers it. */
public interface DiskSnapshots {

  /**
   * A snapshot that a disk is made of or goes back to.
   *
   * @param diskId the disk that it was made of
   * @param size of that disk, GiB
   * @param complete whether it is, so that a disk can go back to it
   * @param usable whether disks can be made of it: it is complete, or has instant access
   * @param kmsKeyId empty if it is not encrypted
   */
  record Source(
      String id,
      String diskId,
      int size,
      boolean complete,
      boolean usable,
      boolean encrypted,
      String kmsKeyId) {}

  /** A snapshot of the request's region. */
  Optional<Source> find(String snapshotId, View view);

  /** Whether a snapshot of the disk is not complete yet. */
  boolean isBeingMade(Disk disk, View view);
}
