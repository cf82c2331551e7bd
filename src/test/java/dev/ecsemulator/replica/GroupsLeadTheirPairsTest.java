package dev.ecsemulator.replica;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.contract.Contracts;
import dev.ecsemulator.repository.Event;
import dev.ecsemulator.repository.Repository;
import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.repository.Scope;
import dev.ecsemulator.repository.View;
import dev.ecsemulator.testing.Emulator;
import dev.ecsemulator.testing.EmulatorTest;
import dev.ecsemulator.testing.Reply;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is called in whatever order, a pair is as its group is, in every committed state. */
@EmulatorTest
class GroupsLeadTheirPairsTest {

  private static final String ACCOUNT = "1000000000000077";
  private static final int STEPS = 250;

  private static final String FIXTURE =
      """
      replicaGroups:
        - {id: pg-1, status: created, failures: {stop: stop_failed, failover: unchanged}}
        - {id: pg-2, status: normal, failures: {stop: unchanged, reprotect: reprotect_failed}}
        - {id: pg-3, status: failovered, destinationRegionId: cn-hangzhou}
      replicaPairs:
        - {id: pair-1, replicaGroupId: pg-1}
        - {id: pair-2, replicaGroupId: pg-1}
        - {id: pair-3, replicaGroupId: pg-2}
        - {id: pair-4, replicaGroupId: pg-3}
        - {id: pair-5, status: stopped, failures: {failover: failover_failed}}
        - {id: pair-6, status: created, destinationRegionId: cn-hangzhou}
      """;

  private static final List<String> PAIR_ACTIONS =
      List.of(
          "StartDiskReplicaPair",
          "StopDiskReplicaPair",
          "FailoverDiskReplicaPair",
          "ReprotectDiskReplicaPair",
          "ModifyDiskReplicaPair");
  private static final List<String> GROUP_ACTIONS =
      List.of(
          "StartDiskReplicaGroup",
          "StopDiskReplicaGroup",
          "FailoverDiskReplicaGroup",
          "ReprotectDiskReplicaGroup",
          "ModifyDiskReplicaGroup");
  private static final List<String> MEMBER_ACTIONS =
      List.of("AddDiskReplicaPair", "RemoveDiskReplicaPair");

  /** Where nothing happens by itself. */
  private static final Set<String> AT_REST =
      Set.of(
          "invalid",
          "created",
          "create_failed",
          "stopped",
          "stop_failed",
          "failovered",
          "failover_failed",
          "reprotect_failed",
          "delete_failed");

  @Autowired private Emulator emulator;
  @Autowired private Repository repository;
  @Autowired private Contracts contracts;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void a_pair_follows_its_group_through_anything(long seed) {
    emulator.restart();
    emulator.load("walk", FIXTURE, ACCOUNT);
    Random random = new Random(seed);
    for (int step = 0; step < STEPS; step++) {
      if (random.nextInt(4) == 0) {
        emulator.advance(Duration.ofMillis(random.nextInt(4) == 0 ? 900_000 : 700));
      } else {
        Reply reply = emulator.call("POST", call(random));
        assertThat(reply.status()).as(reply.body()).isNotEqualTo(500);
      }
      read(GroupsLeadTheirPairsTest::checkTimers);
    }
    checkEveryCommit(emulator.events(ACCOUNT));
  }

  private static Map<String, String> call(Random random) {
    Map<String, String> call = new HashMap<>();
    call.put("AccessKeyId", ACCOUNT);
    call.put("RegionId", random.nextBoolean() ? "cn-hangzhou" : "cn-beijing");
    String pair = "pair-" + (1 + random.nextInt(6));
    String group = "pg-" + (1 + random.nextInt(3));
    int kind = random.nextInt(10);
    if (kind < 3) {
      call.put("Action", any(PAIR_ACTIONS, random));
      call.put("ReplicaPairId", pair);
    } else if (kind < 7) {
      call.put("Action", any(GROUP_ACTIONS, random));
      call.put("ReplicaGroupId", group);
    } else {
      call.put("Action", any(MEMBER_ACTIONS, random));
      call.put("ReplicaPairId", pair);
      call.put("ReplicaGroupId", group);
    }
    call.put("OneShot", Boolean.toString(random.nextInt(4) == 0));
    call.put("ReverseReplicate", Boolean.toString(random.nextBoolean()));
    return call;
  }

  private static String any(List<String> actions, Random random) {
    return actions.get(random.nextInt(actions.size()));
  }

  /** A pair in a group has no transition of its own; whatever is on its way somewhere has one. */
  private static void checkTimers(View view) {
    for (ReplicaPair pair : view.select(ReplicaPair.TABLE).all()) {
      boolean moves = pair.groupId() == null && !AT_REST.contains(pair.status().name());
      assertThat(view.dueOf(pair) != null).as("%s has a timer", pair).isEqualTo(moves);
    }
    for (ReplicaGroup group : view.select(ReplicaGroup.TABLE).all()) {
      boolean moves = !AT_REST.contains(group.status().name());
      assertThat(view.dueOf(group) != null).as("%s has a timer", group).isEqualTo(moves);
    }
  }

  private static void checkEveryCommit(List<Event> events) {
    Map<String, Resource> world = new HashMap<>();
    Set<ReplicaPairStatus> seen = EnumSet.noneOf(ReplicaPairStatus.class);
    for (Event event : events) {
      for (Event.Change change : event.changes()) {
        if (change.after() == null) {
          world.remove(change.id());
        } else {
          world.put(change.id(), change.after());
        }
      }
      for (Resource row : world.values()) {
        if (row instanceof ReplicaPair pair && pair.groupId() != null) {
          ReplicaGroup group = (ReplicaGroup) world.get(pair.groupId());
          assertThat(pair).as("after %s", event.action()).isEqualTo(pair.following(group));
          seen.add(pair.status());
        }
      }
    }
    assertThat(seen)
        .as("the states in which pairs were led")
        .contains(
            ReplicaPairStatus.syncing,
            ReplicaPairStatus.normal,
            ReplicaPairStatus.stopping,
            ReplicaPairStatus.failovered,
            ReplicaPairStatus.reprotecting)
        .hasSizeGreaterThan(9);
  }

  private void read(java.util.function.Consumer<View> reader) {
    var errors = contracts.find("DescribeDiskReplicaPairs").orElseThrow();
    repository.read(
        new Scope(ACCOUNT, null, "TEST", "test", errors),
        view -> {
          reader.accept(view);
          return view;
        });
  }
}
