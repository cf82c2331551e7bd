package dev.ecsemulator.vpc;

import dev.ecsemulator.repository.Transaction;
import java.math.BigInteger;
import java.util.List;

/**
 * Which VPCs can be changed, and which blocks of addresses they can have. Source: the pages of
 * CreateVpc and its siblings.
 */
final class VpcRules {

  private static final int LEAST_PREFIX = 8;
  private static final int MOST_PREFIX = 28;

  /** The blocks of which no VPC can be a part, nor hold one. */
  private static final List<Cidr> RESERVED =
      List.of(
          Cidr.parse("100.64.0.0/10"),
          Cidr.parse("224.0.0.0/4"),
          Cidr.parse("127.0.0.0/8"),
          Cidr.parse("169.254.0.0/16"));

  private static final Ipv6Range CLOUD = Ipv6Range.parse("2408:4000::/22").orElseThrow();
  private static final int HOST_BITS = 64;

  /** The 34 bits between the cloud's prefix and that of a VPC, of a block's first 64. */
  private static final long MIXED = 0x3_FFFF_FFFF_00L;

  /** What is announced unless a request says otherwise. */
  static final String USUAL_ISP = "BGP";

  private VpcRules() {}

  /** A VPC that can be changed. */
  static Vpc ready(String id, Transaction tx) {
    Vpc vpc = tx.find(Vpc.TABLE, id).orElseThrow(() -> tx.error("InvalidVpc.NotFound"));
    if (vpc.status() != VpcStatus.Available) {
      throw tx.error("IncorrectStatus.Vpc");
    }
    return vpc;
  }

  /** Whether a text is a block that a VPC can have: a /8 to /28 apart from what is reserved. */
  static boolean isVpcBlock(String text) {
    if (!Cidr.isWellFormed(text)) {
      return false;
    }
    Cidr block = Cidr.parse(text);
    return block.prefix() >= LEAST_PREFIX
        && block.prefix() <= MOST_PREFIX
        && RESERVED.stream().noneMatch(block::overlaps);
  }

  /**
   * A new /56 block, a part of the cloud's own IPv6 addresses.
   *
   * @param isp the line that announces it
   */
  static Vpc.Ipv6Block newIpv6Block(String isp, Transaction tx) {
    BigInteger mixed = BigInteger.valueOf(tx.newNumber() & MIXED).shiftLeft(HOST_BITS);
    return new Vpc.Ipv6Block(new Ipv6Range(CLOUD.network().or(mixed), Ipv6Range.VPC_PREFIX), isp);
  }
}
