package dev.ecsemulator.quota;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.InstanceType;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.repository.View;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Lists limits of an account in a region and what it uses of them: those that are asked for, or
 * all. The limits are the catalogue's and the same for every account; nothing is refused for them.
 */
@Ecs
final class DescribeAccountAttributes implements Query<DescribeAccountAttributes.Request> {

  private static final List<String> DISKS = List.of("cloud_efficiency", "cloud_ssd", "cloud_essd");

  /**
   * What is asked.
   *
   * @param zoneId only what is used in this zone
   */
  record Request(@Nullable String zoneId, List<String> attributeName) {}

  private final Catalog catalog;
  private final Map<String, BiFunction<Request, View, List<Answer>>> attributes =
      new LinkedHashMap<>();

  DescribeAccountAttributes(Catalog catalog) {
    this.catalog = catalog;
    attributes.put("instance-network-type", (request, view) -> one("vpc"));
    limit("max-security-groups");
    limit("max-elastic-network-interfaces");
    limit("max-postpaid-instance-vcpu-count");
    limit("max-spot-instance-vcpu-count");
    attributes.put(
        "used-postpaid-instance-vcpu-count",
        (request, view) -> one(cpus(request, view, instance -> !instance.isSpot())));
    attributes.put(
        "used-spot-instance-vcpu-count",
        (request, view) -> one(cpus(request, view, Instance::isSpot)));
    attributes.put(
        "max-postpaid-yundisk-capacity",
        (request, view) -> disks(category -> catalog.quota("max-postpaid-" + category)));
    attributes.put(
        "used-postpaid-yundisk-capacity",
        (request, view) -> disks(category -> used(request, view, category)));
    limit("max-dedicated-hosts");
    attributes.put("supported-postpaid-instance-types", (request, view) -> types(view));
    limit("max-axt-command-count");
    limit("max-axt-invocation-daily");
    attributes.put("real-name-authentication", (request, view) -> one("yes"));
    limit("max-cloud-assistant-activation-count");
  }

  @Override
  public Answer handle(Request request, View view) {
    List<String> asked =
        request.attributeName().isEmpty()
            ? List.copyOf(attributes.keySet())
            : List.copyOf(new LinkedHashSet<>(request.attributeName()));
    return Answer.of(
        "AccountAttributeItems",
        asked.stream()
            .filter(attributes::containsKey)
            .map(
                name ->
                    Answer.of("AttributeName", name)
                        .with("AttributeValues", values(name, request, view)))
            .toList());
  }

  private List<Answer> values(String name, Request request, View view) {
    BiFunction<Request, View, List<Answer>> attribute = attributes.get(name);
    return attribute == null ? List.of() : attribute.apply(request, view);
  }

  private void limit(String name) {
    attributes.put(name, (request, view) -> one(catalog.quota(name)));
  }

  private static List<Answer> one(Object value) {
    return List.of(Answer.of("Value", value));
  }

  /** What is paid by use now: not what is stopped without fees. */
  private static int cpus(Request request, View view, Predicate<Instance> counts) {
    return view.select(Instance.TABLE).where("zone", request.zoneId()).all().stream()
        .filter(each -> !each.isPrePaid() && !each.isStoppedWithoutFees() && counts.test(each))
        .mapToInt(each -> each.type().cpu())
        .sum();
  }

  private static List<Answer> disks(ToIntFunction<String> size) {
    return DISKS.stream()
        .map(
            category ->
                Answer.of("Value", size.applyAsInt(category)).with("DiskCategory", category))
        .toList();
  }

  private static int used(Request request, View view, String category) {
    return view.select(Disk.TABLE).all().stream()
        .filter(disk -> request.zoneId() == null || request.zoneId().equals(disk.zoneId()))
        .filter(disk -> !disk.isSystem())
        .filter(disk -> disk.chargeType().equals("PostPaid") && disk.category().equals(category))
        .mapToInt(Disk::size)
        .sum();
  }

  private List<Answer> types(View view) {
    int below = catalog.quota("payAsYouGoVcpuBelow");
    return catalog.instanceTypes().stream()
        .filter(type -> type.isIoOptimized() && type.cpu() < below)
        .filter(type -> catalog.sells(view.requiredRegionId(), type))
        .map(InstanceType::id)
        .map(id -> Answer.of("Value", id))
        .toList();
  }
}
