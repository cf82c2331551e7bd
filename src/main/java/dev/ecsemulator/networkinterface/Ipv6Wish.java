package dev.ecsemulator.networkinterface;

import dev.ecsemulator.contract.Errors;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.repository.View;
import dev.ecsemulator.vpc.Ipv6Range;
import dev.ecsemulator.vpc.VSwitch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * IPv6 addresses that a request wants for an interface: some that it names, or any.
 *
 * @param count how many of any kind
 * @param named addresses, as they were sent
 */
public record Ipv6Wish(int count, List<String> named) {

  /** No IPv6 address. */
  public static final Ipv6Wish NONE = new Ipv6Wish(0, List.of());

  /** Source: the range of Ipv6AddressCount, of AssignIpv6Addresses and others. */
  private static final int MOST = 10;

  /** What the two parameters ask for; both at once contradict each other. */
  public static Ipv6Wish of(@Nullable Number count, List<String> named, Errors errors) {
    if (count != null && !named.isEmpty()) {
      throw errors.errorSaying(
          "InvalidParameter.Conflict", "at the same time", "Ipv6Address.N", "Ipv6AddressCount");
    }
    return new Ipv6Wish(count == null ? 0 : count.intValue(), named);
  }

  /** Whether none is wanted. */
  public boolean isNone() {
    return count == 0 && named.isEmpty();
  }

  /**
   * Chooses the addresses, or refuses with what the operation documents.
   *
   * @param present how many the interface has already
   */
  public List<String> choose(VSwitch vSwitch, int present, Transaction tx) {
    if (isNone()) {
      return List.of();
    }
    Ipv6Range block = vSwitch.ipv6CidrBlock();
    if (block == null) {
      throw tx.error(
          firstOf(tx, "InvalidVSwitch.Ipv6NotTurnOn", "InvalidOperation.VSwitchIpv6Disabled"),
          vSwitch.id());
    }
    if (present + count + named.size() > MOST) {
      throw tx.error(
          firstOf(tx, "MaxEniIpv6IpsCountExceeded", "InvalidOperation.MaxEniIpv6IpsCountExceeded"));
    }
    List<String> chosen = new ArrayList<>();
    for (String address : named) {
      chosen.add(checked(address, block, vSwitch, tx));
    }
    if (Set.copyOf(chosen).size() < chosen.size()) {
      throw tx.error("InvalidIp.IpRepeated", String.join(",", named));
    }
    for (int i = 0; i < count; i++) {
      chosen.add(any(block, vSwitch, new HashSet<>(chosen), tx));
    }
    return List.copyOf(chosen);
  }

  /** The one way in which an address is kept: all groups written out. */
  public static String canonical(String address) {
    return Ipv6Range.parse(address).map(found -> found.at(0)).orElse(address);
  }

  private static String checked(String address, Ipv6Range block, VSwitch vSwitch, Transaction tx) {
    Ipv6Range found =
        Ipv6Range.parse(address)
            .filter(each -> !address.contains("/"))
            .orElseThrow(() -> tx.error("InvalidIp.Address", address));
    if (!block.contains(found)) {
      throw tx.error(
          firstOf(tx, "InvalidOperation.AddressNotInVSwitchCidr", "InvalidVSwitchId.IpInvalid"),
          address,
          block);
    }
    if (!isFree(tx, vSwitch, found.at(0))) {
      throw tx.error(
          firstOf(tx, "InvalidOperation.AddressAlreadyAllocated", "InvalidIp.IpAssigned"), address);
    }
    return found.at(0);
  }

  /** As the service does, an address that nobody would guess. */
  private static String any(Ipv6Range block, VSwitch vSwitch, Set<String> besides, Transaction tx) {
    while (true) {
      String address = block.at(tx.newNumber() >>> 1);
      if (!besides.contains(address) && isFree(tx, vSwitch, address)) {
        return address;
      }
    }
  }

  private static boolean isFree(View view, VSwitch vSwitch, String address) {
    return view.selectIn(vSwitch.regionId(), NetworkInterface.TABLE)
            .where("ipv6", address)
            .filter(eni -> eni.vSwitchId().equals(vSwitch.id()))
            .count()
        == 0;
  }

  /** The first of some codes that the operation documents, else the last. */
  private static String firstOf(Errors errors, String... codes) {
    for (String code : codes) {
      if (errors.documents(code)) {
        return code;
      }
    }
    return codes[codes.length - 1];
  }
}
