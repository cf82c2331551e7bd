package dev.ecsemulator.eip;

import dev.ecsemulator.account.Account;
import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.Region;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.networkinterface.PublicAddresses;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Subscription;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Transaction;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives out an elastic IP address. An order for a subscription counts as paid. Source: the
 * AllocateEipAddress page.
 */
@VpcApi
final class AllocateEipAddress implements Command<AllocateEipAddress.Request> {

  private static final int MOST_MONTHS = 9;
  private static final int MOST_YEARS = 3;
  private static final Set<String> ISPS = Set.of("BGP", "BGP_PRO");

  /**
   * What can be asked for.
   *
   * @param bandwidth Mbit/s
   */
  record Request(
      @Nullable Integer bandwidth,
      @Nullable Integer period,
      @Nullable String pricingCycle,
      @Nullable String isp,
      @Nullable String instanceChargeType,
      @Nullable String internetChargeType,
      @Nullable String resourceGroupId,
      @Nullable String name,
      @Nullable String description,
      List<String> securityProtectionTypes,
      @Nullable String publicIpAddressPoolId,
      @Nullable String zone,
      List<Tag> tag) {

    boolean isPrePaid() {
      return "PrePaid".equals(instanceChargeType);
    }

    String metering() {
      return internetChargeType == null ? "PayByBandwidth" : internetChargeType;
    }
  }

  private final Catalog catalog;

  AllocateEipAddress(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    String regionId = tx.requiredRegionId();
    refuseUnpaid(request, tx);
    if (request.publicIpAddressPoolId() != null) {
      throw tx.error("ResourceNotFound.PublicIpAddressPool");
    }
    if (tx.select(Eip.TABLE).count() >= catalog.quota("eipsPerRegion")) {
      throw tx.error("QuotaExceeded.Eip");
    }
    String chargeType = request.isPrePaid() ? "PrePaid" : "PostPaid";
    Eip eip =
        tx.create(
            Eip.blank(
                    tx.newId("eip"),
                    regionId,
                    PublicAddresses.take(tx, regionId),
                    resourceGroup(request, tx),
                    tx.now())
                .name(orEmpty(request.name()))
                .description(orEmpty(request.description()))
                .bandwidth(bandwidth(request, chargeType, tx))
                .internetChargeType(request.metering())
                .chargeType(chargeType)
                .isp(isp(request, tx))
                .zone(zone(request, tx))
                .securityProtectionTypes(request.securityProtectionTypes())
                .expiredTime(request.isPrePaid() ? end(request, tx) : null)
                .tags(Tag.checked(request.tag(), "Forbidden.TagKey.Duplicated", tx))
                .build(),
            "allocate");
    return Answer.of("AllocationId", eip.id())
        .with("EipAddress", eip.ipAddress())
        .with("ResourceGroupId", eip.resourceGroupId())
        .with("OrderId", request.isPrePaid() ? Subscription.newOrder(tx) : null);
  }

  private static void refuseUnpaid(Request request, Transaction tx) {
    if (!request.isPrePaid() && Account.of(tx).inArrears()) {
      throw tx.error("InsufficientBalance");
    }
    if (request.isPrePaid() && !request.metering().equals("PayByBandwidth")) {
      throw tx.error("InvalidParameter");
    }
  }

  private static int bandwidth(Request request, String chargeType, Transaction tx) {
    int bandwidth = request.bandwidth() == null ? Eip.USUAL_BANDWIDTH : request.bandwidth();
    if (!Bandwidths.fits(bandwidth, chargeType, request.metering())) {
      throw tx.invalid("Bandwidth");
    }
    return bandwidth;
  }

  private static String isp(Request request, Transaction tx) {
    String isp = request.isp() == null ? "BGP" : request.isp();
    if (!ISPS.contains(isp)) {
      throw tx.error("IllegalParam.Isp", "Isp");
    }
    return isp;
  }

  private String zone(Request request, Transaction tx) {
    String zone = orEmpty(request.zone());
    List<String> zones =
        catalog.region(tx.requiredRegionId()).map(Region::zones).orElseGet(List::of);
    if (!zone.isEmpty() && !zones.contains(zone)) {
      throw tx.error("IllegalParam.Zone");
    }
    return zone;
  }

  /** Resources of VPC are in a group always (behaviour, refinements, row 22). */
  private static String resourceGroup(Request request, Transaction tx) {
    return request.resourceGroupId() == null
        ? Account.of(tx).defaultResourceGroupId()
        : request.resourceGroupId();
  }

  private static Instant end(Request request, Transaction tx) {
    boolean years = "Year".equals(request.pricingCycle());
    int period = request.period() == null ? 1 : request.period();
    if (period < 1 || period > (years ? MOST_YEARS : MOST_MONTHS)) {
      throw tx.error("IllegalParam.OrderParamComponent");
    }
    return Subscription.end(tx.now(), period, years ? ChronoUnit.YEARS : ChronoUnit.MONTHS);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
