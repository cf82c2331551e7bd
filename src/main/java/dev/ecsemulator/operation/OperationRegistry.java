package dev.ecsemulator.operation;

import dev.ecsemulator.contract.Contracts;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * Every emulated operation, by version and name. The operations' types are the only list there is.
 */
public final class OperationRegistry {

  private record Key(String version, String action) {}

  private final Map<Key, Operation<?>> operations = new HashMap<>();

  /**
   * Registers what was found.
   *
   * @throws IllegalStateException if two classes serve one operation, a class does not say which
   *     product publishes it, or the contract does not publish it
   */
  public OperationRegistry(Collection<Operation<?>> found, Contracts contracts) {
    for (Operation<?> operation : found) {
      Class<?> type = AopUtils.getTargetClass(operation);
      Published published = AnnotatedElementUtils.findMergedAnnotation(type, Published.class);
      if (published == null) {
        throw new IllegalStateException(
            type.getName() + " does not say which product publishes it");
      }
      Key key = new Key(published.version(), type.getSimpleName());
      if (!contracts.operations(key.version()).contains(key.action())) {
        throw new IllegalStateException(
            type.getName()
                + ": version "
                + key.version()
                + " publishes no operation "
                + key.action());
      }
      Operation<?> other = operations.put(key, operation);
      if (other != null) {
        throw new IllegalStateException(
            key.action()
                + " is served by both "
                + other.getClass().getName()
                + " and "
                + type.getName());
      }
    }
  }

  /** The class that serves an operation; empty if it is published but not emulated. */
  public Optional<Operation<?>> find(String version, String action) {
    return Optional.ofNullable(operations.get(new Key(version, action)));
  }

  /** The emulated operations of a version, by name. */
  public List<String> emulated(String version) {
    return operations.keySet().stream()
        .filter(key -> key.version().equals(version))
        .map(Key::action)
        .sorted()
        .toList();
  }
}
