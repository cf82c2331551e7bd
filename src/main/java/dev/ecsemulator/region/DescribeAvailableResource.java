package dev.ecsemulator.region;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.InstanceType;
import dev.ecsemulator.catalog.Region;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.repository.View;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists what can be had in each zone of a region: zones, instance types, disk categories. Every
 * zone sells what its region sells, by subscription, by use and as preemptible instances alike, and
 * nothing is ever sold out. Without a match the answer has no zones, not even an empty list
 * (behaviour, refinements, row 16).
 */
@Ecs
final class DescribeAvailableResource implements Query<DescribeAvailableResource.Request> {

  private static final String INSTANCE_TYPE = "InstanceType";

  /**
   * What is wanted.
   *
   * @param memory GiB, such as {@code 8.000000}
   */
  record Request(
      String destinationResource,
      @Nullable String zoneId,
      @Nullable String instanceChargeType,
      @Nullable String spotStrategy,
      @Nullable String resourceType,
      @Nullable String ioOptimized,
      @Nullable String networkCategory,
      @Nullable String dedicatedHostId,
      @Nullable String instanceType,
      @Nullable Integer cores,
      @Nullable BigDecimal memory,
      @Nullable String systemDiskCategory,
      @Nullable String dataDiskCategory) {

    boolean wantsTypes() {
      return destinationResource.equals(INSTANCE_TYPE);
    }

    boolean wantsOptimized() {
      return !"none".equals(ioOptimized);
    }
  }

  private final Catalog catalog;

  DescribeAvailableResource(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer handle(Request request, View view) {
    refuseConflicts(request, view);
    Region region =
        catalog
            .region(view.requiredRegionId())
            .orElseThrow(() -> view.error("InvalidRegionId.NotFound"));
    List<InstanceType> types =
        catalog.instanceTypes().stream()
            .filter(type -> catalog.sells(region.id(), type) && fits(request, type))
            .toList();
    List<Answer> zones =
        types.isEmpty() || !exists(request)
            ? List.of()
            : zones(region, request, offered(request, types));
    return zones.isEmpty()
        ? Answer.empty().without("AvailableZones")
        : Answer.of("AvailableZones", zones);
  }

  private static void refuseConflicts(Request request, View view) {
    boolean bySize = request.cores() != null || request.memory() != null;
    if (request.dedicatedHostId() != null) {
      throw view.error("InvalidDedicatedHostId.NotFound");
    }
    if (bySize && request.instanceType() != null) {
      throw view.error("InvalidParam.TypeAndCpuMem.Conflict");
    }
    if (bySize && !request.wantsTypes()) {
      throw view.error(request.cores() != null ? "InvalidParam.Cores" : "InvalidParam.Memory");
    }
  }

  private boolean fits(Request request, InstanceType type) {
    BigDecimal memory = request.memory();
    return (request.instanceType() == null || request.instanceType().equals(type.id()))
        && (request.cores() == null || request.cores() == type.cpu())
        && (memory == null || memory.doubleValue() == type.memory())
        && request.wantsOptimized() == type.isIoOptimized()
        && takes(type, request.systemDiskCategory(), true)
        && takes(type, request.dataDiskCategory(), false);
  }

  private boolean takes(InstanceType type, @Nullable String category, boolean system) {
    return category == null
        || DiskOffer.of(catalog, List.of(type), system).stream()
            .anyMatch(offer -> offer.category().equals(category));
  }

  /** There are no dedicated hosts, and new instances are never put into the classic network. */
  private static boolean exists(Request request) {
    return !request.destinationResource().equals("ddh")
        && !"ddh".equals(request.resourceType())
        && !"classic".equals(request.networkCategory());
  }

  /** What all zones offer; empty if it is the zones themselves that are asked for. */
  private List<Answer> offered(Request request, List<InstanceType> types) {
    return switch (request.destinationResource()) {
      case "IoOptimized" -> List.of(stocked(request.wantsOptimized() ? "optimized" : "none"));
      case "Network" -> List.of(stocked("vpc"));
      case "SystemDisk" -> disks(request.systemDiskCategory(), types, true);
      case "DataDisk" -> disks(request.dataDiskCategory(), types, false);
      case INSTANCE_TYPE -> types.stream().map(type -> stocked(type.id())).toList();
      default -> List.of();
    };
  }

  private List<Answer> disks(@Nullable String category, List<InstanceType> types, boolean system) {
    return DiskOffer.of(catalog, types, system).stream()
        .filter(offer -> category == null || category.equals(offer.category()))
        .map(DiskOffer::answer)
        .toList();
  }

  private static List<Answer> zones(Region region, Request request, List<Answer> offered) {
    boolean asksForZones = request.destinationResource().equals("Zone");
    Stream<String> zones =
        region.zones().stream()
            .filter(zone -> request.zoneId() == null || request.zoneId().equals(zone))
            .filter(zone -> asksForZones || !offered.isEmpty());
    return zones
        .map(
            zone ->
                Answer.of("ZoneId", zone)
                    .with("RegionId", region.id())
                    .with("Status", "Available")
                    .with("StatusCategory", "WithStock")
                    .with(
                        "AvailableResources",
                        List.of(
                            Answer.of("Type", request.destinationResource())
                                .with(
                                    "SupportedResources",
                                    asksForZones ? List.of(stocked(zone)) : offered))))
        .toList();
  }

  private static Answer stocked(String value) {
    return Answer.of("Value", value)
        .with("Status", "Available")
        .with("StatusCategory", "WithStock");
  }
}
