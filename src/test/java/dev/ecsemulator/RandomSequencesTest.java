package dev.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.replica.ReplicaGroup;
import dev.ecsemulator.replica.ReplicaPair;
import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.testing.Emulator;
import dev.ecsemulator.testing.EmulatorTest;
import dev.ecsemulator.testing.Reply;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Seeded random calls on instances, disks and replication. After every call the world is sound, a
 * refused call has changed nothing, and nothing was answered with an internal error.
 */
@EmulatorTest
class RandomSequencesTest {

  private static final String ACCOUNT = "4200000000000042";
  private static final String EBS = "2021-07-30";
  private static final String IMAGE = "aliyun_3_x64_20G_alibase_20240528.vhd";
  private static final List<Long> SEEDS = List.of(1L, 2L, 3L);
  private static final int STEPS = 1000;
  private static final int REMEMBERED = 12;
  private static final List<String> REGIONS = List.of("cn-hangzhou", "cn-beijing");
  private static final List<String> TYPES =
      List.of("ecs.g7.large", "ecs.i1.xlarge", "ecs.g7.2xlarge");

  @Autowired private Emulator emulator;

  private final Deque<String> story = new ArrayDeque<>();
  private final Map<String, Integer> successes = new TreeMap<>();
  private Random random = new Random(0);

  @Test
  void instances_and_disks_stay_sound() {
    SEEDS.forEach(seed -> run(seed, this::computing));
    assertThat(successes)
        .as("kinds of calls that succeeded")
        .containsKeys(
            "RunInstances",
            "StartInstance",
            "StopInstance",
            "RebootInstance",
            "DeleteInstance",
            "StopInstances",
            "StartInstances",
            "DeleteInstances",
            "CreateDisk",
            "AttachDisk",
            "DetachDisk",
            "DeleteDisk");
  }

  @Test
  void pairs_and_groups_stay_sound() {
    SEEDS.forEach(seed -> run(seed, this::replicating));
    assertThat(successes)
        .as("kinds of calls that succeeded")
        .containsKeys(
            "CreateDiskReplicaPair",
            "StartDiskReplicaPair",
            "StopDiskReplicaPair",
            "FailoverDiskReplicaPair",
            "ReprotectDiskReplicaPair",
            "DeleteDiskReplicaPair",
            "AddDiskReplicaPair",
            "RemoveDiskReplicaPair",
            "StartDiskReplicaGroup",
            "StopDiskReplicaGroup",
            "FailoverDiskReplicaGroup",
            "ReprotectDiskReplicaGroup");
  }

  private void run(long seed, Supplier<Map<String, String>> calls) {
    random = new Random(seed);
    emulator.restart();
    REGIONS.forEach(region -> send(with(ecs("DescribeDisks"), "RegionId", region)));
    for (int step = 0; step < STEPS; step++) {
      if (random.nextInt(4) == 0) {
        Duration time =
            Duration.ofMillis(random.nextInt(random.nextInt(3) > 0 ? 1_500 : 2_000_000));
        remember("advance " + time);
        emulator.advance(time);
      } else {
        call(seed, step, calls.get());
      }
      int now = step;
      assertThat(emulator.violations(ACCOUNT))
          .as(() -> "seed " + seed + ", step " + step(now))
          .isEmpty();
    }
    emulator.advance(Duration.ofHours(2));
    assertThat(emulator.violations(ACCOUNT)).isEmpty();
  }

  private String step(int step) {
    return step + ", after\n  " + String.join("\n  ", story);
  }

  private void call(long seed, int step, Map<String, String> call) {
    Object before = emulator.root();
    Reply reply = send(call);
    remember(reply.status() + " " + call + " " + reply.body().replaceAll("\"RequestId\".{40}", ""));
    assertThat(reply.status()).as(() -> "seed " + seed + ", step " + step(step)).isLessThan(500);
    if (reply.status() == 200) {
      successes.merge(call.get("Action"), 1, Integer::sum);
    } else {
      assertThat(emulator.root())
          .as(() -> "the world after a refusal, seed " + seed + ", step " + step(step))
          .isSameAs(before);
    }
  }

  private Reply send(Map<String, String> call) {
    return emulator.call(random.nextBoolean() ? "GET" : "POST", call);
  }

  private void remember(String line) {
    story.addLast(line.length() > 600 ? line.substring(0, 600) : line);
    if (story.size() > REMEMBERED) {
      story.removeFirst();
    }
  }

  private Map<String, String> computing() {
    return switch (random.nextInt(20)) {
      case 0, 1 ->
          with(
              ecs("RunInstances"),
              "ImageId",
              IMAGE,
              "InstanceType",
              one(TYPES),
              "ZoneId",
              "cn-hangzhou-h",
              "Amount",
              "" + (1 + random.nextInt(3)),
              "InternetMaxBandwidthOut",
              "" + random.nextInt(2),
              "DataDisk.1.Size",
              "40",
              "DataDisk.1.Category",
              "cloud_essd",
              "DataDisk.1.DeleteWithInstance",
              "" + random.nextBoolean(),
              "DryRun",
              "" + (random.nextInt(6) == 0));
      case 2 ->
          with(
              ecs("CreateInstance"),
              "ImageId",
              IMAGE,
              "InstanceType",
              one(TYPES),
              "ClientToken",
              "token-" + random.nextInt(3));
      case 3, 4 -> onInstance("StartInstance");
      case 5, 6 ->
          with(
              onInstance("StopInstance"),
              "ForceStop",
              "" + random.nextBoolean(),
              "ConfirmStop",
              "" + random.nextBoolean());
      case 7 -> onInstance("RebootInstance");
      case 8 -> with(onInstance("DeleteInstance"), "Force", "" + random.nextBoolean());
      case 9 -> batch("StopInstances");
      case 10 -> batch("StartInstances");
      case 11 -> with(batch("DeleteInstances"), "Force", "" + random.nextBoolean());
      case 12, 13 -> newDisk("cn-hangzhou");
      case 14, 15, 16 ->
          with(
              onDisk("AttachDisk"),
              "InstanceId",
              id(Instance.TABLE),
              "DeleteWithInstance",
              "" + random.nextBoolean());
      case 17 -> with(onDisk("DetachDisk"), "InstanceId", id(Instance.TABLE));
      case 18 -> detachAttached();
      default -> onDisk("DeleteDisk");
    };
  }

  /** Few disks and groups, so that calls meet what others have left. */
  private Map<String, String> replicating() {
    if (count(Disk.TABLE, "cn-hangzhou") < 6) {
      return newDisk("cn-hangzhou");
    }
    if (count(Disk.TABLE, "cn-beijing") < 6) {
      return newDisk("cn-beijing");
    }
    if (count(ReplicaGroup.TABLE, "") < 2) {
      return with(
          ebs("CreateDiskReplicaGroup"),
          "SourceZoneId",
          "cn-hangzhou-h",
          "DestinationRegionId",
          "cn-beijing",
          "DestinationZoneId",
          "cn-beijing-h");
    }
    return switch (random.nextInt(20)) {
      case 0 -> onDisk("DeleteDisk");
      case 1, 2, 3 ->
          with(
              ebs("CreateDiskReplicaPair"),
              "SourceZoneId",
              "cn-hangzhou-h",
              "DiskId",
              id(Disk.TABLE, "cn-hangzhou"),
              "DestinationRegionId",
              "cn-beijing",
              "DestinationZoneId",
              "cn-beijing-h",
              "DestinationDiskId",
              id(Disk.TABLE, "cn-beijing"));
      case 4, 5 -> onPair("StartDiskReplicaPair");
      case 6 -> onPair("StopDiskReplicaPair");
      case 7 -> onPair("FailoverDiskReplicaPair");
      case 8, 9 ->
          with(onPair("ReprotectDiskReplicaPair"), "ReverseReplicate", "" + random.nextBoolean());
      case 10 -> onPair(one(List.of("DeleteDiskReplicaPair", "StartPairDrill")));
      case 11, 12 -> with(onGroup("AddDiskReplicaPair"), "ReplicaPairId", id(ReplicaPair.TABLE));
      case 13 -> removeMember();
      case 14, 15 -> onGroup("StartDiskReplicaGroup");
      case 16 -> onGroup("StopDiskReplicaGroup");
      case 17 -> onGroup("FailoverDiskReplicaGroup");
      case 18 ->
          with(onGroup("ReprotectDiskReplicaGroup"), "ReverseReplicate", "" + random.nextBoolean());
      default -> onGroup(one(List.of("DeleteDiskReplicaGroup", "StartReplicaGroupDrill")));
    };
  }

  private <T extends Resource> int count(Table<T> table, String region) {
    return ids(table, region).size();
  }

  private Map<String, String> newDisk(String region) {
    return with(
        ecs("CreateDisk"),
        "RegionId",
        region,
        "ZoneId",
        region + "-h",
        "DiskCategory",
        "cloud_essd",
        "Size",
        "40");
  }

  /** Detaches a disk from where it is. */
  private Map<String, String> detachAttached() {
    List<Disk> attached =
        emulator.read(
            ACCOUNT,
            view -> view.select(Disk.TABLE).filter(disk -> disk.instanceId() != null).all());
    if (attached.isEmpty()) {
      return onDisk("DetachDisk");
    }
    Disk disk = one(attached);
    return with(
        ecs("DetachDisk"), "DiskId", disk.id(), "InstanceId", String.valueOf(disk.instanceId()));
  }

  /** Takes a pair out of the group that it is in. */
  private Map<String, String> removeMember() {
    List<ReplicaPair> members =
        emulator.read(
            ACCOUNT,
            view -> view.select(ReplicaPair.TABLE).filter(pair -> pair.groupId() != null).all());
    if (members.isEmpty()) {
      return with(onGroup("RemoveDiskReplicaPair"), "ReplicaPairId", id(ReplicaPair.TABLE));
    }
    ReplicaPair pair = one(members);
    return with(
        ebs("RemoveDiskReplicaPair"),
        "ReplicaGroupId",
        String.valueOf(pair.groupId()),
        "ReplicaPairId",
        pair.id());
  }

  private Map<String, String> onInstance(String action) {
    return with(ecs(action), "InstanceId", id(Instance.TABLE));
  }

  private Map<String, String> batch(String action) {
    return with(
        ecs(action),
        "InstanceId.1",
        id(Instance.TABLE),
        "InstanceId.2",
        id(Instance.TABLE),
        "BatchOptimization",
        one(List.of("AllTogether", "SuccessFirst")));
  }

  private Map<String, String> onDisk(String action) {
    Map<String, String> call = ecs(action);
    call.remove("RegionId");
    return with(call, "DiskId", id(Disk.TABLE));
  }

  private Map<String, String> onPair(String action) {
    return with(
        ebs(action), action.endsWith("Drill") ? "PairId" : "ReplicaPairId", id(ReplicaPair.TABLE));
  }

  private Map<String, String> onGroup(String action) {
    return with(
        ebs(action),
        action.endsWith("Drill") ? "GroupId" : "ReplicaGroupId",
        id(ReplicaGroup.TABLE));
  }

  /**
   * A call in the production region, now and then in the other; failing over and back belong there.
   */
  private Map<String, String> ebs(String action) {
    Map<String, String> call = ecs(action);
    call.put("Version", EBS);
    boolean disaster = action.startsWith("Failover") || action.startsWith("Reprotect");
    call.put("RegionId", REGIONS.get(random.nextInt(disaster ? 2 : 6) == 0 ? 1 : 0));
    return call;
  }

  private static Map<String, String> ecs(String action) {
    Map<String, String> call = new LinkedHashMap<>();
    call.put("Action", action);
    call.put("RegionId", REGIONS.get(0));
    call.put("Format", "JSON");
    call.put("AccessKeyId", ACCOUNT);
    return call;
  }

  private static Map<String, String> with(Map<String, String> call, String... namesAndValues) {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      call.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return call;
  }

  private <T> T one(List<T> several) {
    return several.get(random.nextInt(several.size()));
  }

  private <T extends Resource> String id(Table<T> table) {
    return id(table, "");
  }

  /** The id of a resource, of a region if one is named; now and then of nothing. */
  private <T extends Resource> String id(Table<T> table, String region) {
    List<String> ids = ids(table, region);
    return ids.isEmpty() || random.nextInt(20) == 0 ? "x-none" : one(ids);
  }

  private <T extends Resource> List<String> ids(Table<T> table, String region) {
    return emulator.read(
        ACCOUNT,
        view ->
            view.select(table).all().stream()
                .filter(row -> region.isEmpty() || row.regionId().equals(region))
                .map(Resource::id)
                .toList());
  }
}
