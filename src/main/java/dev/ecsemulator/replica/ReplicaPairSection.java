package dev.ecsemulator.replica;

import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.disk.DiskStatus;
import dev.ecsemulator.fixture.FixtureNode;
import dev.ecsemulator.fixture.FixtureSection;
import dev.ecsemulator.repository.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Replication pairs of a fixture. One with a {@code replicaGroupId} is as its group is. Disks that
 * the fixture does not describe are made, each in its zone.
 */
@Component
final class ReplicaPairSection implements FixtureSection {

  private static final String GROUP = "replicaGroupId";
  private static final int GIB = 20;

  /** States of a group that can have no pairs yet, or no more. */
  private static final Set<ReplicaGroupStatus> EMPTY =
      Set.of(
          ReplicaGroupStatus.creating,
          ReplicaGroupStatus.create_failed,
          ReplicaGroupStatus.deleting,
          ReplicaGroupStatus.delete_failed);

  private final FixtureReplica replicas;

  ReplicaPairSection(FixtureReplica replicas) {
    this.replicas = replicas;
  }

  @Override
  public String name() {
    return "replicaPairs";
  }

  @Override
  public Set<String> after() {
    return Set.of("disks", "instances", "replicaGroups");
  }

  @Override
  public List<String> fields() {
    List<String> fields =
        new ArrayList<>(
            List.of("id", "pairName", "description", GROUP, "diskId", "destinationDiskId", "size"));
    fields.addAll(FixtureReplica.OWN);
    fields.addAll(FixtureReplica.ROUTE);
    fields.addAll(
        List.of(
            "statusMessage",
            "bandwidth",
            "enableRtc",
            "lastRecoverPoint",
            "chargeType",
            "expiredTime",
            "resourceGroupId",
            "tags"));
    return fields;
  }

  @Override
  public void apply(FixtureNode entry, Transaction tx) {
    String id = entry.text("id");
    ReplicaGroup group = group(entry, tx);
    ReplicaRoute route = group == null ? replicas.route(entry, tx) : group.route();
    ReplicaPairStatus status = FixtureReplica.status(entry, ReplicaPairStatus.created);
    String chargeType =
        entry.oneOf(
            "chargeType",
            CreateDiskReplicaPair.POSTPAY,
            List.of(CreateDiskReplicaPair.POSTPAY, CreateDiskReplicaPair.PREPAY));
    Instant expiredTime = entry.optionalInstant("expiredTime");
    if (chargeType.equals(CreateDiskReplicaPair.PREPAY) == (expiredTime == null)) {
      throw entry.refused("expiredTime", "required for PREPAY, and only there");
    }
    ReplicaPair pair =
        new ReplicaPair(
            id,
            status,
            entry.text("statusMessage", ""),
            entry.text("pairName", ""),
            entry.text("description", ""),
            disk(entry, "diskId", "d-" + id + "-source", route.primary(), tx),
            disk(entry, "destinationDiskId", "d-" + id + "-destination", route.standby(), tx),
            replicas.replication(entry, route, status.name(), tx),
            chargeType,
            expiredTime,
            group == null ? null : group.id(),
            entry.text("resourceGroupId", ""),
            tx.now(),
            FixtureReplica.tags(entry));
    if (group == null) {
      FixtureReplica.enter(tx, pair);
    } else {
      tx.put(pair.following(group));
    }
  }

  private static @Nullable ReplicaGroup group(FixtureNode entry, Transaction tx) {
    if (!entry.has(GROUP)) {
      return null;
    }
    ReplicaGroup group =
        tx.find(ReplicaGroup.TABLE, entry.text(GROUP))
            .orElseThrow(() -> entry.refused(GROUP, "there is no such group in this region"));
    FixtureReplica.refuse(entry, FixtureReplica.OWN, "is that of the pair's group");
    FixtureReplica.refuse(entry, FixtureReplica.ROUTE, "is that of the pair's group");
    if (EMPTY.contains(group.status())) {
      throw entry.refused(GROUP, "a group that is " + group.status() + " has no pairs");
    }
    if (Moving.members(tx, group).size() >= Limits.PAIRS_IN_A_GROUP) {
      throw entry.refused(GROUP, "the group has " + Limits.PAIRS_IN_A_GROUP + " pairs already");
    }
    return group;
  }

  private static String disk(
      FixtureNode entry, String field, String otherwise, ReplicaRoute.Site site, Transaction tx) {
    String id = entry.text(field, otherwise);
    Disk disk =
        tx.findAnywhere(Disk.TABLE, id)
            .orElseGet(
                () ->
                    tx.put(
                        Disk.blank(id, site.regionId(), site.zoneId(), tx.now())
                            .status(DiskStatus.Available)
                            .category("cloud_essd")
                            .performanceLevel("PL1")
                            .size(entry.integer("size", GIB))
                            .build()));
    if (!disk.regionId().equals(site.regionId()) || !disk.zoneId().equals(site.zoneId())) {
      throw entry.refused(field, "the disk is in " + disk.zoneId() + ", not in " + site.zoneId());
    }
    if (Devices.pairsOf(tx, id) > 0) {
      throw entry.refused(field, "the disk is in another pair");
    }
    return id;
  }
}
