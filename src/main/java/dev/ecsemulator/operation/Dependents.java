package dev.ecsemulator.operation;

import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.repository.View;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks all packages whether something of theirs still uses a resource. */
@Component
public final class Dependents {

  private final List<Dependent<?>> all;

  Dependents(List<Dependent<?>> all) {
    this.all = List.copyOf(all);
  }

  /** The name of the first kind of thing that uses the resource; empty if it is free to go. */
  public <T extends Resource> Optional<String> first(T resource, View view) {
    return all.stream()
        .filter(each -> each.on().equals(resource.table()))
        .filter(each -> uses(each, resource, view))
        .map(Dependent::name)
        .findFirst();
  }

  /** Whether something of this kind uses the resource. */
  public <T extends Resource> boolean anyOf(String name, T resource, View view) {
    return all.stream()
        .filter(each -> each.on().equals(resource.table()) && each.name().equals(name))
        .anyMatch(each -> uses(each, resource, view));
  }

  @SuppressWarnings("unchecked")
  private static <T extends Resource> boolean uses(Dependent<?> each, T resource, View view) {
    return ((Dependent<T>) each).uses(resource, view);
  }
}
