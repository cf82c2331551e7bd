package dev.ecsemulator.disk;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.instance.InstanceStatus;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Detaches a data disk, or the system disk of a stopped instance. */
@Ecs
final class DetachDisk implements Command<DetachDisk.Request> {

  private static final String ELASTIC_EPHEMERAL = "elastic_ephemeral_";

  record Request(String instanceId, String diskId, @Nullable Boolean deleteWithInstance) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    Instance instance =
        tx.find(Instance.TABLE, request.instanceId())
            .orElseThrow(() -> tx.error("InvalidInstanceId.NotFound"));
    Disk disk =
        tx.find(Disk.TABLE, request.diskId()).orElseThrow(() -> tx.error("InvalidDiskId.NotFound"));
    if (instance.isLockedFor("security")) {
      throw tx.error("InstanceLockedForSecurity");
    }
    refuseState(disk, instance, tx);
    refuseKind(disk, instance, tx);
    boolean delete = deletedWithInstance(disk, request.deleteWithInstance(), tx);
    if (tx.fire(leaving(disk.withDeleteWithInstance(delete), instance), "detach").isEmpty()) {
      throw tx.error("IncorrectDiskStatus");
    }
    return Answer.empty();
  }

  private static void refuseState(Disk disk, Instance instance, Transaction tx) {
    if (disk.status() == DiskStatus.Available) {
      throw tx.error("InvalidDisk.AlreadyDetached");
    }
    boolean here = disk.instanceIds().contains(instance.id());
    if (disk.status() == DiskStatus.Detaching && here) {
      throw tx.error("InvalidOperation.DiskDetachingFromThisEcs");
    }
    if (disk.status() == DiskStatus.In_use || disk.status() == DiskStatus.Detaching) {
      if (!here) {
        throw tx.error("DependencyViolation");
      }
    } else {
      throw tx.error("IncorrectDiskStatus");
    }
  }

  private static void refuseKind(Disk disk, Instance instance, Transaction tx) {
    boolean stopped = instance.status() == InstanceStatus.Stopped;
    boolean running = instance.status() == InstanceStatus.Running;
    if (disk.isSystem() && disk.isLocal()) {
      throw tx.error("DiskTypeViolation");
    }
    if (!disk.isSystem() && !disk.portable()) {
      throw tx.error("DiskNotPortable");
    }
    if (!stopped && (!running || disk.isSystem())) {
      throw tx.error("IncorrectInstanceStatus");
    }
  }

  /** What the disk shows from now on: by default false for a data disk, true for a system disk. */
  private static boolean deletedWithInstance(Disk disk, @Nullable Boolean asked, Transaction tx) {
    if (disk.isMultiAttach() && Boolean.TRUE.equals(asked)) {
      throw tx.error("DeleteWithInstance.Conflict");
    }
    boolean ephemeral = disk.category().startsWith(ELASTIC_EPHEMERAL);
    if (ephemeral && !Boolean.TRUE.equals(asked)) {
      throw tx.error("InvalidParameter.DeleteWithInstance");
    }
    return asked == null ? disk.isSystem() : asked;
  }

  private static Disk leaving(Disk disk, Instance instance) {
    if (disk.isMultiAttach()) {
      List<Disk.Attachment> attachments =
          disk.attachments().stream()
              .map(
                  each ->
                      each.instanceId().equals(instance.id())
                          ? new Disk.Attachment(
                              each.instanceId(), each.device(), each.attachedAt(), true)
                          : each)
              .toList();
      return disk.withAttachments(attachments);
    }
    boolean bound = disk.isSystem() || disk.category().startsWith(ELASTIC_EPHEMERAL);
    return bound ? disk.withOriginInstanceId(instance.id()) : disk;
  }
}
