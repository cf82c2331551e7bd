package dev.ecsemulator.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchException;
import static org.awaitility.Awaitility.await;

import com.aliyun.tea.TeaException;
import com.aliyuncs.exceptions.ClientException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Asynchronous replication through the generic cores: two disks, a pair, a group. */
@WithStartedJar
class GenericReplicationIT {

  private static final String ECS = "2014-05-26";
  private static final String EBS = "2021-07-30";
  private static final String PRIMARY = "cn-hangzhou";
  private static final String SECONDARY = "cn-beijing";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final StartedJar emulator;

  GenericReplicationIT(StartedJar emulator) {
    this.emulator = emulator;
  }

  @ParameterizedTest
  @EnumSource(Generic.class)
  void a_group_is_built_started_stopped_failed_over_and_deleted(Generic generic) throws Exception {
    Generic.Caller caller = generic.connect(emulator.endpoint(), emulator.newAccountKey());
    String source = disk(caller, PRIMARY);
    String target = disk(caller, SECONDARY);
    Map<String, String> way = way();
    String pair =
        ebs(
                caller,
                "CreateDiskReplicaPair",
                with(way, "DiskId", source, "DestinationDiskId", target))
            .path("ReplicaPairId")
            .asString();
    String group =
        ebs(caller, "CreateDiskReplicaGroup", with(way, "GroupName", "from-java"))
            .path("ReplicaGroupId")
            .asString();
    Map<String, String> thisGroup = Map.of("RegionId", PRIMARY, "ReplicaGroupId", group);
    awaitPair(caller, pair, "created");
    awaitGroup(caller, group, "created");

    refused(
        caller,
        "StopDiskReplicaGroup",
        thisGroup,
        "OperationDenied.InvalidStatus",
        "not allowed in current status");
    ebs(caller, "AddDiskReplicaPair", with(thisGroup, "ReplicaPairId", pair));
    assertThat(group(caller, group).path("PairIds").path(0).asString()).isEqualTo(pair);

    ebs(caller, "StartDiskReplicaGroup", thisGroup);
    awaitGroup(caller, group, "normal");
    ebs(caller, "StopDiskReplicaGroup", thisGroup);
    awaitGroup(caller, group, "stopped");
    awaitPair(caller, pair, "stopped");
    ebs(caller, "StopDiskReplicaGroup", thisGroup);

    Map<String, String> fromSecondary = with(thisGroup, "RegionId", SECONDARY);
    ebs(caller, "FailoverDiskReplicaGroup", fromSecondary);
    awaitGroup(caller, group, "failovered");
    ebs(caller, "ReprotectDiskReplicaGroup", with(fromSecondary, "ReverseReplicate", "false"));
    awaitGroup(caller, group, "stopped");

    refused(
        caller,
        "DeleteDiskReplicaGroup",
        thisGroup,
        "OperationDenied.GroupHasPair",
        "cannot be deleted");
    ebs(caller, "RemoveDiskReplicaPair", with(thisGroup, "ReplicaPairId", pair));
    ebs(caller, "DeleteDiskReplicaGroup", thisGroup);
    await().atMost(PATIENCE).until(() -> group(caller, group).isMissingNode());
    ebs(caller, "DeleteDiskReplicaPair", Map.of("RegionId", PRIMARY, "ReplicaPairId", pair));
    await().atMost(PATIENCE).until(() -> pair(caller, pair).isMissingNode());
  }

  @ParameterizedTest
  @EnumSource(Generic.class)
  void an_unknown_group_is_refused_with_code_message_and_request_id(Generic generic)
      throws Exception {
    Generic.Caller caller = generic.connect(emulator.endpoint(), emulator.newAccountKey());

    refused(
        caller,
        "StopDiskReplicaGroup",
        Map.of("RegionId", PRIMARY, "ReplicaGroupId", "pg-cn-none"),
        "NoSuchResource",
        "does not exist");
  }

  private static Map<String, String> way() {
    return Map.of(
        "RegionId",
        PRIMARY,
        "SourceZoneId",
        PRIMARY + "-h",
        "DestinationRegionId",
        SECONDARY,
        "DestinationZoneId",
        SECONDARY + "-h",
        "RPO",
        "900");
  }

  private static String disk(Generic.Caller caller, String region) throws Exception {
    Map<String, String> wanted =
        Map.of(
            "RegionId",
            region,
            "ZoneId",
            region + "-h",
            "DiskCategory",
            "cloud_essd",
            "Size",
            "20");
    String id = caller.call(ECS, "CreateDisk", wanted).path("DiskId").asString();
    Map<String, String> one = Map.of("RegionId", region, "DiskIds", "[\"" + id + "\"]");
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                caller
                    .call(ECS, "DescribeDisks", one)
                    .at("/Disks/Disk/0/Status")
                    .asString()
                    .equals("Available"));
    return id;
  }

  private static JsonNode ebs(Generic.Caller caller, String action, Map<String, String> parameters)
      throws Exception {
    JsonNode answer = caller.call(EBS, action, parameters);
    assertThat(answer.path("RequestId").asString()).hasSize(36);
    return answer;
  }

  private static JsonNode group(Generic.Caller caller, String id) throws Exception {
    Map<String, String> one = Map.of("RegionId", PRIMARY, "GroupIds", id);
    return ebs(caller, "DescribeDiskReplicaGroups", one).path("ReplicaGroups").path(0);
  }

  private static JsonNode pair(Generic.Caller caller, String id) throws Exception {
    Map<String, String> one = Map.of("RegionId", PRIMARY, "PairIds", id);
    return ebs(caller, "DescribeDiskReplicaPairs", one).path("ReplicaPairs").path(0);
  }

  private static void awaitGroup(Generic.Caller caller, String id, String status) {
    await("group " + status)
        .atMost(PATIENCE)
        .until(() -> group(caller, id).path("Status").asString().equals(status));
  }

  private static void awaitPair(Generic.Caller caller, String id, String status) {
    await("pair " + status)
        .atMost(PATIENCE)
        .until(() -> pair(caller, id).path("Status").asString().equals(status));
  }

  /**
   * Each generation has an exception of its own; both must carry the code, the words and the id.
   */
  private static void refused(
      Generic.Caller caller,
      String action,
      Map<String, String> parameters,
      String code,
      String words) {
    Exception refusal = catchException(() -> caller.call(EBS, action, parameters));
    if (refusal instanceof TeaException tea) {
      assertThat(tea.getCode()).isEqualTo(code);
      assertThat(tea.getMessage()).contains(words);
      assertThat(tea.getData().get("RequestId")).asString().hasSize(36);
    } else {
      assertThat(refusal).isInstanceOf(ClientException.class);
      ClientException classic = (ClientException) refusal;
      assertThat(classic.getErrCode()).isEqualTo(code);
      assertThat(classic.getErrMsg()).contains(words);
      assertThat(classic.getRequestId()).hasSize(36);
    }
  }

  private static Map<String, String> with(Map<String, String> parameters, String... more) {
    Map<String, String> all = new HashMap<>(parameters);
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return all;
  }
}
