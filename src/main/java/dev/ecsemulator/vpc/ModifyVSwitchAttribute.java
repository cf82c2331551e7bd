package dev.ecsemulator.vpc;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes name, description and IPv6 of a vSwitch. Source: the ModifyVSwitchAttribute page. */
@VpcApi
final class ModifyVSwitchAttribute implements Command<ModifyVSwitchAttribute.Request> {

  record Request(
      String vSwitchId,
      @Nullable String vSwitchName,
      @Nullable String description,
      @Nullable Integer ipv6CidrBlock,
      @Nullable Boolean enableIPv6,
      @Nullable String vpcIpv6CidrBlock) {}

  private final List<AddressUse> uses;

  ModifyVSwitchAttribute(List<AddressUse> uses) {
    this.uses = List.copyOf(uses);
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    VSwitch vSwitch =
        tx.find(VSwitch.TABLE, request.vSwitchId())
            .orElseThrow(() -> tx.error("InvalidVSwitchId.NotFound"));
    if (vSwitch.status() != VSwitchStatus.Available) {
      throw tx.error("IncorrectStatus.VSwitch");
    }
    tx.put(
        vSwitch
            .withName(Objects.requireNonNullElse(request.vSwitchName(), vSwitch.name()))
            .withDescription(
                Objects.requireNonNullElse(request.description(), vSwitch.description()))
            .withIpv6CidrBlock(ipv6(vSwitch, request, tx)));
    return Answer.empty();
  }

  private @Nullable Ipv6Range ipv6(VSwitch vSwitch, Request request, Transaction tx) {
    boolean enabled = vSwitch.ipv6CidrBlock() != null;
    if (Boolean.FALSE.equals(request.enableIPv6())) {
      if (request.ipv6CidrBlock() != null) {
        throw tx.error("ParamExclusive.DisableIpv6AndIpv6CidrBlock");
      }
      if (uses.stream().anyMatch(use -> use.hasIpv6Of(vSwitch, tx))) {
        throw tx.error("OperationFailed.Ipv6InstanceExist");
      }
      return null;
    }
    if (request.ipv6CidrBlock() == null) {
      return vSwitch.ipv6CidrBlock();
    }
    if (enabled) {
      throw tx.error("OperationFailed.Ipv6AlreadyEnabled");
    }
    Vpc vpc = tx.findAnywhere(Vpc.TABLE, vSwitch.vpcId()).orElseThrow();
    return Ipv6Part.of(vpc, request.ipv6CidrBlock(), request.vpcIpv6CidrBlock(), tx);
  }
}
