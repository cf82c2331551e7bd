package dev.ecsemulator.replica;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.Region;
import dev.ecsemulator.fixture.FixtureNode;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Stateful;
import dev.ecsemulator.repository.Transaction;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the fixture sections of pairs and of groups have in common. */
@Component
final class FixtureReplica {

  /** Fields that say where a replica's sites are. */
  static final List<String> ROUTE =
      List.of("sourceZoneId", "destinationRegionId", "destinationZoneId", "reversed");

  /** Fields that a pair in a group cannot have: it follows the group. */
  static final List<String> OWN = List.of("status", "rpo", "failures");

  /** What can be made to fail, as {@code failures: {stop: stop_failed}}. */
  private static final String[] ATTEMPTS = {"create", "stop", "failover", "reprotect", "delete"};

  /** How a passing state is entered: from another, by an event. */
  private static final Map<String, List<String>> ENTRANCES =
      Map.of(
          "stopping", List.of("normal", "stop"),
          "failovering", List.of("stopped", "failover"),
          "reprotecting", List.of("failovered", "reprotect"),
          "deleting", List.of("stopped", "delete"));

  /** States that only a complete copy leads to; nothing else need be said of its time. */
  private static final Set<String> COPIED =
      Set.of(
          "normal",
          "failovering",
          "failovered",
          "failover_failed",
          "reprotecting",
          "reprotect_failed");

  private static final List<String> DESTINATIONS = List.of("cn-beijing", "cn-shanghai");

  private final Catalog catalog;
  private final Sites sites;

  FixtureReplica(Catalog catalog, Sites sites) {
    this.catalog = catalog;
    this.sites = sites;
  }

  /** The entry's route; what it does not say is the first that the catalogue has. */
  ReplicaRoute route(FixtureNode entry, Transaction tx) {
    String region = tx.requiredRegionId();
    String otherRegion =
        entry.text(
            "destinationRegionId",
            DESTINATIONS.stream().filter(each -> !each.equals(region)).findFirst().orElse(region));
    String zone = zone(entry, "sourceZoneId", region, "");
    return new ReplicaRoute(
        new ReplicaRoute.Site(region, zone),
        new ReplicaRoute.Site(otherRegion, zone(entry, "destinationZoneId", otherRegion, zone)),
        entry.flag("reversed", false));
  }

  private String zone(FixtureNode entry, String field, String region, String taken) {
    List<String> zones = catalog.region(region).map(Region::zones).orElse(List.of());
    String zone =
        entry.text(
            field, zones.stream().filter(each -> !each.equals(taken)).findFirst().orElse(""));
    if (zone.equals(taken) || !sites.hasZone(region, zone)) {
      throw entry.refused(field, "\"" + zone + "\" is not another zone of " + region);
    }
    return zone;
  }

  /** How the entry replicates, by a route. */
  Replication replication(FixtureNode entry, ReplicaRoute route, String status, Transaction tx) {
    int rpo = entry.integer("rpo", CreateDiskReplicaPair.RPO);
    if (rpo < 1) {
      throw entry.refused("rpo", "seconds, above 0");
    }
    Instant recoverPoint = entry.optionalInstant("lastRecoverPoint");
    return Replication.of(route, rpo, entry.integer("bandwidth", 0), entry.flag("enableRtc", false))
        .withLastRecoverPoint(
            recoverPoint == null && COPIED.contains(status) ? tx.now() : recoverPoint)
        .withCopyingSince(status.endsWith("syncing") ? tx.now() : null)
        .withFailures(failures(entry));
  }

  private static Map<String, String> failures(FixtureNode entry) {
    FixtureNode failures = entry.child("failures", ATTEMPTS);
    Map<String, String> found = new HashMap<>();
    for (String attempt : ATTEMPTS) {
      if (failures != null && failures.has(attempt)) {
        String failed = attempt + "_failed";
        List<String> allowed =
            attempt.equals("create") ? List.of(failed) : List.of(failed, Moving.UNCHANGED);
        found.put(attempt, failures.oneOf(attempt, failed, allowed));
      }
    }
    return Map.copyOf(found);
  }

  /** Stores a replica in its state, with the transition that the state is a part of. */
  static <T extends Stateful<T, S>, S extends Enum<S>> T enter(Transaction tx, T replica) {
    S status = replica.status();
    List<String> entrance = ENTRANCES.get(status.name());
    if (entrance != null) {
      S before = Enum.valueOf(status.getDeclaringClass(), entrance.get(0));
      return tx.fire(tx.put(replica.withStatus(before)), entrance.get(1)).orElseThrow();
    }
    return status.name().equals("creating")
        ? tx.create(replica, "create")
        : Moving.carryOn(tx, tx.put(replica));
  }

  /** The entry's tags. */
  static List<Tag> tags(FixtureNode entry) {
    return entry.children("tags", "key", "value").stream()
        .map(tag -> new Tag(tag.text("key"), tag.text("value", "")))
        .toList();
  }

  /** The state that an entry names; what is deleted cannot be stored. */
  static <S extends Enum<S>> S status(FixtureNode entry, S otherwise) {
    S status = entry.oneOf("status", otherwise);
    if (status.name().equals("deleted")) {
      throw entry.refused("status", "what is deleted is not there");
    }
    return status;
  }

  /** Refuses fields that something else decides. */
  static void refuse(FixtureNode entry, List<String> fields, String why) {
    Optional<String> given = fields.stream().filter(entry::has).findFirst();
    if (given.isPresent()) {
      throw entry.refused(given.get(), why);
    }
  }
}
