package dev.ecsemulator.vpc;

import dev.ecsemulator.repository.Transaction;
import org.jspecify.annotations.Nullable;

/** The /64 of a vSwitch: a block of its VPC with the last eight bits that were asked for. */
final class Ipv6Part {

  private Ipv6Part() {}

  /**
   * The block; null if none is asked for.
   *
   * @param last 0 to 255; null if no IPv6 is wanted
   * @param vpcBlock the VPC's block to take it from; null for its first
   * @throws dev.ecsemulator.contract.ApiException if the VPC has no IPv6 or no such block, or if
   *     another vSwitch has it
   */
  static @Nullable Ipv6Range of(
      Vpc vpc, @Nullable Integer last, @Nullable String vpcBlock, Transaction tx) {
    if (last == null) {
      return null;
    }
    if (!vpc.enabledIpv6()) {
      throw tx.error("OperationFailed.VpcIpv6Disabled");
    }
    Ipv6Range whole =
        vpc.ipv6CidrBlocks().stream()
            .map(Vpc.Ipv6Block::cidrBlock)
            .filter(block -> vpcBlock == null || block.toString().equals(vpcBlock))
            .findFirst()
            .orElseThrow(() -> tx.error("IllegalParam.VpcIpv6CidrBlock"));
    Ipv6Range part = whole.part(last);
    boolean taken =
        tx.selectIn(vpc.regionId(), VSwitch.TABLE).where("vpc", vpc.id()).all().stream()
            .anyMatch(other -> part.equals(other.ipv6CidrBlock()));
    if (taken) {
      throw tx.error("OperationFailed.Ipv6CidrBlockExisted");
    }
    return part;
  }
}
