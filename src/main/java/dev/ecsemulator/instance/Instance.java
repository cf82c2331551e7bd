package dev.ecsemulator.instance;

import dev.ecsemulator.account.Account;
import dev.ecsemulator.catalog.InstanceType;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Stateful;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.View;
import dev.ecsemulator.statemachine.Lifecycle;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An instance.
 *
 * @param stoppedMode KeepCharging or StopCharging since the last stop; Not-applicable while it runs
 * @param lockReasons why it is locked: security, financial, recycling and others
 * @param userData base64, unchanged as it was sent; empty if none
 * @param passwordSet whether a password was given; the password itself is not kept
 */
@RecordBuilder
public record Instance(
    String id,
    String regionId,
    String zoneId,
    InstanceStatus status,
    String name,
    String description,
    String hostName,
    InstanceType type,
    Os os,
    Network network,
    Billing billing,
    Options options,
    String stoppedMode,
    List<String> lockReasons,
    String serialNumber,
    String resourceGroupId,
    String keyPairName,
    String userData,
    boolean passwordSet,
    Instant createdAt,
    @Nullable Instant startedAt,
    List<Tag> tags)
    implements Stateful<Instance, InstanceStatus>, InstanceBuilder.With {

  /** Where instances are stored. */
  public static final Table<Instance> TABLE =
      Table.of("instance", Instance.class)
          .indexed("status", instance -> instance.status().name())
          .indexed("zone", Instance::zoneId)
          .indexed("vpc", instance -> instance.network().vpcId())
          .indexed("vswitch", instance -> instance.network().vSwitchId())
          .indexedByMany("security-group", instance -> instance.network().securityGroupIds())
          .indexed(
              "public-ip",
              instance ->
                  instance.network().publicIp().isEmpty() ? null : instance.network().publicIp())
          .indexed("type", instance -> instance.type().id())
          .indexed(
              "deployment-set",
              instance ->
                  instance.options().deploymentSetId().isEmpty()
                      ? null
                      : instance.options().deploymentSetId())
          .indexed(
              "key-pair",
              instance -> instance.keyPairName().isEmpty() ? null : instance.keyPairName())
          .indexed("image", instance -> instance.os().imageId())
          .indexedByMany("tag", Instance::tags, Tag::indexed);

  /** The instance's transition table. */
  public static final Lifecycle<InstanceStatus> LIFECYCLE =
      Lifecycle.load("instance", InstanceStatus.class);

  /** What it runs. */
  public record Os(String imageId, String name, String nameEn, String type) {}

  /**
   * Where it is reachable.
   *
   * @param type vpc or classic
   * @param publicIp empty if it has none
   * @param internetMaxBandwidthOut Mbit/s; above 0 it has a public address
   */
  @RecordBuilder
  public record Network(
      String type,
      String vpcId,
      String vSwitchId,
      List<String> securityGroupIds,
      String primaryInterfaceId,
      String privateIp,
      String publicIp,
      String internetChargeType,
      int internetMaxBandwidthIn,
      int internetMaxBandwidthOut)
      implements InstanceNetworkBuilder.With {

    private static final int LEAST_BANDWIDTH_IN = 10;

    /** The most that can come in, Mbit/s: 10, or as much as goes out if that is more. */
    public static int mostBandwidthIn(int out) {
      return Math.max(LEAST_BANDWIDTH_IN, out);
    }

    /**
     * A copy with other bandwidths, Mbit/s; empty if more would come in than can.
     *
     * @param in null for as much as can
     */
    public Optional<Network> withBandwidth(int out, @Nullable Integer in) {
      int most = mostBandwidthIn(out);
      return in != null && in > most
          ? Optional.empty()
          : Optional.of(
              withInternetMaxBandwidthOut(out).withInternetMaxBandwidthIn(in == null ? most : in));
    }
  }

  /**
   * How it is paid for.
   *
   * @param chargeType PostPaid or PrePaid
   * @param spotStrategy NoSpot, SpotWithPriceLimit or SpotAsPriceGo
   * @param expiredTime end of the subscription; far in the future for PostPaid
   */
  @RecordBuilder
  public record Billing(
      String chargeType,
      String spotStrategy,
      BigDecimal spotPriceLimit,
      int spotDuration,
      String spotInterruptionBehavior,
      Instant expiredTime,
      @Nullable Instant autoReleaseTime,
      RenewalPolicy renewal)
      implements InstanceBillingBuilder.With {

    /** What a pay-as-you-go instance shows as its end (behaviour, refinements, row 5). */
    public static final Instant NEVER = Instant.parse("2099-12-31T15:59:00Z");
  }

  /**
   * What is to happen when a subscription ends.
   *
   * @param status AutoRenewal, Normal or NotRenewal; empty for PostPaid
   * @param period how many units a renewal by itself lasts; 0 unless it renews by itself
   * @param unit Week, Month or Year; empty for PostPaid
   */
  public record RenewalPolicy(String status, int period, String unit) {

    /** What an instance has that is paid by use. */
    public static final RenewalPolicy NONE = new RenewalPolicy("", 0, "");

    /** Whether it renews by itself. */
    public boolean isAutomatic() {
      return status.equals("AutoRenewal");
    }
  }

  /**
   * Settings that the emulator keeps and shows.
   *
   * @param privatePool which private pools it may use: None or Open
   */
  @RecordBuilder
  public record Options(
      boolean ioOptimized,
      boolean deletionProtection,
      String httpEndpoint,
      String httpTokens,
      int httpPutResponseHopLimit,
      String creditSpecification,
      String deploymentSetId,
      String hpcClusterId,
      String ramRoleName,
      boolean hibernationConfigured,
      boolean recyclable,
      Maintenance maintenance,
      String privatePool)
      implements InstanceOptionsBuilder.With {}

  /**
   * What happens when its host has to be maintained.
   *
   * @param action Stop, AutoRecover or AutoRedeploy
   * @param notified whether an event comes before the instance is shut down
   * @param windowStart such as {@code 02:00:00}, in Beijing; empty if there is no window
   */
  public record Maintenance(String action, boolean notified, String windowStart, String windowEnd) {

    /** What an instance has that nobody gave a policy. */
    public static final Maintenance DEFAULT = new Maintenance("AutoRecover", false, "", "");
  }

  @Override
  public Table<Instance> table() {
    return TABLE;
  }

  @Override
  public Lifecycle<InstanceStatus> lifecycle() {
    return LIFECYCLE;
  }

  @Override
  public Instance withStatus(InstanceStatus status) {
    return InstanceBuilder.With.super.withStatus(status);
  }

  /** Whether it is locked for this reason. */
  public boolean isLockedFor(String reason) {
    return lockReasons.contains(reason);
  }

  /** Whether it is paid by subscription. */
  public boolean isPrePaid() {
    return billing.chargeType().equals("PrePaid");
  }

  /** Whether its vCPUs and memory were given back when it was stopped. */
  public boolean isStoppedWithoutFees() {
    return stoppedMode.equals(Stopping.STOP_CHARGING);
  }

  /** Whether it runs or is stopped, and not on its way from one to the other. */
  public boolean isAtRest() {
    return status == InstanceStatus.Running || status == InstanceStatus.Stopped;
  }

  /** Whether its subscription has ended, or its account is in arrears for what is paid by use. */
  public boolean isUnpaid(View view) {
    return isLockedFor("financial")
        || (isPrePaid()
            ? !billing.expiredTime().isAfter(view.now())
            : Account.of(view).inArrears());
  }

  /** Whether it is a preemptible instance. */
  public boolean isSpot() {
    return !billing.spotStrategy().equals("NoSpot");
  }

  /** Whether it is in the classic network. */
  public boolean isClassic() {
    return network.type().equals("classic");
  }
}
