package dev.ecsemulator.junit;

/** A disk as {@code DescribeDisks} answers it. */
public final class EmulatedDisk extends EmulatedResource {

  EmulatedDisk(Wire wire, String account, String id) {
    super(wire, account, "disk", id);
  }

  @Override
  Json describe(String region) {
    return ask("DescribeDisks", region, "DiskIds", "Disks", "Disk");
  }
}
