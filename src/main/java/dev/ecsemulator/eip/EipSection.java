package dev.ecsemulator.eip;

import dev.ecsemulator.account.Account;
import dev.ecsemulator.fixture.FixtureNode;
import dev.ecsemulator.fixture.FixtureSection;
import dev.ecsemulator.networkinterface.PublicAddresses;
import dev.ecsemulator.repository.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Elastic IP addresses of a fixture. One that names an instance, a network interface or a NAT
 * gateway is in use there.
 */
@Component
final class EipSection implements FixtureSection {

  private static final String IP = "ipAddress";
  private static final String CHARGE = "chargeType";
  private static final String TO = "instanceId";
  private static final String TYPE = "instanceType";

  private final EipHolders holders;

  EipSection(EipHolders holders) {
    this.holders = holders;
  }

  @Override
  public String name() {
    return "eips";
  }

  @Override
  public Set<String> after() {
    return Set.of("accounts", "instances", "networkInterfaces", "natGateways");
  }

  @Override
  public List<String> fields() {
    return List.of(
        "id",
        IP,
        "eipName",
        "description",
        "bandwidth",
        "internetChargeType",
        CHARGE,
        "expiredTime",
        "isp",
        "resourceGroupId",
        "deletionProtection",
        "lockReasons",
        TO,
        TYPE,
        "tags");
  }

  @Override
  public void apply(FixtureNode entry, Transaction tx) {
    Instant end = entry.optionalInstant("expiredTime");
    String chargeType = entry.oneOf(CHARGE, "PostPaid", List.of("PostPaid", "PrePaid"));
    if (chargeType.equals("PrePaid") == (end == null)) {
      throw entry.refused("expiredTime", "required for PrePaid, and only there");
    }
    Eip eip =
        tx.put(
            Eip.blank(
                    entry.text("id"),
                    tx.requiredRegionId(),
                    ip(entry, tx),
                    entry.text("resourceGroupId", Account.of(tx).defaultResourceGroupId()),
                    tx.now())
                .name(entry.text("eipName", ""))
                .description(entry.text("description", ""))
                .bandwidth(entry.integer("bandwidth", Eip.USUAL_BANDWIDTH))
                .internetChargeType(
                    entry.oneOf(
                        "internetChargeType",
                        "PayByBandwidth",
                        List.of("PayByBandwidth", "PayByTraffic")))
                .chargeType(chargeType)
                .isp(entry.oneOf("isp", "BGP", List.of("BGP", "BGP_PRO")))
                .deletionProtection(entry.flag("deletionProtection", false))
                .lockReasons(entry.texts("lockReasons"))
                .expiredTime(end)
                .tags(entry.tags())
                .build());
    if (entry.has(TO)) {
      tx.put(eip.withStatus(EipStatus.InUse).withAssociation(association(entry, eip, tx)));
    }
  }

  private static String ip(FixtureNode entry, Transaction tx) {
    String said = entry.optionalText(IP);
    if (said == null) {
      return PublicAddresses.take(tx, tx.requiredRegionId());
    }
    if (!PublicAddresses.take(tx, tx.requiredRegionId(), said)) {
      throw entry.refused(IP, said + " is given out already");
    }
    return said;
  }

  private Eip.Association association(FixtureNode entry, Eip eip, Transaction tx) {
    String type = entry.text(TYPE, InstanceHolder.TYPE);
    return holders
        .find(type)
        .orElseThrow(() -> entry.refused(TYPE, "no " + type + " can have an address"))
        .hold(eip, new EipOrder(entry.text(TO), null, null), tx);
  }
}
