package dev.ecsemulator.networkinterface;

import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Stateful;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.statemachine.Lifecycle;
import dev.ecsemulator.vpc.Cidr;
import dev.ecsemulator.vpc.VSwitch;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An elastic network interface. {@link #blank} starts one with what new interfaces have.
 *
 * @param type Primary or Secondary
 * @param privateIps the primary address first
 * @param macAddress such as 00:16:3e:0a:1b:2c
 * @param instanceId the instance it is attached to, being attached to or detached from
 * @param serviceManaged whether a cloud service, such as a NAT gateway, has made it for itself
 * @param queueNumber queues as they were asked for; null for what the instance type has
 */
@RecordBuilder
public record NetworkInterface(
    String id,
    String regionId,
    String zoneId,
    String vpcId,
    String vSwitchId,
    NetworkInterfaceStatus status,
    String type,
    String name,
    String description,
    List<String> privateIps,
    List<String> ipv6Addresses,
    String macAddress,
    List<String> securityGroupIds,
    @Nullable String instanceId,
    boolean deleteOnRelease,
    boolean serviceManaged,
    @Nullable Integer queueNumber,
    String resourceGroupId,
    Instant createdAt,
    List<Tag> tags)
    implements Stateful<NetworkInterface, NetworkInterfaceStatus>, NetworkInterfaceBuilder.With {

  /** Where network interfaces are stored. */
  public static final Table<NetworkInterface> TABLE =
      Table.of("network-interface", NetworkInterface.class)
          .indexed("status", eni -> eni.status().name())
          .indexed("type", NetworkInterface::type)
          .indexed("instance", NetworkInterface::instanceId)
          .indexed("vpc", NetworkInterface::vpcId)
          .indexed("vswitch", NetworkInterface::vSwitchId)
          .indexed("name", NetworkInterface::name)
          .indexedByMany("ip", NetworkInterface::privateIps)
          .indexedByMany("ipv6", NetworkInterface::ipv6Addresses)
          .indexedByMany("security-group", NetworkInterface::securityGroupIds)
          .indexedByMany("tag", NetworkInterface::tags, Tag::indexed);

  /** The interface's transition table. */
  public static final Lifecycle<NetworkInterfaceStatus> LIFECYCLE =
      Lifecycle.load("network-interface", NetworkInterfaceStatus.class);

  private static final String PRIMARY = "Primary";

  /**
   * A secondary interface that is attached to nothing and goes with its instance.
   *
   * @param privateIps the primary address first
   */
  public static NetworkInterfaceBuilder blank(
      String id, VSwitch vSwitch, List<String> privateIps, Instant createdAt) {
    return NetworkInterfaceBuilder.builder()
        .id(id)
        .regionId(vSwitch.regionId())
        .zoneId(vSwitch.zoneId())
        .vpcId(vSwitch.vpcId())
        .vSwitchId(vSwitch.id())
        .status(NetworkInterfaceStatus.Available)
        .type("Secondary")
        .name("")
        .description("")
        .privateIps(privateIps)
        .ipv6Addresses(List.of())
        .macAddress(macAddress(vSwitch.vpcId(), privateIps.get(0)))
        .securityGroupIds(List.of())
        .deleteOnRelease(true)
        .resourceGroupId("")
        .createdAt(createdAt)
        .tags(List.of());
  }

  /**
   * The MAC address of the interface that has an address in a VPC: other for every address of the
   * VPC, since a factor that is odd permutes the numbers below 2^24.
   */
  static String macAddress(String vpcId, String ip) {
    long address = Cidr.parse(ip + "/32").network();
    long mixed = (address * 0x9E3779B1L ^ vpcId.hashCode()) & 0xFFFFFF;
    HexFormat hex = HexFormat.of();
    return "00:16:3e:"
        + hex.toHexDigits((byte) (mixed >> 16))
        + ":"
        + hex.toHexDigits((byte) (mixed >> 8))
        + ":"
        + hex.toHexDigits((byte) mixed);
  }

  @Override
  public Table<NetworkInterface> table() {
    return TABLE;
  }

  @Override
  public Lifecycle<NetworkInterfaceStatus> lifecycle() {
    return LIFECYCLE;
  }

  @Override
  public NetworkInterface withStatus(NetworkInterfaceStatus status) {
    return NetworkInterfaceBuilder.With.super.withStatus(status);
  }

  /** Whether it is its instance's own, which goes with it. */
  public boolean isPrimary() {
    return type.equals(PRIMARY);
  }

  /** Whether an instance has it. */
  public boolean isAttached() {
    return status == NetworkInterfaceStatus.InUse || status == NetworkInterfaceStatus.Detaching;
  }

  /** The primary private address. */
  public String primaryIp() {
    return privateIps.get(0);
  }
}
