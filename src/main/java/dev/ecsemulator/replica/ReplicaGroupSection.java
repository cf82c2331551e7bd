package dev.ecsemulator.replica;

import dev.ecsemulator.fixture.FixtureNode;
import dev.ecsemulator.fixture.FixtureSection;
import dev.ecsemulator.repository.Transaction;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Pair-consistent groups of a fixture. Which pairs they have is said by the pairs. */
@Component
final class ReplicaGroupSection implements FixtureSection {

  private final FixtureReplica replicas;

  ReplicaGroupSection(FixtureReplica replicas) {
    this.replicas = replicas;
  }

  @Override
  public String name() {
    return "replicaGroups";
  }

  @Override
  public List<String> fields() {
    List<String> fields = new ArrayList<>(List.of("id", "groupName", "description"));
    fields.addAll(FixtureReplica.OWN);
    fields.addAll(FixtureReplica.ROUTE);
    fields.addAll(List.of("bandwidth", "enableRtc", "lastRecoverPoint", "resourceGroupId", "tags"));
    return fields;
  }

  @Override
  public void apply(FixtureNode entry, Transaction tx) {
    ReplicaGroupStatus status = FixtureReplica.status(entry, ReplicaGroupStatus.created);
    FixtureReplica.enter(
        tx,
        new ReplicaGroup(
            entry.text("id"),
            status,
            entry.text("groupName", ""),
            entry.text("description", ""),
            replicas.replication(entry, replicas.route(entry, tx), status.name(), tx),
            entry.text("resourceGroupId", ""),
            tx.now(),
            FixtureReplica.tags(entry)));
  }
}
