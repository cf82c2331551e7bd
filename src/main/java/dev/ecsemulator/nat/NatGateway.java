package dev.ecsemulator.nat;

import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Stateful;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.statemachine.Lifecycle;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;

/**
 * An enhanced, pay-as-you-go NAT gateway, the only kind that is sold.
 *
 * @param networkInterfaceId its network interface in the vSwitch
 * @param privateIp its address in the vSwitch
 * @param networkType internet or intranet
 * @param spec empty unless one was asked for
 * @param eipBindMode MULTI_BINDED or NAT
 */
@RecordBuilder
public record NatGateway(
    String id,
    String regionId,
    NatGatewayStatus status,
    String vpcId,
    String vSwitchId,
    String zoneId,
    String networkInterfaceId,
    String privateIp,
    String name,
    String description,
    String networkType,
    String spec,
    String eipBindMode,
    boolean icmpReplyEnabled,
    boolean privateLinkEnabled,
    boolean deletionProtection,
    String snatTableId,
    String forwardTableId,
    String resourceGroupId,
    Instant createdAt,
    List<Tag> tags)
    implements Stateful<NatGateway, NatGatewayStatus>, NatGatewayBuilder.With {

  /** Where NAT gateways are stored. */
  public static final Table<NatGateway> TABLE =
      Table.of("nat-gateway", NatGateway.class)
          .indexed("vpc", NatGateway::vpcId)
          .indexed("vswitch", NatGateway::vSwitchId)
          .indexed("status", gateway -> gateway.status().name())
          .indexed("snat-table", NatGateway::snatTableId)
          .indexed("forward-table", NatGateway::forwardTableId)
          .indexedByMany("tag", NatGateway::tags, Tag::indexed);

  /** The transition table. */
  public static final Lifecycle<NatGatewayStatus> LIFECYCLE =
      Lifecycle.load("nat-gateway", NatGatewayStatus.class);

  @Override
  public Table<NatGateway> table() {
    return TABLE;
  }

  @Override
  public Lifecycle<NatGatewayStatus> lifecycle() {
    return LIFECYCLE;
  }

  @Override
  public NatGateway withStatus(NatGatewayStatus status) {
    return NatGatewayBuilder.With.super.withStatus(status);
  }

  /** Whether it translates to elastic IP addresses; if not, to its own private one. */
  public boolean isPublic() {
    return networkType.equals("internet");
  }
}
