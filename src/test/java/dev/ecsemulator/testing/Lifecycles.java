package dev.ecsemulator.testing;

import dev.ecsemulator.repository.Stateful;
import dev.ecsemulator.statemachine.Lifecycle;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** The lifecycles of the product, found where resources keep them. */
public final class Lifecycles {

  private Lifecycles() {}

  /** The constant {@code LIFECYCLE} of every stateful resource, by the lifecycle's name. */
  public static Map<String, Lifecycle<?>> all() {
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(Stateful.class));
    Map<String, Lifecycle<?>> found = new TreeMap<>();
    scanner
        .findCandidateComponents("dev.ecsemulator")
        .forEach(
            bean -> {
              try {
                Class<?> type = Class.forName(bean.getBeanClassName());
                if (!isOfTests(type)) {
                  Lifecycle<?> lifecycle = (Lifecycle<?>) type.getField("LIFECYCLE").get(null);
                  found.put(lifecycle.name(), lifecycle);
                }
              } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
              }
            });
    return found;
  }

  private static boolean isOfTests(Class<?> type) {
    return type.getProtectionDomain()
        .getCodeSource()
        .getLocation()
        .getPath()
        .contains("test-classes");
  }
}
