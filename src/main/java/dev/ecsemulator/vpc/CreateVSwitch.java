package dev.ecsemulator.vpc;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.Region;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Creates a vSwitch: a part of a VPC, in one zone. Source: the CreateVSwitch page. */
@VpcApi
final class CreateVSwitch implements Command<CreateVSwitch.Request> {

  private static final int LEAST_PREFIX = 16;
  private static final int MOST_PREFIX = 29;

  record Request(
      List<Tag> tag,
      String zoneId,
      String cidrBlock,
      @Nullable Integer ipv6CidrBlock,
      String vpcId,
      @Nullable String vSwitchName,
      @Nullable String description,
      @Nullable String vpcIpv6CidrBlock) {}

  private final Catalog catalog;

  CreateVSwitch(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    Vpc vpc =
        tx.find(Vpc.TABLE, request.vpcId()).orElseThrow(() -> tx.error("InvalidVpcId.NotFound"));
    if (vpc.status() != VpcStatus.Available) {
      throw tx.error("IncorrectVpcStatus");
    }
    List<String> zones = catalog.region(vpc.regionId()).map(Region::zones).orElseGet(List::of);
    if (!zones.contains(request.zoneId())) {
      throw tx.error("InvalidZoneId.NotFound");
    }
    List<VSwitch> others = tx.selectIn(vpc.regionId(), VSwitch.TABLE).where("vpc", vpc.id()).all();
    checkBlock(request.cidrBlock(), vpc, others, tx);
    if (others.size() >= catalog.quota("vSwitchesPerVpc")) {
      throw tx.error("QuotaExceeded.VSwitch");
    }
    VSwitch vSwitch =
        VSwitch.blank(
                tx.newId("vsw", vpc.regionId()),
                vpc,
                request.zoneId(),
                request.cidrBlock(),
                tx.now())
            .name(Objects.requireNonNullElse(request.vSwitchName(), ""))
            .description(Objects.requireNonNullElse(request.description(), ""))
            .ipv6CidrBlock(
                Ipv6Part.of(vpc, request.ipv6CidrBlock(), request.vpcIpv6CidrBlock(), tx))
            .tags(Tag.checked(request.tag(), "Forbidden.TagKey.Duplicated", tx))
            .build();
    return Answer.of("VSwitchId", tx.create(vSwitch, "create").id());
  }

  private static void checkBlock(String text, Vpc vpc, List<VSwitch> others, Transaction tx) {
    if (!Cidr.isWellFormed(text)) {
      throw tx.error("InvalidCidrBlock.Malformed");
    }
    Cidr block = Cidr.parse(text);
    if (block.prefix() < LEAST_PREFIX || block.prefix() > MOST_PREFIX) {
      throw tx.error("InvalidCirdrBlock.MaskLength");
    }
    if (vpc.cidrBlocks().stream().noneMatch(whole -> whole.contains(block))) {
      throw tx.error("InvalidParameter");
    }
    if (others.stream().anyMatch(other -> Cidr.parse(other.cidrBlock()).overlaps(block))) {
      throw tx.error("InvalidCidrBlock.Overlapped");
    }
    boolean routed =
        tx.selectIn(vpc.regionId(), RouteEntry.TABLE).where("vpc", vpc.id()).all().stream()
            .map(RouteEntry::destinationCidrBlock)
            .anyMatch(text::equals);
    if (routed) {
      throw tx.error("RouteConflict.AlreadyExist");
    }
  }
}
