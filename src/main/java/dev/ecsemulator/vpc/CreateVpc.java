package dev.ecsemulator.vpc;

import dev.ecsemulator.account.Account;
import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Creates a VPC with its virtual router and its System route table. No IPv6 block can be reserved
 * here, so that none can be asked for by its text. Source: the CreateVpc page.
 */
@VpcApi
final class CreateVpc implements Command<CreateVpc.Request> {

  private static final String USUAL_BLOCK = "172.16.0.0/12";
  private static final int MOST_USER_BLOCKS = 3;
  private static final Cidr SERVICES = Cidr.parse("100.64.0.0/10");

  record Request(
      @Nullable String cidrBlock,
      @Nullable String ipv6CidrBlock,
      @Nullable String vpcName,
      boolean enableIpv6,
      @Nullable String description,
      @Nullable String resourceGroupId,
      List<Tag> tag,
      List<String> userCidr,
      @Nullable String ipv6Isp,
      boolean enableDnsHostname) {}

  private final Catalog catalog;

  CreateVpc(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    String block = Objects.requireNonNullElse(request.cidrBlock(), USUAL_BLOCK);
    if (!VpcRules.isVpcBlock(block)) {
      throw tx.error("InvalidParameter");
    }
    checkUserBlocks(request.userCidr(), tx);
    checkIpv6(request, tx);
    if (tx.select(Vpc.TABLE).filter(vpc -> !vpc.isDefault()).count()
        >= catalog.quota("vpcsPerRegion")) {
      throw tx.error("QuotaExceeded.Vpc");
    }
    Vpc vpc =
        Vpc.blank(tx.newId("vpc"), tx.requiredRegionId(), tx.now())
            .name(Objects.requireNonNullElse(request.vpcName(), ""))
            .description(Objects.requireNonNullElse(request.description(), ""))
            .cidrBlock(block)
            .resourceGroupId(
                Objects.requireNonNullElseGet(
                    request.resourceGroupId(), () -> Account.of(tx).defaultResourceGroupId()))
            .userCidrs(request.userCidr())
            .ipv6CidrBlocks(request.enableIpv6() ? List.of(ipv6Block(request, tx)) : List.of())
            .dnsHostname(request.enableDnsHostname())
            .tags(Tag.checked(request.tag(), "Forbidden.TagKey.Duplicated", tx))
            .build();
    tx.put(RouteTable.systemOf(vpc));
    tx.create(vpc, "create");
    return Answer.of("VpcId", vpc.id())
        .with("VRouterId", vpc.vRouterId())
        .with("RouteTableId", vpc.systemRouteTableId())
        .with("ResourceGroupId", vpc.resourceGroupId());
  }

  private static void checkUserBlocks(List<String> blocks, Transaction tx) {
    if (blocks.size() > MOST_USER_BLOCKS) {
      throw tx.error("InvalidUserCidr.Quota");
    }
    for (String block : blocks) {
      if (!Cidr.isWellFormed(block)) {
        throw tx.error("IllegalParam.UserCidr");
      }
      if (Cidr.parse(block).overlaps(SERVICES)) {
        throw tx.error("InvalidUserCidr.Malformed");
      }
    }
  }

  private static void checkIpv6(Request request, Transaction tx) {
    String block = request.ipv6CidrBlock();
    if (block == null) {
      return;
    }
    if (!request.enableIpv6()) {
      throw tx.error("MissingParam.EnableIpv6");
    }
    throw tx.error(
        Ipv6Range.isBlock(block, Ipv6Range.VPC_PREFIX)
            ? "OperationFailed.IPv6CidrNotReserved"
            : "InvalidIpv6CidrBlock.Malformed");
  }

  private static Vpc.Ipv6Block ipv6Block(Request request, Transaction tx) {
    return VpcRules.newIpv6Block(
        Objects.requireNonNullElse(request.ipv6Isp(), VpcRules.USUAL_ISP), tx);
  }
}
