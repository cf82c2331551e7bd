package dev.ecsemulator.networkinterface;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.vpc.VSwitch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates a secondary network interface, which is attached to nothing. */
@Ecs
final class CreateNetworkInterface implements Command<CreateNetworkInterface.Request> {

  record Request(
      String vSwitchId,
      @Nullable String primaryIpAddress,
      List<String> privateIpAddress,
      @Nullable Integer secondaryPrivateIpAddressCount,
      List<String> ipv6Address,
      @Nullable Integer ipv6AddressCount,
      @Nullable String securityGroupId,
      List<String> securityGroupIds,
      @Nullable String networkInterfaceName,
      @Nullable String description,
      @Nullable String instanceType,
      @Nullable String networkInterfaceTrafficMode,
      @Nullable Integer queueNumber,
      @Nullable Boolean deleteOnRelease,
      @Nullable String resourceGroupId,
      List<Tag> tag) {}

  private final Catalog catalog;

  CreateNetworkInterface(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    refuseSpecial(request, tx);
    VSwitch vSwitch =
        tx.find(VSwitch.TABLE, request.vSwitchId())
            .orElseThrow(() -> tx.error("InvalidVSwitchId.NotFound", request.vSwitchId()));
    List<String> groups =
        new GroupChoice(tx, catalog).checked(groups(request, tx), vSwitch.vpcId());
    NetworkInterface eni =
        NetworkInterface.blank(tx.newId("eni"), vSwitch, ips(request, vSwitch, tx), tx.now())
            .name(text(request.networkInterfaceName()))
            .description(text(request.description()))
            .ipv6Addresses(
                Ipv6Wish.of(request.ipv6AddressCount(), request.ipv6Address(), tx)
                    .choose(vSwitch, 0, tx))
            .securityGroupIds(groups)
            .deleteOnRelease(!Boolean.FALSE.equals(request.deleteOnRelease()))
            .queueNumber(request.queueNumber())
            .resourceGroupId(text(request.resourceGroupId()))
            .tags(Tag.checked(request.tag(), tx))
            .build();
    return InterfaceAnswer.created(tx.create(eni, "create"), tx);
  }

  /** Trunks and RDMA are for accounts and regions that were let in. */
  private static void refuseSpecial(Request request, Transaction tx) {
    if ("Trunk".equals(request.instanceType())) {
      throw tx.error("InvalidOperation.TrunkingIsNotAllowed");
    }
    if ("HighPerformance".equals(request.networkInterfaceTrafficMode())) {
      throw tx.error("InvalidOperation.HighPerformanceTrafficModeIsNotAllowed");
    }
  }

  private static List<String> groups(Request request, Transaction tx) {
    String single = request.securityGroupId();
    if (single == null) {
      if (request.securityGroupIds().isEmpty()) {
        throw tx.error("MissingParameter", "SecurityGroupId");
      }
      return request.securityGroupIds();
    }
    if (!request.securityGroupIds().isEmpty()) {
      throw tx.error("InvalidSecurityGroupId.SingleIdAndMultiIdConflict");
    }
    return List.of(single);
  }

  private List<String> ips(Request request, VSwitch vSwitch, Transaction tx) {
    List<String> named = request.privateIpAddress();
    Integer more = request.secondaryPrivateIpAddressCount();
    if (more != null && !named.isEmpty()) {
      throw tx.error(
          "InvalidParameter.Conflict", "PrivateIpAddress.N", "SecondaryPrivateIpAddressCount");
    }
    int secondary = more == null ? named.size() : more;
    if (secondary > catalog.quota("secondaryAddressesPerFreeInterface")) {
      throw tx.error("MaxEniPrivateIpsCountExceeded");
    }
    return new Addressing(tx, vSwitch)
        .choose(request.primaryIpAddress(), named, more == null ? 0 : more);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
