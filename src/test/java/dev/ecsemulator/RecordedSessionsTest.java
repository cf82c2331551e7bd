package dev.ecsemulator;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.testing.Emulator;
import dev.ecsemulator.testing.EmulatorTest;
import dev.ecsemulator.testing.Recording;
import dev.ecsemulator.testing.Recording.Played;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What aliyun-cli 3.4.11 and the Terraform provider 1.289.0 sent in a session of theirs, sent again
 * on a clock that follows the recorded one. Requests of operations that are not emulated go
 * unanswered.
 */
@EmulatorTest
class RecordedSessionsTest {

  private static final String ACCOUNT = "2200000000000001";

  @Autowired private Emulator emulator;

  @BeforeEach
  void restart() {
    emulator.restart();
  }

  @Test
  void a_session_of_the_cli_is_answered_as_its_user_expected() {
    Map<Integer, Played> played = Recording.read("aliyun-cli.jsonl").play(emulator, ACCOUNT);

    assertThat(refusals(played))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("22 StopInstance", "400 DryRunOperation"),
                Map.entry("62 DeleteDisk", "403 DiskStillAttached"),
                Map.entry("86 StopDiskReplicaGroup", "403 OperationDenied.InvalidStatus"),
                Map.entry("104 StopDiskReplicaGroup", "404 NoSuchResource"),
                Map.entry("105 StopInstance", "404 InvalidInstanceId.NotFound"),
                Map.entry("106 StartInstance", "404 InvalidInstanceId.NotFound"),
                Map.entry("107 StartInstance", "403 IncorrectInstanceStatus"),
                Map.entry("109 StopInstance", "400 MissingInstanceId"),
                Map.entry("110 NoSuchThing", "404 InvalidAction.NotFound"),
                Map.entry("123 DeleteInstance", "403 IncorrectInstanceStatus")));
    assertThat(played.get(18).body().at("/InstanceIdSets"))
        .as("the same ClientToken")
        .isEqualTo(played.get(17).body().at("/InstanceIdSets"));
    String instance = "/Instances/Instance/0/Status";
    String disk = "/Disks/Disk/0/Status";
    String group = "/ReplicaGroups/0/Status";
    assertShows(played, 21, instance, "Running");
    assertShows(played, 26, "/InstanceStatuses/InstanceStatus/0/Status", "Stopped");
    assertShows(played, 27, "/StoppedMode", "KeepCharging");
    assertShows(played, 32, instance, "Running");
    assertShows(played, 41, "/Instances/Instance/0/InstanceName", "renamed-179536059414041");
    assertShows(played, 45, instance, "Stopped");
    assertShows(played, 61, disk, "In_use");
    assertShows(played, 66, disk, "Available");
    assertShows(played, 81, "/ReplicaPairs/0/Status", "created");
    assertShows(played, 93, group, "normal");
    assertShows(played, 98, group, "stopped");
    assertShows(played, 103, group, "stopped");
    assertShows(played, 115, group, "");
    assertShows(played, 125, instance, "");
  }

  @Test
  void terraform_is_refused_nothing_but_the_vpc_that_it_has_deleted() {
    Map<Integer, Played> played = Recording.read("terraform.jsonl").play(emulator, ACCOUNT);

    assertThat(refusals(played))
        .containsExactlyEntriesOf(Map.of("507 DescribeVpcAttribute", "404 InvalidVpcId.NotFound"));
    assertThat(played.values()).filteredOn(Played::emulated).hasSizeGreaterThan(150);
    String name = "/KeyPairs/KeyPair/0/KeyPairName";
    String tag = "/KeyPairs/KeyPair/0/Tags/Tag/0/TagValue";
    assertShows(played, 25, name, "tf-1795362262-brought");
    assertShows(played, 214, tag, "");
    assertShows(played, 218, tag, "infra");
    assertShows(played, 249, tag, "platform");
    assertShows(played, 30, "/Status", "Available");
    assertShows(played, 31, "/RouterTableList/RouterTableListType/0/RouteTableType", "System");
    assertShows(played, 256, "/Tags/Tag/0/Value", "platform");
    assertShows(played, 505, "/VSwitchId", "");
  }

  private static Map<String, String> refusals(Map<Integer, Played> played) {
    return played.entrySet().stream()
        .filter(each -> each.getValue().emulated() && each.getValue().status() != 200)
        .collect(
            toMap(
                each -> each.getKey() + " " + each.getValue().call().action(),
                each -> each.getValue().status() + " " + each.getValue().code(),
                (one, other) -> other,
                TreeMap::new));
  }

  private static void assertShows(Map<Integer, Played> played, int n, String path, String value) {
    assertThat(played.get(n).body().at(path).asString("")).as(n + " " + path).isEqualTo(value);
  }
}
