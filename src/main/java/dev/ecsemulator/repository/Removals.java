package dev.ecsemulator.repository;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells the packages that asked for it that a resource is gone. */
final class Removals {

  private final Map<String, List<OnRemoved<?>>> byTable;

  Removals(List<OnRemoved<?>> hooks) {
    this.byTable = hooks.stream().collect(Collectors.groupingBy(hook -> hook.table().name()));
  }

  void removed(Resource resource, Transaction tx) {
    for (OnRemoved<?> hook : byTable.getOrDefault(resource.table().name(), List.of())) {
      call(hook, resource, tx);
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Resource> void call(
      OnRemoved<?> hook, Resource resource, Transaction tx) {
    ((OnRemoved<T>) hook).removed((T) resource, tx);
  }
}
