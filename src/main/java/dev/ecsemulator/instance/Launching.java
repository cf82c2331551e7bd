package dev.ecsemulator.instance;

import dev.ecsemulator.account.Account;
import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.InstanceType;
import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.image.Image;
import dev.ecsemulator.networkinterface.PublicAddresses;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Transaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes instances with their disks and network interfaces. What is the same for all instances of a
 * call is checked once and shared between them.
 */
final class Launching {

  private final Transaction tx;
  private final Catalog catalog;
  private final List<LaunchRule> rules;

  /**
   * Launches in a transaction.
   *
   * @param rules what every order has to meet
   */
  Launching(Transaction tx, Catalog catalog, List<LaunchRule> rules) {
    this.tx = tx;
    this.catalog = catalog;
    this.rules = rules;
  }

  /** As {@link #prepare}, for someone who has to be able to pay. */
  List<Instance> sell(Order order) {
    if (!order.payment().isPrePaid() && Account.of(tx).inArrears()) {
      throw tx.error("Account.Arrearage");
    }
    return prepare(order);
  }

  /**
   * Makes everything that an order asks for except the instances themselves, which the caller
   * stores: how they start is its business.
   */
  List<Instance> prepare(Order order) {
    refuseRepeated(order.tags());
    InstanceType type = type(order.instanceType());
    Image image = order.software().image(tx, catalog, type);
    Site site =
        Site.of(
            tx, catalog, order.placement().zoneId(), order.placement().vSwitchId(), order.groups());
    Instance.Options options = order.settings().options(tx, type);
    Instance.Billing billing =
        order.payment().billing(tx, type, options.deletionProtection(), order.autoReleaseTime());
    DiskPlan disks = disks(order, type, image, site, options, billing);
    Instance common = common(order, type, image, site, options, billing);
    rules.forEach(rule -> rule.check(common, order.amount(), tx));
    return make(order, image, site, disks, common);
  }

  private List<Instance> make(
      Order order, Image image, Site site, DiskPlan disks, Instance common) {
    Placement placement = order.placement();
    InterfacePlan interfaces = new InterfacePlan(tx, catalog, common.type(), site, order.amount());
    List<String> ips = interfaces.primaryAddresses(placement.privateIpAddress());
    HostNames hostNames = hostNames(order, image);
    boolean isPublic = order.publicAddress() && placement.bandwidthOut() > 0;
    List<Instance> made = new ArrayList<>(order.amount());
    for (int i = 0; i < order.amount(); i++) {
      String id = order.instanceId() == null ? tx.newId("i") : order.instanceId();
      String ip = ips.get(i);
      String primary =
          interfaces.primary(id, ip, order.moreAddresses(), order.ipv6(), order.tags()).id();
      interfaces.secondary(id, order.interfaces());
      disks.make(id, order.tags());
      made.add(
          common
              .withId(id)
              .withName(name(order.name(), i, id))
              .withHostName(hostNames.at(i, id, tx))
              .withNetwork(
                  network(
                      site,
                      placement,
                      primary,
                      ip,
                      isPublic ? PublicAddresses.take(tx, common.regionId()) : ""))
              .withSerialNumber(new UUID(tx.newNumber(), tx.newNumber()).toString()));
    }
    return made;
  }

  private DiskPlan disks(
      Order order,
      InstanceType type,
      Image image,
      Site site,
      Instance.Options options,
      Instance.Billing billing) {
    Disk common =
        Disk.blank("", site.vSwitch().regionId(), site.vSwitch().zoneId(), tx.now())
            .chargeType(billing.chargeType())
            .expiredTime(order.payment().isPrePaid() ? billing.expiredTime() : null)
            .attachedAt(tx.now())
            .resourceGroupId(text(order.settings().resourceGroupId()))
            .build();
    DiskPlan disks = new DiskPlan(tx, catalog, type, options.ioOptimized());
    disks.system(order.systemDisk(), image, common);
    order.dataDisks().forEach(disk -> disks.data(disk, common));
    return disks;
  }

  private Instance common(
      Order order,
      InstanceType type,
      Image image,
      Site site,
      Instance.Options options,
      Instance.Billing billing) {
    Software software = order.software();
    boolean hasKey = software.keyPairName() != null && !image.os().isWindows();
    return new Instance(
        "",
        site.vSwitch().regionId(),
        site.vSwitch().zoneId(),
        InstanceStatus.Pending,
        "",
        text(order.description()),
        "",
        type,
        new Instance.Os(image.id(), image.os().name(), image.os().nameEn(), image.os().type()),
        network(site, order.placement(), "", "", ""),
        billing,
        options,
        Stopping.NOT_APPLICABLE,
        List.of(),
        "",
        text(order.settings().resourceGroupId()),
        hasKey ? text(software.keyPairName()) : "",
        software.checkedUserData(tx, options.ioOptimized()),
        software.setsPassword(tx, image),
        tx.now(),
        null,
        List.copyOf(order.tags()));
  }

  private static Instance.Network network(
      Site site, Placement placement, String primary, String ip, String publicIp) {
    return new Instance.Network(
        "vpc",
        site.vSwitch().vpcId(),
        site.vSwitch().id(),
        site.securityGroupIds(),
        primary,
        ip,
        publicIp,
        placement.chargeType(),
        placement.bandwidthIn(),
        placement.bandwidthOut());
  }

  private InstanceType type(@Nullable String id) {
    if (id == null) {
      throw Software.absent(tx, "InstanceType");
    }
    InstanceType type =
        catalog
            .instanceType(id)
            .orElseThrow(() -> tx.error("InvalidInstanceType.ValueNotSupported"));
    if (!catalog.sells(tx.requiredRegionId(), type)) {
      throw tx.error("InvalidResourceType.NotSupported");
    }
    return type;
  }

  private void refuseRepeated(List<Tag> tags) {
    Set<String> keys = new HashSet<>();
    for (Tag tag : tags) {
      if (!keys.add(tag.key())) {
        throw tx.error("Duplicate.TagKey");
      }
    }
  }

  private static HostNames hostNames(Order order, Image image) {
    boolean windows = image.os().isWindows();
    return order.hostNames().isEmpty()
        ? HostNames.of(order.hostName(), windows)
        : HostNames.each(order.hostNames(), windows);
  }

  private static String name(@Nullable Naming naming, int place, String id) {
    return naming == null ? id : naming.at(place);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
