package dev.ecsemulator.region;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.DiskCategory;
import dev.ecsemulator.catalog.InstanceType;
import dev.ecsemulator.catalog.Languages;
import dev.ecsemulator.catalog.Region;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.repository.View;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Lists the zones of a region with what can be had there: every zone sells what its region sells,
 * by subscription, by use and as preemptible instances alike. Source: the DescribeZones page and a
 * recorded answer for the words of AvailableResourceCreation.
 */
@Ecs
final class DescribeZones implements Query<DescribeZones.Request> {

  private static final List<String> CREATABLE =
      List.of("VSwitch", "IoOptimized", "Instance", "Disk");

  record Request(
      @Nullable Boolean verbose,
      @Nullable String instanceChargeType,
      @Nullable String spotStrategy,
      @Nullable String acceptLanguage) {}

  /** What all zones of a region offer. */
  private record Offer(
      List<String> types, List<String> diskCategories, List<Answer> resourcesInfo) {}

  private final Catalog catalog;
  private final Map<String, Offer> offers = new ConcurrentHashMap<>();

  DescribeZones(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer handle(Request request, View view) {
    Region region =
        catalog
            .region(view.requiredRegionId())
            .orElseThrow(() -> view.error("InvalidRegionId.NotFound"));
    boolean english = Languages.english(request.acceptLanguage());
    boolean verbose = !Boolean.FALSE.equals(request.verbose());
    Offer offer = offers.computeIfAbsent(region.id(), this::offer);
    return Answer.of(
        "Zones",
        region.zones().stream()
            .map(zone -> answer(region, zone, english, verbose, offer))
            .toList());
  }

  private static Answer answer(
      Region region, String zone, boolean english, boolean verbose, Offer offer) {
    Answer answer =
        Answer.of("ZoneId", zone)
            .with("ZoneType", "AvailabilityZone")
            .with("LocalName", Languages.zone(region, zone, english));
    if (!verbose) {
      return answer
          .without("AvailableResources")
          .without("AvailableResourceCreation")
          .without("AvailableInstanceTypes")
          .without("AvailableDiskCategories")
          .without("AvailableVolumeCategories")
          .without("AvailableDedicatedHostTypes")
          .without("DedicatedHostGenerations");
    }
    return answer
        .with("AvailableResourceCreation", CREATABLE)
        .with("AvailableInstanceTypes", offer.types())
        .with("AvailableDiskCategories", offer.diskCategories())
        .with("AvailableResources", offer.resourcesInfo());
  }

  private Offer offer(String regionId) {
    List<InstanceType> types =
        catalog.instanceTypes().stream().filter(type -> catalog.sells(regionId, type)).toList();
    List<String> ids = types.stream().map(InstanceType::id).toList();
    Answer info =
        Answer.of("IoOptimized", true)
            .with("NetworkTypes", List.of("vpc"))
            .with("InstanceTypes", ids)
            .with(
                "InstanceTypeFamilies",
                types.stream().map(InstanceType::family).distinct().toList())
            .with(
                "InstanceGenerations",
                types.stream()
                    .map(type -> Families.generation(type.family()))
                    .filter(Objects::nonNull)
                    .distinct()
                    .sorted()
                    .toList())
            .with("SystemDiskCategories", categories(DiskCategory::system))
            .with("DataDiskCategories", categories(DiskCategory::data));
    return new Offer(ids, categories(category -> true), List.of(info));
  }

  private List<String> categories(Predicate<DiskCategory> usable) {
    return catalog.diskCategories().stream()
        .filter(category -> !category.isLocal() && usable.test(category))
        .map(DiskCategory::category)
        .distinct()
        .toList();
  }
}
