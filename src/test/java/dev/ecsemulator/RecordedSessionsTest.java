package dev.ecsemulator;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.testing.Emulator;
import dev.ecsemulator.testing.EmulatorTest;
import dev.ecsemulator.testing.Recording;
import dev.ecsemulator.testing.Recording.Played;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * What aliyun-cli 3.4.11 and the Terraform provider 1.289.0 sent in a session of theirs, sent again
 * on a clock that follows the recorded one. Requests of operations that are not emulated go
 * unanswered.
 */
@EmulatorTest
class RecordedSessionsTest {

  private static final String ACCOUNT = "2200000000000001";

  /** Answers, and what of them the provider cannot do without: found by leaving each field out. */
  private static final String READ =
      """
      DescribeInstances NetworkInterfaceId IpAddress PrivateIpAddress Cpu Description HostName ImageId InstanceChargeType
      DescribeInstances InstanceId InstanceName InstanceType InternetChargeType InternetMaxBandwidthOut KeyPairName Memory
      DescribeInstances PublicIpAddress SecurityGroupId SecurityGroupIds Status TagKey TagValue VSwitchId VpcAttributes ZoneId
      DescribeDisks DiskId InstanceId Category
      DescribeDiskReplicaPairs Description PairName Status ChargeType DestinationDiskId DestinationRegion DestinationZoneId
      DescribeDiskReplicaPairs RPO SourceDiskId SourceZoneId
      DescribeDiskReplicaGroups Description GroupName PairIds Status DestinationRegionId DestinationZoneId RPO SourceRegionId
      DescribeSecurityGroupAttribute DestCidrIp Direction IpProtocol NicType PortRange Policy Priority
      DescribeNetworkInterfaces NetworkInterfaceId Primary
      DescribeInstanceMaintenanceAttributes InstanceId ActionOnMaintenance
      DescribeInstanceAttachmentAttributes InstanceId
      DescribeInstanceAttribute InstanceId
      DescribeInstanceRamRole InstanceId RamRoleName
      DescribeRouteTableList RouteTableType VpcId
      DescribeUserData InstanceId UserData
      DescribeKeyPairs KeyPairName
      """;

  /** What is polled, the states waited for, and those that the provider bears on the way. */
  private static final String AWAITED =
      """
      DescribeVpcAttribute /Status Available Pending
      DescribeVSwitchAttributes /Status Available Pending
      DescribeInstances /Instances/Instance/0/Status Running,Stopped Pending,Starting,Stopping
      DescribeDisks /Disks/Disk/0/Status Available,In_use Creating,Attaching,Detaching
      DescribeDiskReplicaPairs /ReplicaPairs/0/Status created creating,syncing,normal,stopped
      DescribeDiskReplicaGroups /ReplicaGroups/0/Status created,normal,stopped creating,syncing
      """;

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
    assertThat(played.values()).allMatch(Played::emulated);
    assertReads(played);
    assertWaits(played);
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

  private static void assertReads(Map<Integer, Played> played) {
    READ.lines()
        .map(line -> line.split(" "))
        .forEach(
            line -> {
              Set<String> given = new HashSet<>();
              calls(played, line[0]).forEach(each -> names(each.body(), given));
              assertThat(given).as(line[0]).containsAll(List.of(line).subList(1, line.length));
            });
  }

  private static void assertWaits(Map<Integer, Played> played) {
    AWAITED
        .lines()
        .map(line -> line.split(" "))
        .forEach(
            line -> {
              Set<String> shown = new HashSet<>();
              calls(played, line[0])
                  .forEach(each -> shown.add(each.body().at(line[1]).asString("")));
              Set<String> awaited = Set.of(line[2].split(","));
              Set<String> onTheWay = line.length > 3 ? Set.of(line[3].split(",")) : Set.of();
              shown.remove("");
              assertThat(shown).as(line[0]).containsAll(awaited);
              shown.removeAll(awaited);
              assertThat(onTheWay).as(line[0]).containsAll(shown);
            });
  }

  private static Stream<Played> calls(Map<Integer, Played> played, String action) {
    return played.values().stream().filter(each -> each.call().action().equals(action));
  }

  private static void names(JsonNode json, Set<String> found) {
    json.properties().forEach(field -> found.add(field.getKey()));
    json.forEach(child -> names(child, found));
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
