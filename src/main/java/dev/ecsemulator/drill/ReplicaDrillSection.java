package dev.ecsemulator.drill;

import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.disk.DiskStatus;
import dev.ecsemulator.fixture.FixtureNode;
import dev.ecsemulator.fixture.FixtureSection;
import dev.ecsemulator.replica.ReplicaGroup;
import dev.ecsemulator.replica.ReplicaPair;
import dev.ecsemulator.replica.Replication;
import dev.ecsemulator.repository.Transaction;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Drills of a fixture, each of a pair or of a group; their disks are made. */
@Component
final class ReplicaDrillSection implements FixtureSection {

  private static final String PAIR = "pairId";
  private static final String GROUP = "groupId";
  private static final String EXECUTE = "execute";
  private static final String CLEAR = "clear";

  @Override
  public String name() {
    return "replicaDrills";
  }

  @Override
  public Set<String> after() {
    return Set.of("replicaPairs");
  }

  @Override
  public List<String> fields() {
    return List.of("id", PAIR, GROUP, "status", "failures");
  }

  @Override
  public void apply(FixtureNode entry, Transaction tx) {
    if (entry.has(PAIR) == entry.has(GROUP)) {
      throw entry.refused("a drill has either a pairId or a groupId");
    }
    if (entry.has(PAIR)) {
      ReplicaPair pair =
          tx.findAnywhere(ReplicaPair.TABLE, entry.text(PAIR))
              .orElseThrow(() -> entry.refused(PAIR, "there is no such pair"));
      make(entry, pair.id(), pair.replication(), List.of(pair), tx);
    } else {
      ReplicaGroup group =
          tx.findAnywhere(ReplicaGroup.TABLE, entry.text(GROUP))
              .orElseThrow(() -> entry.refused(GROUP, "there is no such group"));
      make(entry, group.id(), group.replication(), Finding.members(tx, group), tx);
    }
  }

  private static ReplicaDrill make(
      FixtureNode entry,
      String replicaId,
      Replication replication,
      List<ReplicaPair> pairs,
      Transaction tx) {
    Instant recoverPoint = replication.lastRecoverPoint();
    if (recoverPoint == null) {
      throw entry.refused("without a recover point there is nothing to drill");
    }
    String id = entry.text("id");
    return store(
        new ReplicaDrill(
            id,
            replication.route().destination().regionId(),
            entry.oneOf("status", ReplicaDrillStatus.executed),
            replicaId,
            pairs.stream().map(pair -> disk("d-" + id + "-" + pair.id(), pair, tx)).toList(),
            tx.now(),
            recoverPoint,
            failures(entry)),
        tx);
  }

  private static ReplicaDrill.DrillDisk disk(String id, ReplicaPair pair, Transaction tx) {
    Disk like = tx.findAnywhere(Disk.TABLE, pair.destinationDiskId()).orElseThrow();
    Disk disk = Drills.copy(like, id, pair.route().destination(), tx.now());
    return new ReplicaDrill.DrillDisk(
        pair.id(), tx.put(disk.withStatus(DiskStatus.Available)).id());
  }

  private static ReplicaDrill store(ReplicaDrill drill, Transaction tx) {
    return switch (drill.status()) {
      case executing -> tx.create(drill, EXECUTE);
      case clearing ->
          tx.fire(tx.put(drill.withStatus(ReplicaDrillStatus.executed)), CLEAR).orElseThrow();
      default -> tx.put(drill);
    };
  }

  private static Map<String, ReplicaDrillStatus> failures(FixtureNode entry) {
    Map<String, ReplicaDrillStatus> found = new HashMap<>();
    FixtureNode failures = entry.child("failures", EXECUTE, CLEAR);
    if (failures != null) {
      add(failures, EXECUTE, ReplicaDrillStatus.execute_failed, found);
      add(failures, CLEAR, ReplicaDrillStatus.clear_failed, found);
    }
    return Map.copyOf(found);
  }

  private static void add(
      FixtureNode failures,
      String event,
      ReplicaDrillStatus failed,
      Map<String, ReplicaDrillStatus> found) {
    if (failures.has(event)) {
      failures.oneOf(event, failed.name(), List.of(failed.name()));
      found.put(event, failed);
    }
  }
}
