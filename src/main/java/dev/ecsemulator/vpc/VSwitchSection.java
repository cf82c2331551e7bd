package dev.ecsemulator.vpc;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.Region;
import dev.ecsemulator.fixture.FixtureNode;
import dev.ecsemulator.fixture.FixtureSection;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** VSwitches of a fixture, besides the default ones; in the first zone unless it says otherwise. */
@Component
final class VSwitchSection implements FixtureSection {

  private final Catalog catalog;

  VSwitchSection(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public String name() {
    return "vSwitches";
  }

  @Override
  public Set<String> after() {
    return Set.of("vpcs");
  }

  @Override
  public List<String> fields() {
    return List.of(
        "id",
        "vpcId",
        "zoneId",
        "vSwitchName",
        "description",
        "cidrBlock",
        VpcSection.IPV6,
        "tags");
  }

  @Override
  public void apply(FixtureNode entry, Transaction tx) {
    Vpc vpc =
        tx.find(Vpc.TABLE, entry.text("vpcId"))
            .orElseThrow(() -> entry.refused("vpcId", "there is no such VPC in this region"));
    List<String> zones = catalog.region(tx.requiredRegionId()).map(Region::zones).orElse(List.of());
    String zone = entry.text("zoneId", zones.isEmpty() ? "" : zones.get(0));
    if (!zones.contains(zone)) {
      throw entry.refused("zoneId", "\"" + zone + "\" is not a zone of this region");
    }
    String block = VpcSection.block(entry, vpc.cidrBlock());
    if (!Cidr.parse(vpc.cidrBlock()).contains(Cidr.parse(block))) {
      throw entry.refused("cidrBlock", "not a part of the VPC's block " + vpc.cidrBlock());
    }
    tx.put(
        VSwitch.blank(entry.text("id"), vpc, zone, block, tx.now())
            .ipv6CidrBlock(ipv6Block(entry, vpc))
            .name(entry.text("vSwitchName", ""))
            .description(entry.text("description", ""))
            .tags(entry.tags())
            .build());
  }

  private static @Nullable Ipv6Range ipv6Block(FixtureNode entry, Vpc vpc) {
    if (!entry.has(VpcSection.IPV6)) {
      return null;
    }
    Ipv6Range block = VpcSection.ipv6Block(entry, Ipv6Range.VSWITCH_PREFIX);
    if (vpc.ipv6CidrBlocks().stream().noneMatch(whole -> whole.cidrBlock().contains(block))) {
      throw entry.refused(VpcSection.IPV6, "not a part of an IPv6 block of the VPC");
    }
    return block;
  }
}
