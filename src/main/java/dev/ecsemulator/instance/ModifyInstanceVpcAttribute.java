package dev.ecsemulator.instance;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.networkinterface.ElasticAddresses;
import dev.ecsemulator.networkinterface.NetworkInterface;
import dev.ecsemulator.networkinterface.PrivateAddresses;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.vpc.Cidr;
import dev.ecsemulator.vpc.VSwitch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves a stopped instance to another private address, vSwitch or VPC, always in its zone. Without
 * an address it keeps its own, or gets a free one where its vSwitch changes.
 */
@Ecs
final class ModifyInstanceVpcAttribute implements Command<ModifyInstanceVpcAttribute.Request> {

  /**
   * Where it goes.
   *
   * @param vpcId another VPC; null: it stays in its own
   * @param securityGroupId its groups in the other VPC
   */
  record Request(
      String instanceId,
      String vSwitchId,
      @Nullable String privateIpAddress,
      @Nullable String vpcId,
      List<String> securityGroupId) {}

  private final ElasticAddresses elasticAddresses;

  ModifyInstanceVpcAttribute(ElasticAddresses elasticAddresses) {
    this.elasticAddresses = elasticAddresses;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    Instance instance =
        tx.find(Instance.TABLE, request.instanceId())
            .orElseThrow(() -> tx.error("InvalidInstanceId.NotFound"));
    refuseUnfit(instance, tx);
    VSwitch vSwitch =
        tx.find(VSwitch.TABLE, request.vSwitchId())
            .orElseThrow(() -> tx.error("InvalidVSwitchId.NotFound"));
    if (!vSwitch.zoneId().equals(instance.zoneId())) {
      throw tx.error("InvalidVSwitchId.Mismatch");
    }
    refuseUnfitVpc(instance, vSwitch, request, tx);
    Instance moved = moved(instance, vSwitch, request, tx);
    Modifying modifying = new Modifying(tx, moved);
    modifying.securityGroups(request.securityGroupId());
    tx.put(modifying.result());
    return Answer.empty();
  }

  private static void refuseUnfit(Instance instance, Transaction tx) {
    if (instance.isLockedFor("security")) {
      throw tx.errorSaying("OperationDenied", "locked");
    }
    if (instance.isClassic()) {
      throw tx.errorSaying("OperationDenied", "not in VPC");
    }
    if (instance.status() != InstanceStatus.Stopped) {
      throw tx.error("IncorrectInstanceStatus");
    }
  }

  private static void refuseUnfitVpc(
      Instance instance, VSwitch vSwitch, Request request, Transaction tx) {
    String target = request.vpcId();
    String own = instance.network().vpcId();
    if (target == null && !request.securityGroupId().isEmpty()) {
      throw tx.error("InvalidParameter.MustBeEmpty");
    }
    if (own.equals(target)) {
      throw tx.error("InvalidParameter.AlreadyInTargetVpc");
    }
    if (!vSwitch.vpcId().equals(target == null ? own : target)) {
      throw tx.error("InvalidVSwitch.NotBelongToVpc");
    }
    if (target != null && request.securityGroupId().isEmpty()) {
      throw tx.error("InvalidParameter.SecurityGroupId");
    }
    if (target != null && NetworkAnswer.of(instance, tx).size() > 1) {
      throw tx.error("InvalidInstance.AttachedEni");
    }
  }

  private Instance moved(Instance instance, VSwitch vSwitch, Request request, Transaction tx) {
    Instance.Network network = instance.network();
    NetworkInterface primary =
        tx.findAnywhere(NetworkInterface.TABLE, network.primaryInterfaceId()).orElseThrow();
    if (primary.privateIps().size() > 1) {
      throw tx.error(request.vpcId() == null ? "PrimaryEniHasSubIp" : "InvalidIp.MultiPrimaryIp");
    }
    boolean stays = vSwitch.id().equals(network.vSwitchId());
    String asked = request.privateIpAddress();
    if (stays && (asked == null || asked.equals(network.privateIp()))) {
      return instance;
    }
    String ip = asked == null ? free(vSwitch, tx) : checked(vSwitch, asked, tx);
    PrivateAddresses.move(tx, primary, vSwitch, ip);
    elasticAddresses.follow(primary, network.privateIp(), ip, tx);
    return instance.withNetwork(
        network.withVpcId(vSwitch.vpcId()).withVSwitchId(vSwitch.id()).withPrivateIp(ip));
  }

  private static String free(VSwitch vSwitch, Transaction tx) {
    List<String> ips = PrivateAddresses.take(tx, vSwitch, 1);
    if (ips.isEmpty()) {
      throw tx.error("InvalidParameter.NotEnoughIpInVSwitch");
    }
    return ips.get(0);
  }

  private static String checked(VSwitch vSwitch, String ip, Transaction tx) {
    if (!Cidr.isAddress(ip)) {
      throw tx.error("InvalidPrivateIpAddress.Malformed");
    }
    if (!vSwitch.offers(ip)) {
      throw tx.error("InvalidPrivateIpAddress.Mismatch");
    }
    if (!PrivateAddresses.isFree(tx, vSwitch, ip)) {
      throw tx.error("InvalidPrivateIpAddress.Duplicated");
    }
    return ip;
  }
}
