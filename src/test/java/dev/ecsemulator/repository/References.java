package dev.ecsemulator.repository;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What rows say of other rows. A component whose name ends like an id, at whatever depth of the
 * record, names a row that has to be there; what is different is listed here, and nowhere else.
 */
public final class References {

  private static final Pattern NAME = Pattern.compile("[A-Za-z]+Ids?");

  /** Names of what the world does not store. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "regionId",
          "zoneId",
          "resourceGroupId",
          "accountId",
          "ownerId",
          "kmsKeyId",
          "hpcClusterId",
          "storageSetId",
          "vRouterId",
          "snatTableId",
          "forwardTableId",
          "dedicatedHostId");

  /** What a row remembers of something that may be gone. */
  private static final Set<String> REMEMBERED =
      Set.of(
          "disk.imageId",
          "image.sourceImageId",
          "disk.sourceSnapshotId",
          "disk.originInstanceId",
          "instance.imageId",
          "invocation.commandId",
          "invocation.containerId",
          "invocation-result.commandId",
          "invocation-result.instanceId",
          "snapshot.imageId",
          "snapshot.sourceDiskId",
          "snapshot-group.instanceId",
          "replica-pair.primaryDiskId",
          "replica-pair.standbyDiskId",
          "replica-drill.replicaId",
          "task.resourceId",
          "replica-drill.diskId");

  /** Tables of what is looked up only when something is made of it. */
  private static final Set<String> WISHES = Set.of("launch-template");

  /** The action of events that load a start world, which may name what it does not bring. */
  private static final String FIXTURE = "fixture";

  /** Tables of what belongs to another row and has its id. */
  private static final Set<String> COMPANIONS = Set.of("auto-release", "auto-renewal");

  private static final Map<Class<?>, List<Method>> ACCESSORS = new ConcurrentHashMap<>();

  private References() {}

  /**
   * A row that another one names.
   *
   * @param as table and component, such as {@code disk.instanceId}
   */
  public record Reference(String as, String id) {}

  /** The rows that have to be there because this one is. */
  public static List<Reference> of(Resource row) {
    List<Reference> found = new ArrayList<>();
    String table = row.table().name();
    if (WISHES.contains(table)) {
      return found;
    }
    collect(table, (Record) row, found);
    if (COMPANIONS.contains(table)) {
      found.add(new Reference(table + ".id", row.id()));
    }
    return found;
  }

  private static void collect(String table, Record row, List<Reference> found) {
    for (Method accessor : accessors(row.getClass())) {
      if (!isAnothers(accessor.getName(), row)) {
        collect(table, accessor.getName(), value(accessor, row), found);
      }
    }
  }

  /** Whether the record says beside an id whose it is: then it is not this account's. */
  private static boolean isAnothers(String name, Record row) {
    String owner = name.replaceFirst("Id$", "Owner");
    return !owner.equals(name)
        && accessors(row.getClass()).stream()
            .filter(accessor -> accessor.getName().equals(owner))
            .anyMatch(accessor -> !"".equals(value(accessor, row)));
  }

  private static void collect(String table, String name, Object value, List<Reference> found) {
    if (value instanceof Record nested) {
      collect(table, nested, found);
    } else if (value instanceof Collection<?> several) {
      several.forEach(each -> collect(table, name, each, found));
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(each -> collect(table, name, each, found));
    } else if (value instanceof String text
        && !text.isEmpty()
        && NAME.matcher(name).matches()
        && !ELSEWHERE.contains(name)
        && !REMEMBERED.contains(table + "." + name)) {
      found.add(new Reference(table + "." + name, text));
    }
  }

  private static List<Method> accessors(Class<?> type) {
    return ACCESSORS.computeIfAbsent(
        type,
        record -> {
          List<Method> all = new ArrayList<>();
          for (RecordComponent component : record.getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            all.add(component.getAccessor());
          }
          return all;
        });
  }

  private static Object value(Method accessor, Record row) {
    try {
      return accessor.invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(accessor.toString(), e);
    }
  }

  /** Follows the journal from an empty world on, and looks at the world after each commit. */
  public static final class Watch {

    private final Map<String, Set<String>> rows = new HashMap<>();
    private final Map<String, Map<String, Set<Reference>>> namedBy = new HashMap<>();
    private final Set<String> outside = new HashSet<>();

    /** What did not hold after one of these events. */
    public List<String> follow(List<Event> events) {
      List<String> violations = new ArrayList<>();
      events.forEach(event -> follow(event, violations));
      return violations;
    }

    private void follow(Event event, List<String> violations) {
      Set<String> present = rows.computeIfAbsent(event.account(), account -> new HashSet<>());
      Map<String, Set<Reference>> named =
          namedBy.computeIfAbsent(event.account(), account -> new HashMap<>());
      for (Event.Change change : event.changes()) {
        if (change.before() != null) {
          of(change.before())
              .forEach(reference -> named.get(reference.id()).remove(named(change, reference)));
          if (!COMPANIONS.contains(change.table())) {
            present.remove(change.id());
          }
        }
        if (change.after() != null) {
          of(change.after())
              .forEach(
                  reference ->
                      named
                          .computeIfAbsent(reference.id(), id -> new HashSet<>())
                          .add(named(change, reference)));
          if (!COMPANIONS.contains(change.table())) {
            present.add(change.id());
          }
        }
      }
      for (Event.Change change : event.changes()) {
        if (change.after() != null) {
          of(change.after()).stream()
              .filter(reference -> !present.contains(reference.id()))
              .filter(reference -> !isOutside(event, reference))
              .forEach(
                  reference ->
                      violations.add(
                          at(event)
                              + change.id()
                              + " names as "
                              + reference.as()
                              + " "
                              + reference.id()
                              + ", which does not exist"));
        } else if (!present.contains(change.id()) && !COMPANIONS.contains(change.table())) {
          named
              .getOrDefault(change.id(), Set.of())
              .forEach(
                  reference ->
                      violations.add(
                          at(event)
                              + change.id()
                              + " is gone, but "
                              + reference.id()
                              + " names it as "
                              + reference.as()));
        }
      }
    }

    private boolean isOutside(Event event, Reference reference) {
      if (event.action().equals(FIXTURE)) {
        outside.add(reference.id());
      }
      return outside.contains(reference.id());
    }

    /** The same reference, seen from the row that is named: by whom. */
    private static Reference named(Event.Change by, Reference reference) {
      return new Reference(reference.as(), by.id());
    }

    private static String at(Event event) {
      return "event " + event.position() + ", " + event.action() + event.cause() + ": ";
    }
  }
}
