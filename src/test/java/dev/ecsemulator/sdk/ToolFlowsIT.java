package dev.ecsemulator.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * What well-known tools do in a day, through the SDKs' cores: an image builder, a storage driver
 * with its retries, and a node provisioner. Sources: the calls of packer-plugin-alicloud, of
 * alibaba-cloud-csi-driver and of karpenter-provider-alibabacloud.
 */
@WithStartedJar
class ToolFlowsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final String REGION = "cn-hangzhou";
  private static final String ZONE = "cn-hangzhou-h";
  private static final String ECS = "2014-05-26";
  private static final String VPC = "2016-04-28";
  private static final String IMAGE = "aliyun_3_x64_20G_alibase_20240528.vhd";

  private final StartedJar emulator;

  ToolFlowsIT(StartedJar emulator) {
    this.emulator = emulator;
  }

  /** One tool, calling with one SDK in an account of its own. */
  private final class Tool {
    private final Generic.Caller caller;

    Tool(Generic generic) throws Exception {
      this.caller = generic.connect(emulator.endpoint(), emulator.newAccountKey());
    }

    JsonNode ecs(String action, String... parameters) throws Exception {
      return call(ECS, action, parameters);
    }

    JsonNode call(String version, String action, String... parameters) throws Exception {
      Map<String, String> all = new LinkedHashMap<>(Map.of("RegionId", REGION));
      for (int i = 0; i < parameters.length; i += 2) {
        all.put(parameters[i], parameters[i + 1]);
      }
      return caller.call(version, action, all);
    }

    /** The rows of a listing, which ECS puts into a list within an object. */
    List<JsonNode> list(String action, String outer, String inner, String... parameters)
        throws Exception {
      JsonNode rows = ecs(action, parameters).path(outer).path(inner);
      return StreamSupport.stream(rows.spliterator(), false).toList();
    }

    void awaitStatus(
        String status, String action, String outer, String inner, String... parameters) {
      await(action + " to show " + status)
          .atMost(PATIENCE)
          .until(
              () ->
                  list(action, outer, inner, parameters).stream()
                      .allMatch(row -> row.path("Status").asString().equals(status)));
    }

    void awaitGone(String action, String outer, String inner, String... parameters) {
      await(action + " to show nothing")
          .atMost(PATIENCE)
          .until(() -> list(action, outer, inner, parameters).isEmpty());
    }

    void refused(String message, String action, String... parameters) {
      assertThatThrownBy(() -> ecs(action, parameters)).hasMessageContaining(message);
    }
  }

  @ParameterizedTest
  @EnumSource(Generic.class)
  void an_image_is_built_copied_shared_and_deleted(Generic generic) throws Exception {
    Tool packer = new Tool(generic);
    String vpc =
        packer.call(VPC, "CreateVpc", "CidrBlock", "172.16.0.0/16").path("VpcId").asString();
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                packer
                    .call(VPC, "DescribeVpcAttribute", "VpcId", vpc)
                    .path("Status")
                    .asString()
                    .equals("Available"));
    String vSwitch =
        packer
            .call(VPC, "CreateVSwitch", "VpcId", vpc, "ZoneId", ZONE, "CidrBlock", "172.16.0.0/24")
            .path("VSwitchId")
            .asString();
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                packer
                    .call(VPC, "DescribeVSwitchAttributes", "VSwitchId", vSwitch)
                    .path("Status")
                    .asString()
                    .equals("Available"));
    String group =
        packer.ecs("CreateSecurityGroup", "VpcId", vpc).path("SecurityGroupId").asString();
    packer.ecs(
        "AuthorizeSecurityGroup",
        "SecurityGroupId",
        group,
        "IpProtocol",
        "tcp",
        "PortRange",
        "22/22",
        "SourceCidrIp",
        "0.0.0.0/0");
    JsonNode pair = packer.ecs("CreateKeyPair", "KeyPairName", "packer");
    assertThat(pair.path("PrivateKeyBody").asString()).contains("PRIVATE KEY");

    String instance =
        packer
            .ecs(
                "CreateInstance",
                "ImageId",
                IMAGE,
                "InstanceType",
                "ecs.g6.large",
                "SecurityGroupId",
                group,
                "VSwitchId",
                vSwitch,
                "InternetMaxBandwidthOut",
                "5",
                "KeyPairName",
                "packer",
                "ClientToken",
                "packer-1")
            .path("InstanceId")
            .asString();
    String ids = "[\"" + instance + "\"]";
    assertThat(
            packer
                .ecs("AllocatePublicIpAddress", "InstanceId", instance)
                .path("IpAddress")
                .asString())
        .isNotEmpty();
    packer.ecs("StartInstance", "InstanceId", instance);
    packer.awaitStatus("Running", "DescribeInstances", "Instances", "Instance", "InstanceIds", ids);
    packer.ecs("StopInstance", "InstanceId", instance, "ForceStop", "false");
    packer.awaitStatus("Stopped", "DescribeInstances", "Instances", "Instance", "InstanceIds", ids);

    String image =
        packer
            .ecs("CreateImage", "InstanceId", instance, "ImageName", "built", "ImageFamily", "web")
            .path("ImageId")
            .asString();
    String[] built = {"ImageId", image, "Status", "Creating,Waiting,Available,UnAvailable"};
    packer.awaitStatus("Available", "DescribeImages", "Images", "Image", built);
    JsonNode row = packer.list("DescribeImages", "Images", "Image", built).get(0);
    List<String> snapshots =
        StreamSupport.stream(
                row.path("DiskDeviceMappings").path("DiskDeviceMapping").spliterator(), false)
            .map(disk -> disk.path("SnapshotId").asString())
            .toList();
    assertThat(snapshots).hasSize(1).doesNotContain("");
    packer.ecs(
        "TagResources",
        "ResourceType",
        "image",
        "ResourceId.1",
        image,
        "Tag.1.Key",
        "built-by",
        "Tag.1.Value",
        "packer");
    packer.ecs("ModifyImageSharePermission", "ImageId", image, "AddAccount.1", "3000000000000001");
    String copy =
        packer
            .ecs(
                "CopyImage",
                "ImageId",
                image,
                "DestinationRegionId",
                "cn-beijing",
                "DestinationImageName",
                "copied")
            .path("ImageId")
            .asString();
    String[] copied = {
      "RegionId", "cn-beijing", "ImageId", copy, "Status", "Creating,Waiting,Available,UnAvailable"
    };
    packer.awaitStatus("Available", "DescribeImages", "Images", "Image", copied);

    packer.ecs("DeleteInstance", "InstanceId", instance, "Force", "true");
    packer.awaitGone("DescribeInstances", "Instances", "Instance", "InstanceIds", ids);
    packer.ecs("DeleteKeyPairs", "KeyPairNames", "[\"packer\"]");
    packer.ecs("DeleteSecurityGroup", "SecurityGroupId", group);
    packer.call(VPC, "DeleteVSwitch", "VSwitchId", vSwitch);
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> packer.call(VPC, "DeleteVpc", "VpcId", vpc).has("RequestId"));
    packer.ecs(
        "ModifyImageSharePermission", "ImageId", image, "RemoveAccount.1", "3000000000000001");
    packer.ecs("DeleteImage", "ImageId", image);
    packer.ecs("DeleteImage", "RegionId", "cn-beijing", "ImageId", copy);
    for (String snapshot : snapshots) {
      packer.ecs("DeleteSnapshot", "SnapshotId", snapshot);
    }
    packer.awaitGone("DescribeImages", "Images", "Image", built);
    packer.awaitGone("DescribeSnapshots", "Snapshots", "Snapshot");
  }

  @ParameterizedTest
  @EnumSource(Generic.class)
  void a_volume_is_made_attached_resized_kept_and_deleted_with_retries(Generic generic)
      throws Exception {
    Tool driver = new Tool(generic);
    String node = runOne(driver);
    String[] volume = {
      "ZoneId",
      ZONE,
      "DiskName",
      "pv-1",
      "Size",
      "40",
      "DiskCategory",
      "cloud_essd",
      "Tag.1.Key",
      "createdby",
      "Tag.1.Value",
      "csi",
      "ClientToken",
      "name:pv-1"
    };
    String disk = driver.ecs("CreateDisk", volume).path("DiskId").asString();
    assertThat(driver.ecs("CreateDisk", volume).path("DiskId").asString()).isEqualTo(disk);
    String[] thisDisk = {"DiskIds", "[\"" + disk + "\"]"};
    driver.awaitStatus("Available", "DescribeDisks", "Disks", "Disk", thisDisk);

    driver.ecs("AttachDisk", "DiskId", disk, "InstanceId", node);
    driver.awaitStatus("In_use", "DescribeDisks", "Disks", "Disk", thisDisk);
    JsonNode attached = driver.list("DescribeDisks", "Disks", "Disk", thisDisk).get(0);
    assertThat(attached.path("InstanceId").asString()).isEqualTo(node);
    assertThat(attached.path("SerialNumber").asString()).isEqualTo(disk.substring(2));

    driver.ecs("ResizeDisk", "DiskId", disk, "NewSize", "60", "Type", "online");
    assertThat(driver.list("DescribeDisks", "Disks", "Disk", thisDisk).get(0).path("Size").asInt())
        .isEqualTo(60);

    String[] kept = {"DiskId", disk, "SnapshotName", "snap-1", "ClientToken", "snap-1"};
    String snapshot = driver.ecs("CreateSnapshot", kept).path("SnapshotId").asString();
    assertThat(driver.ecs("CreateSnapshot", kept).path("SnapshotId").asString())
        .isEqualTo(snapshot);
    String[] thisSnapshot = {"SnapshotIds", "[\"" + snapshot + "\"]"};
    driver.awaitStatus("accomplished", "DescribeSnapshots", "Snapshots", "Snapshot", thisSnapshot);
    String restored =
        driver
            .ecs("CreateDisk", "ZoneId", ZONE, "SnapshotId", snapshot, "DiskCategory", "cloud_essd")
            .path("DiskId")
            .asString();
    String[] thatDisk = {"DiskIds", "[\"" + restored + "\"]"};
    driver.awaitStatus("Available", "DescribeDisks", "Disks", "Disk", thatDisk);
    assertThat(driver.list("DescribeDisks", "Disks", "Disk", thatDisk).get(0).path("Size").asInt())
        .isEqualTo(60);

    driver.ecs("DetachDisk", "DiskId", disk, "InstanceId", node);
    driver.awaitStatus("Available", "DescribeDisks", "Disks", "Disk", thisDisk);
    driver.refused(
        "The snapshot has been used to create disk(s).", "DeleteSnapshot", "SnapshotId", snapshot);
    for (String each : List.of(disk, restored, disk)) {
      driver.ecs("DeleteDisk", "DiskId", each);
    }
    driver.ecs("DeleteSnapshot", "SnapshotId", snapshot);
    driver.awaitGone("DescribeDisks", "Disks", "Disk", thisDisk);
    driver.awaitGone("DescribeDisks", "Disks", "Disk", thatDisk);
    driver.ecs("DeleteInstance", "InstanceId", node, "Force", "true");
  }

  @ParameterizedTest
  @EnumSource(Generic.class)
  void nodes_come_where_there_is_room_and_go_again(Generic generic) throws Exception {
    Tool provisioner = new Tool(generic);
    List<JsonNode> zones =
        provisioner.list(
            "DescribeAvailableResource",
            "AvailableZones",
            "AvailableZone",
            "DestinationResource",
            "InstanceType",
            "InstanceType",
            "ecs.g7.large",
            "IoOptimized",
            "optimized");
    List<String> offered =
        zones.stream()
            .filter(zone -> zone.path("StatusCategory").asString().equals("WithStock"))
            .map(zone -> zone.path("ZoneId").asString())
            .limit(3)
            .toList();
    assertThat(offered).isNotEmpty();
    for (String zone : offered) {
      String[] order = {
        "ZoneId",
        zone,
        "ImageId",
        IMAGE,
        "InstanceType",
        "ecs.g7.large",
        "Amount",
        "2",
        "Tag.1.Key",
        "karpenter.sh/nodepool",
        "Tag.1.Value",
        "default",
        "ClientToken",
        "claim-" + zone
      };
      JsonNode first = provisioner.ecs("RunInstances", order).path("InstanceIdSets");
      assertThat(provisioner.ecs("RunInstances", order).path("InstanceIdSets")).isEqualTo(first);
    }
    String[] mine = {"Tag.1.Key", "karpenter.sh/nodepool", "Tag.1.Value", "default"};
    provisioner.awaitStatus("Running", "DescribeInstances", "Instances", "Instance", mine);
    List<JsonNode> nodes = provisioner.list("DescribeInstances", "Instances", "Instance", mine);
    assertThat(nodes).hasSize(2 * offered.size());
    assertThat(
            nodes.stream().map(node -> node.path("ZoneId").asString()).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(offered);

    for (JsonNode node : nodes) {
      String id = node.path("InstanceId").asString();
      provisioner.ecs("DeleteInstance", "InstanceId", id, "Force", "true");
    }
    provisioner.awaitGone("DescribeInstances", "Instances", "Instance", mine);
    String gone = nodes.get(0).path("InstanceId").asString();
    provisioner.refused(
        "The specified InstanceId does not exist.",
        "DeleteInstance",
        "InstanceId",
        gone,
        "Force",
        "true");
  }

  private static String runOne(Tool tool) throws Exception {
    String id =
        tool.ecs("RunInstances", "ZoneId", ZONE, "ImageId", IMAGE, "InstanceType", "ecs.g7.large")
            .path("InstanceIdSets")
            .path("InstanceIdSet")
            .path(0)
            .asString();
    tool.awaitStatus(
        "Running", "DescribeInstances", "Instances", "Instance", "InstanceIds", "[\"" + id + "\"]");
    return id;
  }
}
