package dev.ecsemulator.instance;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.InstanceType;
import dev.ecsemulator.networkinterface.Ipv6Wish;
import dev.ecsemulator.networkinterface.NetworkInterface;
import dev.ecsemulator.networkinterface.NetworkInterfaceBuilder;
import dev.ecsemulator.networkinterface.NetworkInterfaceStatus;
import dev.ecsemulator.networkinterface.PrivateAddresses;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.vpc.Cidr;
import dev.ecsemulator.vpc.VSwitch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The network interfaces that each instance of a call gets, with their addresses. Sources:
 * RunInstances, PrivateIpAddress and NetworkInterface.N.
 */
final class InterfacePlan {

  private static final String ATTACHED = "create-with-instance";

  private final Transaction tx;
  private final Catalog catalog;
  private final InstanceType type;
  private final Site site;
  private final int amount;

  InterfacePlan(Transaction tx, Catalog catalog, InstanceType type, Site site, int amount) {
    this.tx = tx;
    this.catalog = catalog;
    this.type = type;
    this.site = site;
    this.amount = amount;
  }

  /**
   * The primary addresses of the instances.
   *
   * @param first the address of the first instance, the others' follow it; null: the lowest free
   */
  List<String> primaryAddresses(@Nullable String first) {
    return first == null ? lowest(site.vSwitch(), amount) : from(first);
  }

  /** Makes the primary interface of an instance. */
  NetworkInterface primary(String instanceId, String ip, int more, Ipv6Wish ipv6, List<Tag> tags) {
    List<String> ips = ip(ip, more, site.vSwitch());
    return tx.create(
        networkInterface(site, ips, instanceId)
            .type("Primary")
            .ipv6Addresses(ipv6.choose(site.vSwitch(), 0, tx))
            .tags(tags)
            .build(),
        ATTACHED);
  }

  /** Makes or attaches the secondary interfaces of an instance. */
  void secondary(String instanceId, List<InterfaceOrder> orders) {
    if (orders.size() >= type.interfaces() && !orders.isEmpty()) {
      throw tx.error("InvalidParameter.EniNumExceededWithLaunchEcs");
    }
    for (InterfaceOrder order : orders) {
      if (order.networkInterfaceId() != null) {
        attach(order.networkInterfaceId(), instanceId);
      } else {
        make(order, instanceId);
      }
    }
  }

  private void attach(String id, String instanceId) {
    NetworkInterface existing =
        tx.find(NetworkInterface.TABLE, id).orElseThrow(() -> tx.error("InvalidEniId.NotFound"));
    boolean fits =
        amount == 1
            && existing.status() == NetworkInterfaceStatus.Available
            && existing.vpcId().equals(site.vSwitch().vpcId())
            && existing.zoneId().equals(site.vSwitch().zoneId());
    if (!fits || tx.fire(existing.withInstanceId(instanceId), "attach-with-instance").isEmpty()) {
      throw tx.error("InvalidOperation.InvalidNetworkInterfaceId");
    }
  }

  private void make(InterfaceOrder order, String instanceId) {
    Site place = place(order);
    String named = order.primaryIpAddress();
    if (named != null && amount > 1) {
      throw tx.error("InvalidPrimaryIpAddress.SizeInvalid");
    }
    String first = named == null ? lowest(place.vSwitch(), 1).get(0) : free(place.vSwitch(), named);
    boolean goes = order.deleteOnRelease() == null || order.deleteOnRelease();
    tx.create(
        networkInterface(place, ip(first, order.moreAddresses(), place.vSwitch()), instanceId)
            .name(text(order.networkInterfaceName()))
            .description(text(order.description()))
            .ipv6Addresses(order.ipv6(tx).choose(place.vSwitch(), 0, tx))
            .deleteOnRelease(goes)
            .build(),
        ATTACHED);
  }

  /** A secondary interface stays in the instance's zone and VPC; its groups default to its own. */
  private Site place(InterfaceOrder order) {
    if (order.vSwitchId() == null && order.groups().isEmpty()) {
      return site;
    }
    String vSwitchId = order.vSwitchId() == null ? site.vSwitch().id() : order.vSwitchId();
    List<String> groups = order.groups().isEmpty() ? site.securityGroupIds() : order.groups();
    return Site.of(tx, catalog, site.vSwitch().zoneId(), vSwitchId, groups);
  }

  private List<String> ip(String first, int more, VSwitch vSwitch) {
    if (more == 0) {
      return List.of(first);
    }
    if (1 + more > type.addressesPerInterface()) {
      throw tx.error("InvalidParam.IpCount");
    }
    List<String> ips = new ArrayList<>(List.of(first));
    ips.addAll(lowest(vSwitch, more, first));
    return List.copyOf(ips);
  }

  private List<String> from(String first) {
    VSwitch vSwitch = site.vSwitch();
    if (!Cidr.isAddress(first)) {
      throw tx.error("InvalidPrivateIpAddress.Malformed");
    }
    Cidr block = Cidr.parse(vSwitch.cidrBlock());
    List<String> ips = new ArrayList<>(amount);
    for (int i = 0; i < amount; i++) {
      ips.add(free(vSwitch, block.at(block.placeOf(first) + i)));
    }
    return ips;
  }

  private String free(VSwitch vSwitch, String ip) {
    if (!Cidr.isAddress(ip)) {
      throw tx.error("InvalidPrivateIpAddress.Malformed");
    }
    if (!vSwitch.offers(ip)) {
      throw tx.error("InvalidPrivateIpAddress");
    }
    if (!PrivateAddresses.isFree(tx, vSwitch, ip)) {
      throw tx.documents("InvalidIPAddress.AlreadyUsed")
          ? tx.error("InvalidIPAddress.AlreadyUsed")
          : tx.error("InvalidPrivateIpAddress.Duplicated");
    }
    return ip;
  }

  private List<String> lowest(VSwitch vSwitch, int count, String... besides) {
    List<String> ips = PrivateAddresses.take(tx, vSwitch, count, List.of(besides));
    if (ips.size() < count) {
      throw tx.error("QuotaExceeded.PrivateIpAddress");
    }
    return ips;
  }

  private NetworkInterfaceBuilder networkInterface(
      Site place, List<String> ips, String instanceId) {
    return NetworkInterface.blank(tx.newId("eni"), place.vSwitch(), ips, tx.now())
        .securityGroupIds(place.securityGroupIds())
        .instanceId(instanceId);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
