package dev.ecsemulator.networkinterface;

import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.repository.View;
import dev.ecsemulator.vpc.Cidr;
import dev.ecsemulator.vpc.VSwitch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The private addresses of a vSwitch. An address is taken while a network interface has it; the
 * lowest free one is given out first, and the block's first address and last three never (a fresh
 * /24 has 252: behaviour, refinements, row 23).
 */
public final class PrivateAddresses {

  private PrivateAddresses() {}

  /** Whether no interface has the address. */
  public static boolean isFree(View view, VSwitch vSwitch, String ip) {
    return view.selectIn(vSwitch.regionId(), NetworkInterface.TABLE)
            .where("vswitch", vSwitch.id())
            .where("ip", ip)
            .count()
        == 0;
  }

  /**
   * The lowest free addresses, for interfaces that the caller stores in the same transaction.
   *
   * @return {@code count} addresses; none if fewer are free
   */
  public static List<String> take(Transaction tx, VSwitch vSwitch, int count) {
    return take(tx, vSwitch, count, List.of());
  }

  /**
   * As above, besides addresses that the caller is about to give out itself.
   *
   * @return {@code count} addresses; none if fewer are free
   */
  public static List<String> take(
      Transaction tx, VSwitch vSwitch, int count, Collection<String> besides) {
    VSwitch current = tx.findAnywhere(VSwitch.TABLE, vSwitch.id()).orElseThrow();
    Cidr block = Cidr.parse(current.cidrBlock());
    List<String> taken = new ArrayList<>(count);
    long place = current.next();
    for (; place < current.endPlace() && taken.size() < count; place++) {
      String ip = block.at(place);
      if (!besides.contains(ip) && isFree(tx, current, ip)) {
        taken.add(ip);
      }
    }
    if (taken.size() < count) {
      return List.of();
    }
    tx.put(current.withNext(place));
    return taken;
  }

  /** Removes an interface; its addresses can be given out again. */
  public static void release(Transaction tx, NetworkInterface networkInterface) {
    tx.remove(networkInterface);
    free(tx, networkInterface, networkInterface.privateIps());
  }

  /** Gives an interface one address of a vSwitch in place of those that it had. */
  public static NetworkInterface move(
      Transaction tx, NetworkInterface eni, VSwitch vSwitch, String ip) {
    NetworkInterface moved =
        tx.put(
            eni.withVpcId(vSwitch.vpcId())
                .withVSwitchId(vSwitch.id())
                .withPrivateIps(List.of(ip))
                .withMacAddress(NetworkInterface.macAddress(vSwitch.vpcId(), ip)));
    free(tx, eni, eni.privateIps());
    return moved;
  }

  /** Notes that addresses that an interface no longer has can be given out again. */
  static void free(Transaction tx, NetworkInterface from, List<String> ips) {
    tx.findAnywhere(VSwitch.TABLE, from.vSwitchId()).ifPresent(vSwitch -> lower(tx, vSwitch, ips));
  }

  private static void lower(Transaction tx, VSwitch vSwitch, List<String> freed) {
    Cidr block = Cidr.parse(vSwitch.cidrBlock());
    long lowest = freed.stream().mapToLong(block::placeOf).min().orElse(vSwitch.next());
    if (lowest < vSwitch.next()) {
      tx.put(vSwitch.withNext(lowest));
    }
  }
}
