package dev.ecsemulator.eip;

import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Stateful;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.statemachine.Lifecycle;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An elastic IP address.
 *
 * @param id its allocation id
 * @param ipAddress the public address
 * @param bandwidth Mbit/s
 * @param internetChargeType PayByBandwidth or PayByTraffic
 * @param chargeType PostPaid or PrePaid
 * @param isp BGP or BGP_PRO
 * @param zone empty unless one was asked for
 * @param securityProtectionTypes empty for the basic protection
 * @param lockReasons why it is locked: financial or security
 * @param expiredTime end of the subscription; null for PostPaid
 * @param association what it is associated with, also while that begins or ends; null if nothing
 */
@RecordBuilder
public record Eip(
    String id,
    String regionId,
    EipStatus status,
    String ipAddress,
    String name,
    String description,
    int bandwidth,
    String internetChargeType,
    String chargeType,
    String isp,
    String zone,
    String resourceGroupId,
    List<String> securityProtectionTypes,
    boolean deletionProtection,
    List<String> lockReasons,
    Instant allocatedAt,
    @Nullable Instant expiredTime,
    @Nullable Association association,
    List<Tag> tags)
    implements Stateful<Eip, EipStatus>, EipBuilder.With {

  /** Mbit/s. */
  static final int USUAL_BANDWIDTH = 5;

  /** Where elastic IP addresses are stored. */
  public static final Table<Eip> TABLE =
      Table.of("eip", Eip.class)
          .indexed("ip", Eip::ipAddress)
          .indexed("status", eip -> eip.status().name())
          .indexed("instance", Eip::holder)
          .indexed("network-interface", Eip::networkInterface)
          .indexedByMany("tag", Eip::tags, Tag::indexed);

  /** The transition table. */
  public static final Lifecycle<EipStatus> LIFECYCLE = Lifecycle.load("eip", EipStatus.class);

  /**
   * What an address is associated with.
   *
   * @param to the id of the instance, network interface or gateway
   * @param instanceType what that is, such as EcsInstance
   * @param mode NAT, MULTI_BINDED or BINDED
   * @param networkInterfaceId the network interface that is reached; null if there is none
   * @param privateIpAddress the private address that is reached; empty if there is none
   */
  public record Association(
      String to,
      String instanceType,
      String mode,
      @Nullable String networkInterfaceId,
      String privateIpAddress) {}

  /** A pay-as-you-go address of 5 Mbit/s that is paid by bandwidth, associated with nothing. */
  public static EipBuilder blank(
      String id, String regionId, String ipAddress, String resourceGroupId, Instant allocatedAt) {
    return EipBuilder.builder()
        .id(id)
        .regionId(regionId)
        .status(EipStatus.Available)
        .ipAddress(ipAddress)
        .name("")
        .description("")
        .bandwidth(USUAL_BANDWIDTH)
        .internetChargeType("PayByBandwidth")
        .chargeType("PostPaid")
        .isp("BGP")
        .zone("")
        .resourceGroupId(resourceGroupId)
        .securityProtectionTypes(List.of())
        .lockReasons(List.of())
        .allocatedAt(allocatedAt)
        .tags(List.of());
  }

  @Override
  public Table<Eip> table() {
    return TABLE;
  }

  @Override
  public Lifecycle<EipStatus> lifecycle() {
    return LIFECYCLE;
  }

  @Override
  public Eip withStatus(EipStatus status) {
    return EipBuilder.With.super.withStatus(status);
  }

  /** Whether it is paid by subscription. */
  public boolean isPrePaid() {
    return chargeType.equals("PrePaid");
  }

  private static @Nullable String holder(Eip eip) {
    Association held = eip.association();
    return held == null ? null : held.to();
  }

  /** The network interface that is reached; null if there is none. */
  public static @Nullable String networkInterface(Eip eip) {
    Association held = eip.association();
    return held == null ? null : held.networkInterfaceId();
  }

  /** Frees it at once, because what it is associated with goes. */
  public Eip free(Transaction tx) {
    return tx.fire(withAssociation(null), "free").orElseThrow();
  }
}
