package dev.ecsemulator.vpc;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives a VPC a secondary IPv4 block, or a further IPv6 block that the cloud chooses. Source: the
 * AssociateVpcCidrBlock page.
 */
@VpcApi
final class AssociateVpcCidrBlock implements Command<AssociateVpcCidrBlock.Request> {

  private static final String IPV6 = "IPV6";

  record Request(
      String vpcId,
      @Nullable String secondaryCidrBlock,
      @Nullable String iPv6CidrBlock,
      @Nullable String ipv6Isp,
      @Nullable String ipVersion) {}

  private final Catalog catalog;

  AssociateVpcCidrBlock(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    Vpc vpc = VpcRules.ready(request.vpcId(), tx);
    String block = request.secondaryCidrBlock();
    if (block != null && (request.iPv6CidrBlock() != null || IPV6.equals(request.ipVersion()))) {
      throw tx.error("ParamExclusive.SecondaryCidrAndIpv6Cidr");
    }
    if (request.iPv6CidrBlock() != null || IPV6.equals(request.ipVersion())) {
      return Answer.of("CidrBlock", addIpv6(vpc, request, tx)).with("IpVersion", IPV6);
    }
    if (block == null) {
      throw tx.error("MissingParam.SecondaryCidrBlockOrIpv6CidrBlock");
    }
    add(vpc, block, tx);
    return Answer.of("CidrBlock", block).with("IpVersion", "IPV4");
  }

  private void add(Vpc vpc, String text, Transaction tx) {
    if (!VpcRules.isVpcBlock(text)) {
      throw tx.error("InvalidCidrBlock.Malformed");
    }
    if (vpc.secondaryCidrBlocks().contains(text)) {
      throw tx.error("Duplicated.SecondaryCidrBlock");
    }
    if (vpc.cidrBlocks().stream().anyMatch(Cidr.parse(text)::overlaps)) {
      throw tx.error("IllegalParam.SecondaryCidrBlock");
    }
    if (vpc.secondaryCidrBlocks().size() >= catalog.quota("secondaryCidrBlocksPerVpc")) {
      throw tx.error("QuotaExceeded.VpcMultiCidr");
    }
    tx.put(vpc.withSecondaryCidrBlocks(with(vpc.secondaryCidrBlocks(), text)));
  }

  private String addIpv6(Vpc vpc, Request request, Transaction tx) {
    String asked = request.iPv6CidrBlock();
    if (asked != null) {
      throw tx.error(
          Ipv6Range.isBlock(asked, Ipv6Range.VPC_PREFIX)
              ? "OperationFailed.IPv6CidrNotReserved"
              : "InvalidIpv6CidrBlock.Malformed");
    }
    if (vpc.ipv6CidrBlocks().size() >= catalog.quota("ipv6CidrBlocksPerVpc")) {
      throw tx.error("QuotaExceeded.IPv6CidrBlock");
    }
    String isp = Objects.requireNonNullElse(request.ipv6Isp(), VpcRules.USUAL_ISP);
    Vpc.Ipv6Block added = VpcRules.newIpv6Block(isp, tx);
    tx.put(vpc.withIpv6CidrBlocks(with(vpc.ipv6CidrBlocks(), added)));
    return added.cidrBlock().toString();
  }

  private static <T> List<T> with(List<T> present, T added) {
    return Stream.concat(present.stream(), Stream.of(added)).toList();
  }
}
