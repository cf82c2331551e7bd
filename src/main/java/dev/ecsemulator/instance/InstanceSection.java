package dev.ecsemulator.instance;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.fixture.FixtureNode;
import dev.ecsemulator.fixture.FixtureSection;
import dev.ecsemulator.networkinterface.NetworkInterface;
import dev.ecsemulator.networkinterface.PrivateAddresses;
import dev.ecsemulator.networkinterface.PublicAddresses;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Instances of a fixture: the parameters of RunInstances, and what no operation can set. An
 * instance is running unless its entry says otherwise; in a passing state it moves on by itself.
 */
@Component
final class InstanceSection implements FixtureSection {

  private static final String CLASSIC = "classic";
  private static final String PUBLIC_IP = "publicIpAddress";
  private static final List<String> MODES = List.of(Stopping.KEEP_CHARGING, Stopping.STOP_CHARGING);

  private final Catalog catalog;

  InstanceSection(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public String name() {
    return "instances";
  }

  @Override
  public Set<String> after() {
    return Set.of("accounts", "vpcs", "vSwitches", "securityGroups", "keyPairs", "images");
  }

  @Override
  public List<String> fields() {
    return InstanceEntry.FIELDS;
  }

  @Override
  public void apply(FixtureNode entry, Transaction tx) {
    String id = entry.text("id");
    if (tx.findAnywhere(Instance.TABLE, id).isPresent()) {
      throw entry.refused("id", "\"" + id + "\" is there already");
    }
    InstanceEntry order = new InstanceEntry(entry);
    Instance made = new Launching(tx, catalog, List.of()).prepare(order.order(tx)).get(0);
    Instance paid = made.withBilling(order.billing(made.billing()));
    enter(entry, described(entry, paid, tx), tx);
    Deadlines.schedule(tx, paid);
  }

  /** The instance with what only a fixture can say of it. */
  private static Instance described(FixtureNode entry, Instance made, Transaction tx) {
    Instance.Network network = made.network();
    if (entry.oneOf("networkType", "vpc", List.of("vpc", CLASSIC)).equals(CLASSIC)) {
      network = classic(network, tx);
    }
    return made.withNetwork(network.withPublicIp(publicIp(entry, made, tx)))
        .withLockReasons(entry.texts("lockReasons"))
        .withSerialNumber(entry.text("serialNumber", made.serialNumber()))
        .withOptions(made.options().withRecyclable(entry.flag("recyclable", false)));
  }

  /** The address that the entry says, or the one that the instance was given. */
  private static String publicIp(FixtureNode entry, Instance made, Transaction tx) {
    String given = made.network().publicIp();
    String said = entry.text(PUBLIC_IP, given);
    if (!said.equals(given)) {
      PublicAddresses.giveBack(tx, given);
      if (!said.isEmpty() && !PublicAddresses.take(tx, made.regionId(), said)) {
        throw entry.refused(PUBLIC_IP, said + " is given out already");
      }
    }
    return said;
  }

  /** The classic network knows no VPC and no network interface. */
  private static Instance.Network classic(Instance.Network network, Transaction tx) {
    tx.find(NetworkInterface.TABLE, network.primaryInterfaceId())
        .ifPresent(each -> PrivateAddresses.release(tx, each));
    return network.withType(CLASSIC).withVpcId("").withVSwitchId("").withPrimaryInterfaceId("");
  }

  private static void enter(FixtureNode entry, Instance made, Transaction tx) {
    InstanceStatus status = entry.oneOf("status", InstanceStatus.Running);
    boolean stops = status == InstanceStatus.Stopping || status == InstanceStatus.Stopped;
    if (entry.has("stoppedMode") && !stops) {
      throw entry.refused("stoppedMode", "only an instance that stops or is stopped has one");
    }
    String mode = entry.oneOf("stoppedMode", Stopping.KEEP_CHARGING, MODES);
    Instance running = made.withStatus(InstanceStatus.Running).withStartedAt(tx.now());
    Instance stopped = made.withStatus(InstanceStatus.Stopped).withStoppedMode(mode);
    switch (status) {
      case Pending -> tx.create(made, "run");
      case Running -> tx.put(running);
      case Stopping -> fire(tx, tx.put(running.withStoppedMode(mode)), "stop");
      case Stopped ->
          tx.put(mode.equals(Stopping.STOP_CHARGING) ? withoutPublicIp(stopped, tx) : stopped);
      case Starting -> fire(tx, tx.put(stopped), "start");
    }
  }

  private static Instance withoutPublicIp(Instance stopped, Transaction tx) {
    PublicAddresses.giveBack(tx, stopped.network().publicIp());
    return stopped.withNetwork(stopped.network().withPublicIp(""));
  }

  private static void fire(Transaction tx, Instance instance, String event) {
    if (tx.fire(instance, event).isEmpty()) {
      throw new IllegalStateException(instance.status() + " has no event " + event);
    }
  }
}
