package dev.ecsemulator.networkinterface;

import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.vpc.Cidr;
import dev.ecsemulator.vpc.VSwitch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Choosing private IPv4 addresses of a vSwitch: those that are named, and as many more. */
final class Addressing {

  private final Transaction tx;
  private final VSwitch vSwitch;

  Addressing(Transaction tx, VSwitch vSwitch) {
    this.tx = tx;
    this.vSwitch = vSwitch;
  }

  /**
   * The addresses of a new interface, the primary one first.
   *
   * @param primary null: the lowest free one
   * @param secondary the secondary ones that are named
   * @param more how many secondary ones are not named
   */
  List<String> choose(@Nullable String primary, List<String> secondary, int more) {
    List<String> named = new ArrayList<>(secondary);
    if (primary != null) {
      named.add(0, primary);
    }
    checked(named);
    List<String> all = new ArrayList<>(lowest(primary == null ? 1 + more : more, named));
    all.addAll(primary == null ? 1 : 0, named);
    return List.copyOf(all);
  }

  /** The lowest free addresses besides some. */
  List<String> lowest(int count, List<String> besides) {
    List<String> taken = PrivateAddresses.take(tx, vSwitch, count, besides);
    if (taken.size() < count) {
      throw tx.error("InvalidVSwitchId.IpNotEnough", vSwitch.id());
    }
    return taken;
  }

  /** Refuses addresses that are none, not of the vSwitch, named twice or taken. */
  List<String> checked(List<String> named) {
    for (String ip : named) {
      if (!Cidr.isAddress(ip)) {
        throw tx.documents("InvalidPrivateIpAddress.Malformed")
            ? tx.error("InvalidPrivateIpAddress.Malformed", ip)
            : tx.error("InvalidIp.Address", ip);
      }
      if (!vSwitch.offers(ip)) {
        throw tx.error("InvalidVSwitchId.IpInvalid", ip, vSwitch.cidrBlock());
      }
    }
    if (new HashSet<>(named).size() < named.size()) {
      throw tx.error("InvalidIp.IpRepeated", String.join(",", named));
    }
    for (String ip : named) {
      if (!PrivateAddresses.isFree(tx, vSwitch, ip)) {
        throw tx.documents("InvalidIp.IpAssigned")
            ? tx.error("InvalidIp.IpAssigned", ip)
            : tx.error("InvalidPrivateIpAddress.Duplicated", ip);
      }
    }
    return named;
  }
}
