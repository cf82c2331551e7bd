package dev.ecsemulator.vpc;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes a secondary IPv4 block or an IPv6 block away from a VPC, once no vSwitch is a part of it.
 * Source: the UnassociateVpcCidrBlock page.
 */
@VpcApi
final class UnassociateVpcCidrBlock implements Command<UnassociateVpcCidrBlock.Request> {

  record Request(
      String vpcId, @Nullable String secondaryCidrBlock, @Nullable String iPv6CidrBlock) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    Vpc vpc = VpcRules.ready(request.vpcId(), tx);
    String block = request.secondaryCidrBlock();
    String ipv6 = request.iPv6CidrBlock();
    if (block != null && ipv6 != null) {
      throw tx.error("ParamExclusive.SecondaryCidrAndIpv6Cidr");
    }
    if (block != null) {
      remove(vpc, block, tx);
    } else if (ipv6 != null) {
      removeIpv6(vpc, ipv6, tx);
    } else {
      throw tx.error("MissingParam.SecondaryCidrBlockOrIpv6CidrBlock");
    }
    return Answer.empty();
  }

  private static void remove(Vpc vpc, String text, Transaction tx) {
    if (!vpc.secondaryCidrBlocks().contains(text)) {
      throw tx.error("InvalidSecondaryCidrBlock.NotFound");
    }
    Cidr block = Cidr.parse(text);
    if (anyVSwitch(vpc, each -> block.contains(Cidr.parse(each.cidrBlock())), tx)) {
      throw tx.error("OperationFailed.CidrInUse");
    }
    List<String> rest =
        vpc.secondaryCidrBlocks().stream().filter(each -> !each.equals(text)).toList();
    tx.put(vpc.withSecondaryCidrBlocks(rest));
  }

  private static void removeIpv6(Vpc vpc, String text, Transaction tx) {
    Vpc.Ipv6Block block =
        vpc.ipv6CidrBlocks().stream()
            .filter(each -> each.cidrBlock().toString().equals(text))
            .findFirst()
            .orElseThrow(() -> tx.error("InvalidIpv6CidrBlock.NotFound"));
    if (anyVSwitch(vpc, each -> isPart(each.ipv6CidrBlock(), block), tx)) {
      throw tx.error("OperationFailed.IpV6VSwitchInuse");
    }
    tx.put(
        vpc.withIpv6CidrBlocks(
            vpc.ipv6CidrBlocks().stream().filter(each -> !each.equals(block)).toList()));
  }

  private static boolean isPart(@Nullable Ipv6Range part, Vpc.Ipv6Block block) {
    return part != null && block.cidrBlock().contains(part);
  }

  private static boolean anyVSwitch(Vpc vpc, Predicate<VSwitch> condition, Transaction tx) {
    return tx.select(VSwitch.TABLE).where("vpc", vpc.id()).filter(condition).count() > 0;
  }
}
