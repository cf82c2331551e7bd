package dev.ecsemulator.operation;

import dev.ecsemulator.contract.Contracts;
import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Every emulated operation, by version and name. The operations' types are the only list there is.
 */
public final class OperationRegistry {

  private record Key(String version, String action) {}

  /** Made when it is first asked for. */
  private static final class Entry {
    private final Class<?> type;
    private final Supplier<? extends Operation<?>> maker;
    private volatile @Nullable Operation<?> made;

    Entry(Class<?> type, Supplier<? extends Operation<?>> maker) {
      this.type = type;
      this.maker = maker;
    }

    Operation<?> operation() {
      Operation<?> known = made;
      if (known == null) {
        known = maker.get();
        made = known;
      }
      return known;
    }
  }

  private final Map<Key, Entry> operations = new HashMap<>();

  /**
   * Registers what was found.
   *
   * @param found the classes of operations, and what makes or finds the only object of each
   * @throws IllegalStateException if two classes serve one operation, a class does not say which
   *     product publishes it, or the contract does not publish it
   */
  public OperationRegistry(
      Map<? extends Class<?>, ? extends Supplier<? extends Operation<?>>> found,
      Contracts contracts) {
    found.forEach((type, maker) -> register(type, maker, contracts));
  }

  private void register(
      Class<?> type, Supplier<? extends Operation<?>> maker, Contracts contracts) {
    Key key = new Key(version(type), type.getSimpleName());
    if (!contracts.operations(key.version()).contains(key.action())) {
      throw new IllegalStateException(
          type.getName()
              + ": version "
              + key.version()
              + " publishes no operation "
              + key.action());
    }
    Entry other = operations.put(key, new Entry(type, maker));
    if (other != null) {
      throw new IllegalStateException(
          key.action() + " is served by both " + other.type.getName() + " and " + type.getName());
    }
  }

  /**
   * Looked up without Spring, whose search through all annotations of hundreds of classes is felt.
   */
  private static String version(Class<?> type) {
    for (Annotation annotation : type.getAnnotations()) {
      Published published = annotation.annotationType().getAnnotation(Published.class);
      if (published != null) {
        return published.version();
      }
    }
    throw new IllegalStateException(type.getName() + " does not say which product publishes it");
  }

  /** The class that serves an operation; empty if it is published but not emulated. */
  public Optional<Operation<?>> find(String version, String action) {
    return Optional.ofNullable(operations.get(new Key(version, action))).map(Entry::operation);
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
