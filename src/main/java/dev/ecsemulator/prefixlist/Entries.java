package dev.ecsemulator.prefixlist;

import dev.ecsemulator.contract.Errors;
import dev.ecsemulator.vpc.Cidr;
import dev.ecsemulator.vpc.Ipv6Range;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks of the entries of a prefix list. Sources: CreatePrefixList and ModifyPrefixList. */
final class Entries {

  /** An entry as requests describe it. */
  record Described(String cidr, @Nullable String description) {

    PrefixList.Entry entry() {
      return new PrefixList.Entry(cidr, description == null ? "" : description);
    }
  }

  private Entries() {}

  /** The entries, or the refusal of one that is no block of the family or comes twice. */
  static List<PrefixList.Entry> checked(
      List<Described> described, String addressFamily, Errors errors) {
    Set<String> seen = new HashSet<>();
    List<PrefixList.Entry> entries = new ArrayList<>();
    for (Described each : described) {
      if (!isBlock(each.cidr(), addressFamily)) {
        throw errors.error("InvalidParameter.CidrMalformed", each.cidr());
      }
      if (!seen.add(each.cidr())) {
        throw errors.error("InvalidParameter.CidrDuplicated", each.cidr());
      }
      entries.add(each.entry());
    }
    return List.copyOf(entries);
  }

  private static boolean isBlock(String cidr, String addressFamily) {
    int slash = cidr.indexOf('/');
    if (addressFamily.equals("IPv6")) {
      return slash > 0 && Ipv6Range.isWellFormed(cidr);
    }
    return slash > 0
        && Cidr.isAddress(cidr.substring(0, slash))
        && cidr.substring(slash + 1).matches("\\d|[12]\\d|3[0-2]");
  }
}
