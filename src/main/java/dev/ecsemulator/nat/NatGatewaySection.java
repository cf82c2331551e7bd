package dev.ecsemulator.nat;

import dev.ecsemulator.account.Account;
import dev.ecsemulator.fixture.FixtureNode;
import dev.ecsemulator.fixture.FixtureSection;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.vpc.VSwitch;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** NAT gateways of a fixture, without addresses and entries. */
@Component
final class NatGatewaySection implements FixtureSection {

  private static final String VSWITCH = "vSwitchId";

  @Override
  public String name() {
    return "natGateways";
  }

  @Override
  public Set<String> after() {
    return Set.of("accounts", "vSwitches");
  }

  @Override
  public List<String> fields() {
    return List.of(
        "id",
        VSWITCH,
        "natGatewayName",
        "description",
        "networkType",
        "eipBindMode",
        "deletionProtection",
        "snatTableId",
        "forwardTableId",
        "resourceGroupId",
        "tags");
  }

  @Override
  public void apply(FixtureNode entry, Transaction tx) {
    VSwitch vSwitch =
        tx.find(VSwitch.TABLE, entry.text(VSWITCH))
            .orElseThrow(() -> entry.refused(VSWITCH, "there is no such vSwitch in this region"));
    NatGateway gateway =
        NewGateway.in(vSwitch, entry.text("id"), tx)
            .orElseThrow(() -> entry.refused(VSWITCH, "no address is free there"))
            .name(entry.text("natGatewayName", ""))
            .description(entry.text("description", ""))
            .networkType(entry.oneOf("networkType", "internet", List.of("internet", "intranet")))
            .eipBindMode(entry.oneOf("eipBindMode", "MULTI_BINDED", List.of("MULTI_BINDED", "NAT")))
            .deletionProtection(entry.flag("deletionProtection", false))
            .resourceGroupId(entry.text("resourceGroupId", Account.of(tx).defaultResourceGroupId()))
            .tags(entry.tags())
            .build();
    tx.put(
        gateway
            .withSnatTableId(entry.text("snatTableId", gateway.snatTableId()))
            .withForwardTableId(entry.text("forwardTableId", gateway.forwardTableId())));
  }
}
