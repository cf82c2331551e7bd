package dev.ecsemulator.disk;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.WireTime;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A disk as DescribeDisks shows it. Sources: the page; recorded answers for what is empty and what
 * is left out (behaviour, refinements, rows 3, 5, 13); lists of attachments and of mounts are not
 * there for a disk that has none.
 */
final class DiskAnswer {

  private static final Instant NEVER = Instant.parse("2999-09-08T16:00:00Z");
  private static final String AUTO = "cloud_auto";

  private final @Nullable List<String> placement;

  /**
   * An answer form.
   *
   * @param placement the zones in which regional disks keep their data; null if not asked for
   */
  DiskAnswer(@Nullable List<String> placement) {
    this.placement = placement;
  }

  /** When the disk ends: far in the future for pay-as-you-go. */
  static Instant expiredTime(Disk disk) {
    Instant end = disk.expiredTime();
    return end == null ? NEVER : end;
  }

  Answer of(Disk disk) {
    boolean attached = disk.status() == DiskStatus.In_use || disk.status() == DiskStatus.Detaching;
    String instanceId = disk.instanceId();
    Answer answer =
        Answer.of("DiskId", disk.id())
            .with("SerialNumber", disk.id().substring(disk.id().indexOf('-') + 1))
            .with("RegionId", disk.regionId())
            .with("ZoneId", disk.zoneId())
            .with("DiskName", disk.name())
            .with("Description", disk.description())
            .with("Type", disk.type())
            .with("Category", disk.category())
            .with("PerformanceLevel", disk.performanceLevel())
            .with("Size", disk.size())
            .with("Status", disk.status())
            .with("InstanceId", attached && instanceId != null ? instanceId : "")
            .with("Device", attached ? disk.device() : "")
            .with("Portable", disk.portable())
            .with("DeleteWithInstance", disk.deleteWithInstance())
            .with("MultiAttach", disk.multiAttach());
    lifetime(answer, disk);
    origin(answer, disk);
    attachments(answer, disk, attached);
    return answer;
  }

  private static void lifetime(Answer answer, Disk disk) {
    answer
        .with("CreationTime", WireTime.second(disk.createdAt()))
        .with("AttachedTime", WireTime.second(disk.attachedAt()))
        .with("DetachedTime", WireTime.second(disk.detachedAt()))
        .with("ExpiredTime", WireTime.minute(expiredTime(disk)))
        .with("DiskChargeType", disk.chargeType())
        .with("EnableAutoSnapshot", disk.enableAutoSnapshot())
        .with("DeleteAutoSnapshot", disk.deleteAutoSnapshot())
        .with("AutoSnapshotPolicyId", disk.autoSnapshotPolicyId())
        .with("EnableAutomatedSnapshotPolicy", !disk.autoSnapshotPolicyId().isEmpty());
  }

  private void origin(Answer answer, Disk disk) {
    answer
        .with("ImageId", disk.imageId())
        .with("SourceSnapshotId", disk.sourceSnapshotId())
        .with("ProductCode", "")
        .with("Encrypted", disk.encrypted())
        .with("KMSKeyId", disk.kmsKeyId())
        .with("ResourceGroupId", disk.resourceGroupId())
        .with("StorageSetId", "")
        .with("StorageClusterId", "")
        .with("BdfId", "")
        .with(
            "OperationLocks",
            disk.lockReasons().stream().map(reason -> Answer.of("LockReason", reason)).toList())
        .with("Tags", Tag.answers(disk.tags()));
    if (disk.category().equals(AUTO)) {
      answer
          .with("ProvisionedIops", disk.provisionedIops())
          .with("BurstingEnabled", disk.burstingEnabled());
    }
    if (placement != null && disk.zoneId().isEmpty()) {
      answer.with("Placement", Answer.of("ZoneIds", String.join(",", placement)));
    }
  }

  private static void attachments(Answer answer, Disk disk, boolean attached) {
    answer.without("MountInstances");
    List<Answer> attachments =
        disk.isMultiAttach()
            ? disk.attachments().stream()
                .filter(each -> each.attachedAt() != null)
                .map(each -> attachment(each.instanceId(), each.device(), each.attachedAt()))
                .toList()
            : attached && disk.instanceId() != null
                ? List.of(attachment(disk.instanceId(), disk.device(), disk.attachedAt()))
                : List.of();
    answer.with("Attachments", attachments.isEmpty() ? null : attachments);
  }

  private static Answer attachment(String instanceId, String device, @Nullable Instant since) {
    return Answer.of("InstanceId", instanceId)
        .with("Device", device)
        .with("AttachedTime", WireTime.second(since));
  }
}
