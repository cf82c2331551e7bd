package dev.ecsemulator.region;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.InstanceType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What a DescribeInstanceTypes request wants of a type; all conditions are met together. */
final class TypeConditions {

  private final List<Predicate<InstanceType>> conditions = new ArrayList<>();

  static TypeConditions of(DescribeInstanceTypes.Request request, Catalog catalog) {
    TypeConditions all = new TypeConditions();
    List<String> ids = request.instanceTypes();
    if (ids != null) {
      Set<String> wanted = new HashSet<>(ids);
      all.conditions.add(type -> wanted.contains(type.id()));
    }
    all.oneOf(request.instanceTypeFamily(), List.of(), InstanceType::family);
    all.oneOf(null, request.instanceTypeFamilies(), InstanceType::family);
    all.oneOf(request.instanceCategory(), request.instanceCategories(), Families::category);
    all.oneOf(request.cpuArchitecture(), request.cpuArchitectures(), InstanceType::architecture);
    all.oneOf(request.instanceFamilyLevel(), List.of(), InstanceType::level);
    all.oneOf(
        request.localStorageCategory(),
        request.localStorageCategories(),
        type -> type.localDisks() == null ? "" : type.localDisks().category());
    all.like(request.gpuSpec() == null ? List.of() : List.of(request.gpuSpec()));
    all.like(request.gpuSpecs());
    all.bound(request.bounds(), catalog);
    return all;
  }

  boolean meet(InstanceType type) {
    return conditions.stream().allMatch(condition -> condition.test(type));
  }

  private void bound(TypeBounds bounds, Catalog catalog) {
    least(bounds.minimumCpuCoreCount(), InstanceType::cpu);
    most(bounds.maximumCpuCoreCount(), InstanceType::cpu);
    least(bounds.minimumMemorySize(), InstanceType::memory);
    most(bounds.maximumMemorySize(), InstanceType::memory);
    least(bounds.minimumGpuAmount(), InstanceType::gpus);
    most(bounds.maximumGpuAmount(), InstanceType::gpus);
    least(bounds.minimumInstancePpsRx(), InstanceType::packets);
    least(bounds.minimumInstancePpsTx(), InstanceType::packets);
    least(bounds.minimumInstanceBandwidthRx(), InstanceType::bandwidth);
    least(bounds.minimumInstanceBandwidthTx(), InstanceType::bandwidth);
    least(bounds.minimumPrimaryEniQueueNumber(), InstanceType::queues);
    least(bounds.minimumSecondaryEniQueueNumber(), InstanceType::queues);
    least(bounds.minimumEniQuantity(), InstanceType::interfaces);
    least(bounds.minimumEniPrivateIpAddressQuantity(), InstanceType::addressesPerInterface);
    least(
        bounds.minimumLocalStorageAmount(),
        type -> type.localDisks() == null ? 0 : type.localDisks().count());
    least(
        bounds.minimumLocalStorageCapacity(),
        type -> type.localDisks() == null ? 0 : type.localDisks().size());
    least(bounds.minimumDiskQuantity(), type -> TypeAnswer.disks(catalog));
  }

  private void oneOf(
      @Nullable String one, Collection<String> many, Function<InstanceType, String> of) {
    if (one != null) {
      conditions.add(type -> one.equals(of.apply(type)));
    }
    if (!many.isEmpty()) {
      conditions.add(type -> many.contains(of.apply(type)));
    }
  }

  /** GPU models are found by a part of their name. */
  private void like(List<String> models) {
    if (!models.isEmpty()) {
      List<String> wanted = models.stream().map(model -> model.toLowerCase(Locale.ROOT)).toList();
      conditions.add(
          type -> {
            String model = type.gpuSpec().toLowerCase(Locale.ROOT);
            return wanted.stream().anyMatch(model::contains);
          });
    }
  }

  private void least(@Nullable Number bound, ToDoubleFunction<InstanceType> of) {
    if (bound != null) {
      conditions.add(type -> of.applyAsDouble(type) >= bound.doubleValue());
    }
  }

  private void most(@Nullable Number bound, ToDoubleFunction<InstanceType> of) {
    if (bound != null) {
      conditions.add(type -> of.applyAsDouble(type) <= bound.doubleValue());
    }
  }
}
