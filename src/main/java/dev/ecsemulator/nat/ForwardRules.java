package dev.ecsemulator.nat;

import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.vpc.Cidr;
import dev.ecsemulator.vpc.Vpc;
import java.util.Locale;

/** What holds for DNAT entries, new or changed. */
final class ForwardRules {

  private static final String ANY = "ANY";
  private static final int LAST_PORT = 65535;

  private final NatGateway gateway;
  private final Transaction tx;

  ForwardRules(NatGateway gateway, Transaction tx) {
    this.gateway = gateway;
    this.tx = tx;
  }

  /** Refuses an entry with the documented error. */
  void check(ForwardEntry entry) {
    if (!Cidr.isAddress(entry.externalIp())) {
      throw tx.error("InvalidExternalIp.Malformed");
    }
    if (!Cidr.isAddress(entry.internalIp())) {
      throw tx.error("InvalidInternalIp.Malformed");
    }
    ports(entry);
    new NatRules(tx)
        .requireAt(
            gateway, entry.externalIp(), "InvalidExternalIp.NotFound", "InvalidIp.NotInNatgw");
    Vpc vpc = tx.findAnywhere(Vpc.TABLE, gateway.vpcId()).orElseThrow();
    if (!Cidr.parse(vpc.cidrBlock()).contains(entry.internalIp())) {
      throw tx.error("Forbidden.DestnationIpOutOfVpcCIDR");
    }
    Entries entries = new Entries(gateway, tx);
    if (entry.takesAll() && entries.isUsedBySnat(entry.externalIp())) {
      throw tx.error("Forbidden.ExternalIp.UsedInSnatTable");
    }
    if (entries.forward().stream().anyMatch(other -> collides(entry, other))) {
      throw tx.error("ForwardEntry.Duplicated");
    }
  }

  private void ports(ForwardEntry entry) {
    int outside = length(entry.externalPort(), "InvalidExternalPort.Malformed");
    int inside = length(entry.internalPort(), "InvalidInternalPort.Malformed");
    boolean any = upper(entry.ipProtocol()).equals(ANY);
    if ((outside == 0) != any || (inside == 0) != any) {
      throw tx.error("OperationFailed.AnyPortConfig");
    }
    if (outside != inside) {
      throw tx.error("InvalidInternalPort.Malformed");
    }
  }

  /** How many ports a text names; 0 for any. */
  private int length(String port, String malformed) {
    if (upper(port).equals(ANY)) {
      return 0;
    }
    int slash = port.indexOf('/');
    int first = number(slash < 0 ? port : port.substring(0, slash));
    int last = slash < 0 ? first : number(port.substring(slash + 1));
    if (first < 1 || last > LAST_PORT || last < first) {
      throw tx.error(malformed);
    }
    return last - first + 1;
  }

  /** A port; 0 for anything that is none. */
  private static int number(String text) {
    return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
  }

  /** Two entries for one outside, as far as their ports are written alike; any takes all. */
  private static boolean collides(ForwardEntry entry, ForwardEntry other) {
    boolean sameOutside =
        upper(entry.ipProtocol()).equals(upper(other.ipProtocol()))
            && entry.externalPort().equals(other.externalPort());
    return !entry.id().equals(other.id())
        && entry.externalIp().equals(other.externalIp())
        && (sameOutside || entry.takesAll() || other.takesAll());
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
