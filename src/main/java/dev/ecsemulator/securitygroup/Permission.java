package dev.ecsemulator.securitygroup;

import org.jspecify.annotations.Nullable;

/**
 * A rule as requests describe it; operations on one direction know one half of the peer's names.
 */
record Permission(
    @Nullable String policy,
    @Nullable String priority,
    @Nullable String ipProtocol,
    @Nullable String portRange,
    @Nullable String sourcePortRange,
    @Nullable String sourceCidrIp,
    @Nullable String ipv6SourceCidrIp,
    @Nullable String sourceGroupId,
    @Nullable String sourceGroupOwnerAccount,
    @Nullable String sourceGroupOwnerId,
    @Nullable String sourcePrefixListId,
    @Nullable String destCidrIp,
    @Nullable String ipv6DestCidrIp,
    @Nullable String destGroupId,
    @Nullable String destGroupOwnerAccount,
    @Nullable String destGroupOwnerId,
    @Nullable String destPrefixListId,
    @Nullable String portRangeListId,
    @Nullable String nicType,
    @Nullable String description) {

  private static final Permission EMPTY =
      new Permission(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null, null, null, null);

  /** Whether it says nothing at all. */
  boolean isEmpty() {
    return equals(EMPTY);
  }

  /** The security group on the other side. */
  @Nullable String peerGroupId(Direction direction) {
    return direction == Direction.ingress ? sourceGroupId : destGroupId;
  }

  /** The other account that this group belongs to, by name or by id. */
  @Nullable String peerGroupOwner(Direction direction) {
    String account =
        direction == Direction.ingress ? sourceGroupOwnerAccount : destGroupOwnerAccount;
    String id = direction == Direction.ingress ? sourceGroupOwnerId : destGroupOwnerId;
    return account == null ? id : account;
  }

  /** The prefix list on the other side. */
  @Nullable String peerPrefixListId(Direction direction) {
    return direction == Direction.ingress ? sourcePrefixListId : destPrefixListId;
  }

  /** The IPv4 addresses on the other side. */
  @Nullable String peerCidrIp(Direction direction) {
    return direction == Direction.ingress ? sourceCidrIp : destCidrIp;
  }

  /** The IPv6 addresses on the other side. */
  @Nullable String peerIpv6CidrIp(Direction direction) {
    return direction == Direction.ingress ? ipv6SourceCidrIp : ipv6DestCidrIp;
  }
}
