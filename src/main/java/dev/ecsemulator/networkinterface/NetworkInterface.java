package dev.ecsemulator.networkinterface;

import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.vpc.Cidr;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An elastic network interface.
 *
 * @param type Primary or Secondary
 * @param privateIps the primary address first
 * @param macAddress such as 00:16:3e:0a:1b:2c
 */
@RecordBuilder
public record NetworkInterface(
    String id,
    String regionId,
    String zoneId,
    String vpcId,
    String vSwitchId,
    String type,
    String name,
    String description,
    List<String> privateIps,
    List<String> ipv6Addresses,
    String macAddress,
    List<String> securityGroupIds,
    @Nullable String instanceId,
    boolean deleteOnRelease,
    Instant createdAt,
    List<Tag> tags)
    implements Resource, NetworkInterfaceBuilder.With {

  /** Where network interfaces are stored. */
  public static final Table<NetworkInterface> TABLE =
      Table.of("network-interface", NetworkInterface.class)
          .indexed("instance", NetworkInterface::instanceId)
          .indexed("vswitch", NetworkInterface::vSwitchId)
          .indexedByMany(
              "address",
              eni -> eni.privateIps().stream().map(ip -> eni.vSwitchId() + " " + ip).toList())
          .indexedByMany("security-group", NetworkInterface::securityGroupIds);

  /**
   * The MAC address of the interface that has an address in a VPC: other for every address of the
   * VPC, since a factor that is odd permutes the numbers below 2^24.
   */
  public static String macAddress(String vpcId, String ip) {
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
}
