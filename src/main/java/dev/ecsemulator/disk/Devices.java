package dev.ecsemulator.disk;

import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.repository.View;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The disks of an instance and the device names that they occupy. */
final class Devices {

  private static final String PREFIX = "/dev/xvd";

  private final Set<String> used = new HashSet<>();
  private int dataDisks;
  private boolean systemDisk;

  /** Looks at all disks that are attached to an instance, or on their way. */
  static Devices of(Instance instance, View view) {
    Devices devices = new Devices();
    List<Disk> disks =
        view.selectIn(instance.regionId(), Disk.TABLE).where("instance", instance.id()).all();
    for (Disk disk : disks) {
      devices.used.add(deviceOf(disk, instance.id()));
      if (disk.isSystem()) {
        devices.systemDisk = true;
      } else {
        devices.dataDisks++;
      }
    }
    return devices;
  }

  private static String deviceOf(Disk disk, String instanceId) {
    return disk.attachments().stream()
        .filter(attachment -> attachment.instanceId().equals(instanceId))
        .map(Disk.Attachment::device)
        .findFirst()
        .orElse(disk.device());
  }

  boolean isUsed(String device) {
    return used.contains(device);
  }

  boolean hasSystemDisk() {
    return systemDisk;
  }

  int dataDisks() {
    return dataDisks;
  }

  /** The first free data device: /dev/xvdb to /dev/xvdz. */
  Optional<String> nextFree() {
    for (char letter = 'b'; letter <= 'z'; letter++) {
      if (!used.contains(PREFIX + letter)) {
        return Optional.of(PREFIX + letter);
      }
    }
    return Optional.empty();
  }
}
