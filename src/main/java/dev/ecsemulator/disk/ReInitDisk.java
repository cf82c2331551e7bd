package dev.ecsemulator.disk;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.instance.InstanceStatus;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Takes a disk of a stopped instance back to what it was when it was made: its image, its snapshot,
 * or emptiness. Source: the ReInitDisk page.
 */
@Ecs
final class ReInitDisk implements Command<ReInitDisk.Request> {

  record Request(
      String diskId,
      @Nullable String password,
      @Nullable String keyPairName,
      boolean autoStartInstance) {}

  private final DiskSnapshots snapshots;

  ReInitDisk(DiskSnapshots snapshots) {
    this.snapshots = snapshots;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    Guards guards = new Guards(tx);
    Disk disk = guards.disk(request.diskId());
    if (disk.isMultiAttach()) {
      throw tx.error("InvalidOperation.MultiAttachDisk");
    }
    if (disk.isLocal()) {
      throw tx.error("DiskCategory.OperationNotSupported");
    }
    guards.holders(disk).forEach(guards::refuseLocked);
    if (disk.status() != DiskStatus.In_use) {
      throw tx.error("IncorrectDiskStatus");
    }
    guards.holders(disk).forEach(instance -> login(instance, disk, request, tx));
    if (!disk.kmsAuthorised()) {
      throw tx.error("InvalidParameter.KMSKeyId.KMSUnauthorized");
    }
    if (snapshots.isBeingMade(disk, tx)) {
      throw tx.error("DiskCreatingSnapshot");
    }
    String source = disk.sourceSnapshotId();
    if (!source.isEmpty() && snapshots.find(source, tx).isEmpty()) {
      throw tx.error("InvalidSourceSnapshot");
    }
    String event = request.autoStartInstance() ? "reinit-then-start" : "reinit";
    if (tx.fire(disk, event).isEmpty()) {
      throw tx.error("IncorrectDiskStatus");
    }
    return Answer.empty();
  }

  /** What opens the instance afterwards; asked of a system disk only. */
  private static void login(Instance instance, Disk disk, Request request, Transaction tx) {
    if (instance.status() != InstanceStatus.Stopped) {
      throw tx.error("IncorrectInstanceStatus");
    }
    if (!disk.isSystem()) {
      return;
    }
    String keyPair = request.keyPairName();
    if (keyPair != null && instance.os().type().equals("windows")) {
      throw tx.error("DependencyViolation.WindowsInstance");
    }
    boolean password = request.password() != null;
    if (keyPair != null || password) {
      tx.put(instance.withPasswordSet(password).withKeyPairName(keyPair == null ? "" : keyPair));
    }
  }
}
