package dev.ecsemulator.nat;

import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.vpc.Cidr;
import java.util.List;

/** What holds for the addresses of SNAT entries, new or changed. */
final class SnatRules {

  private SnatRules() {}

  /** The addresses of a comma list, or the documented refusal. */
  static List<String> addresses(NatGateway gateway, String list, Transaction tx) {
    List<String> ips = List.of(list.split(",", -1));
    Entries entries = new Entries(gateway, tx);
    for (String ip : ips) {
      if (!Cidr.isAddress(ip)) {
        throw tx.error("InvalidSnatIp.Malformed");
      }
      new NatRules(tx).requireAt(gateway, ip, "InvalidSnatIp.NotFound", "EIP_NOT_IN_GATEWAY");
      if (entries.forward().stream()
          .anyMatch(entry -> entry.externalIp().equals(ip) && entry.takesAll())) {
        throw tx.error("Forbidden.IpUsedInForwardTable");
      }
    }
    return ips;
  }
}
