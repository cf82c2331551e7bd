package dev.ecsemulator.vpc;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Changes name, description, IPv4 block, IPv6 and DNS names of a VPC. Source: the
 * ModifyVpcAttribute page.
 */
@VpcApi
final class ModifyVpcAttribute implements Command<ModifyVpcAttribute.Request> {

  record Request(
      String vpcId,
      @Nullable String description,
      @Nullable String vpcName,
      @Nullable String cidrBlock,
      @Nullable Boolean enableIPv6,
      @Nullable String ipv6CidrBlock,
      @Nullable String ipv6Isp,
      @Nullable Boolean enableDnsHostname) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    Vpc vpc =
        tx.find(Vpc.TABLE, request.vpcId())
            .orElseThrow(() -> tx.errorSaying("InvalidVpcId.NotFound", "does not exist"));
    if (vpc.status() != VpcStatus.Available) {
      throw tx.error("IncorrectVpcStatus");
    }
    if (request.cidrBlock() != null && request.enableIPv6() != null) {
      throw tx.error("ParamExclusive.EnableIpv6AndCidrBlock");
    }
    if (request.cidrBlock() != null) {
      checkBlock(vpc, request.cidrBlock(), tx);
    }
    tx.put(
        vpc.withName(Objects.requireNonNullElse(request.vpcName(), vpc.name()))
            .withDescription(Objects.requireNonNullElse(request.description(), vpc.description()))
            .withCidrBlock(Objects.requireNonNullElse(request.cidrBlock(), vpc.cidrBlock()))
            .withIpv6CidrBlocks(ipv6(vpc, request, tx))
            .withDnsHostname(
                Objects.requireNonNullElse(request.enableDnsHostname(), vpc.dnsHostname())));
    return Answer.empty();
  }

  /** It has to hold all vSwitches that no secondary block holds. */
  private static void checkBlock(Vpc vpc, String text, Transaction tx) {
    if (!VpcRules.isVpcBlock(text)) {
      throw tx.error("InvalidCidrBlock.Malformed");
    }
    Cidr block = Cidr.parse(text);
    List<Cidr> secondary = vpc.secondaryCidrBlocks().stream().map(Cidr::parse).toList();
    if (secondary.stream().anyMatch(block::overlaps)) {
      throw tx.error("OperationFailed.ConflictWithSecondaryCidr");
    }
    boolean keepsAll =
        tx.select(VSwitch.TABLE).where("vpc", vpc.id()).all().stream()
            .map(vSwitch -> Cidr.parse(vSwitch.cidrBlock()))
            .allMatch(
                part ->
                    block.contains(part) || secondary.stream().anyMatch(one -> one.contains(part)));
    if (!keepsAll) {
      throw tx.error("IllegalCidrBlock");
    }
  }

  private static List<Vpc.Ipv6Block> ipv6(Vpc vpc, Request request, Transaction tx) {
    String block = request.ipv6CidrBlock();
    if (block != null && vpc.ipv6CidrBlocks().stream().noneMatch(each -> is(each, block))) {
      throw tx.error(
          Ipv6Range.isBlock(block, Ipv6Range.VPC_PREFIX)
              ? "OperationFailed.IPv6CidrNotReserved"
              : "IllegalParam.Ipv6Cidr");
    }
    if (request.enableIPv6() == null || request.enableIPv6() == vpc.enabledIpv6()) {
      return vpc.ipv6CidrBlocks();
    }
    if (request.enableIPv6()) {
      String isp = Objects.requireNonNullElse(request.ipv6Isp(), VpcRules.USUAL_ISP);
      return List.of(VpcRules.newIpv6Block(isp, tx));
    }
    boolean used =
        tx.select(VSwitch.TABLE)
                .where("vpc", vpc.id())
                .filter(vSwitch -> vSwitch.ipv6CidrBlock() != null)
                .count()
            > 0;
    if (used) {
      throw tx.error("OperationFailed.IpV6VSwitchInuse");
    }
    return List.of();
  }

  private static boolean is(Vpc.Ipv6Block block, String text) {
    return block.cidrBlock().toString().equals(text);
  }
}
