package dev.ecsemulator.vpc;

import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Stateful;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.statemachine.Lifecycle;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A virtual private cloud. {@link #blank} starts one with what new VPCs have.
 *
 * @param cidrBlock such as 172.16.0.0/12
 * @param isDefault whether the region came with it
 * @param secondaryCidrBlocks further IPv4 blocks
 * @param userCidrs IPv4 blocks that the VPC treats as private though they are public
 * @param ipv6CidrBlocks empty unless IPv6 is enabled
 * @param dnsHostname whether instances get DNS names
 */
@RecordBuilder
public record Vpc(
    String id,
    String regionId,
    VpcStatus status,
    String name,
    String description,
    String cidrBlock,
    boolean isDefault,
    Instant createdAt,
    String resourceGroupId,
    List<String> secondaryCidrBlocks,
    List<String> userCidrs,
    List<Ipv6Block> ipv6CidrBlocks,
    boolean dnsHostname,
    List<Tag> tags)
    implements Stateful<Vpc, VpcStatus>, VpcBuilder.With {

  /** Where VPCs are stored. */
  public static final Table<Vpc> TABLE =
      Table.of("vpc", Vpc.class).indexedByMany("tag", Vpc::tags, Tag::indexed);

  /** The VPC's transition table. */
  public static final Lifecycle<VpcStatus> LIFECYCLE = Lifecycle.load("vpc", VpcStatus.class);

  /**
   * A block of IPv6 addresses of a VPC.
   *
   * @param isp the line that announces it, such as BGP
   */
  public record Ipv6Block(Ipv6Range cidrBlock, String isp) {}

  /** A VPC at rest, without name and IPv6. */
  public static VpcBuilder blank(String id, String regionId, Instant createdAt) {
    return VpcBuilder.builder()
        .id(id)
        .regionId(regionId)
        .status(VpcStatus.Available)
        .name("")
        .description("")
        .createdAt(createdAt)
        .resourceGroupId("")
        .secondaryCidrBlocks(List.of())
        .userCidrs(List.of())
        .ipv6CidrBlocks(List.of())
        .tags(List.of());
  }

  /** The id of the virtual router that every VPC has; it ends as the VPC's own. */
  public String vRouterId() {
    return "vrt-" + tail();
  }

  /** The id of the route table that every VPC comes with; it ends as the VPC's own. */
  public String systemRouteTableId() {
    return "vtb-" + tail();
  }

  /** All IPv4 blocks of which its vSwitches can be parts. */
  public List<Cidr> cidrBlocks() {
    return Stream.concat(Stream.of(cidrBlock), secondaryCidrBlocks.stream())
        .map(Cidr::parse)
        .toList();
  }

  /** Whether it has IPv6 addresses. */
  public boolean enabledIpv6() {
    return !ipv6CidrBlocks.isEmpty();
  }

  @Override
  public Table<Vpc> table() {
    return TABLE;
  }

  @Override
  public Lifecycle<VpcStatus> lifecycle() {
    return LIFECYCLE;
  }

  @Override
  public Vpc withStatus(VpcStatus status) {
    return VpcBuilder.With.super.withStatus(status);
  }

  private String tail() {
    return id.substring(id.indexOf('-') + 1);
  }
}
