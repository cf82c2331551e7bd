package dev.ecsemulator.instance;

import dev.ecsemulator.fixture.FixtureNode;
import dev.ecsemulator.networkinterface.Ipv6Wish;
import dev.ecsemulator.repository.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry of a fixture's instances, read as an order: fields are named like parameters. */
final class InstanceEntry {

  /** All that an entry may say. */
  static final List<String> FIELDS =
      List.of(
          "id",
          "status",
          "instanceType",
          "imageId",
          "instanceName",
          "hostName",
          "description",
          "zoneId",
          "vSwitchId",
          "securityGroupIds",
          "networkType",
          "privateIpAddress",
          "publicIpAddress",
          "internetChargeType",
          "internetMaxBandwidthIn",
          "internetMaxBandwidthOut",
          "systemDisk",
          "dataDisks",
          "instanceChargeType",
          "expiredTime",
          "autoRenew",
          "spotStrategy",
          "spotPriceLimit",
          "spotDuration",
          "spotInterruptionBehavior",
          "autoReleaseTime",
          "stoppedMode",
          "lockReasons",
          "deletionProtection",
          "keyPairName",
          "password",
          "userData",
          "ramRoleName",
          "httpEndpoint",
          "httpTokens",
          "creditSpecification",
          "deploymentSetId",
          "hpcClusterId",
          "resourceGroupId",
          "recyclable",
          "serialNumber",
          "tags");

  private static final String[] DISK = {
    "diskId",
    "size",
    "category",
    "diskName",
    "description",
    "performanceLevel",
    "deleteWithInstance",
    "encrypted",
    "kmsKeyId",
    "kmsAuthorised"
  };

  private static final String TYPE = "ecs.g7.large";
  private static final String FAMILY = "acs:alibaba_cloud_linux_3_2104_lts_x64";
  private static final int DATA_DISK_SIZE = 40;

  private final FixtureNode entry;

  InstanceEntry(FixtureNode entry) {
    this.entry = entry;
  }

  Order order(Transaction tx) {
    List<DiskOrder> dataDisks = new ArrayList<>();
    entry.children("dataDisks", DISK).forEach(disk -> dataDisks.add(disk(disk, DATA_DISK_SIZE)));
    FixtureNode systemDisk = entry.child("systemDisk", DISK);
    return new Order(
        entry.text("id"),
        entry.text("instanceType", TYPE),
        1,
        plain("instanceName"),
        plain("hostName"),
        List.of(),
        entry.optionalText("description"),
        software(),
        placement(),
        payment(),
        settings(),
        entry.texts("securityGroupIds"),
        systemDisk == null ? disk() : disk(systemDisk, null),
        dataDisks,
        0,
        Ipv6Wish.NONE,
        List.of(),
        entry.tags(),
        entry.optionalInstant("autoReleaseTime"),
        true);
  }

  /** The billing that was made, with the end that the entry says. */
  Instance.Billing billing(Instance.Billing made) {
    Instant end = entry.optionalInstant("expiredTime");
    if (end == null) {
      return made;
    }
    if (!made.chargeType().equals("PrePaid")) {
      throw entry.refused("expiredTime", "only a PrePaid instance has one");
    }
    return made.withExpiredTime(end);
  }

  private Software software() {
    String image = entry.optionalText("imageId");
    return new Software(
        image,
        image == null ? FAMILY : null,
        entry.optionalText("password"),
        false,
        entry.optionalText("keyPairName"),
        entry.optionalText("userData"));
  }

  private Placement placement() {
    return new Placement(
        entry.optionalText("zoneId"),
        entry.optionalText("vSwitchId"),
        null,
        entry.optionalText("privateIpAddress"),
        entry.optionalText("internetChargeType"),
        entry.optionalInteger("internetMaxBandwidthIn"),
        entry.optionalInteger("internetMaxBandwidthOut"));
  }

  private Payment payment() {
    return new Payment(
        entry.oneOf("instanceChargeType", "PostPaid", List.of("PostPaid", "PrePaid")),
        1,
        null,
        entry.flag("autoRenew", false),
        null,
        entry.oneOf(
            "spotStrategy", "NoSpot", List.of("NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo")),
        entry.optionalDecimal("spotPriceLimit"),
        entry.optionalInteger("spotDuration"),
        entry.optionalText("spotInterruptionBehavior"));
  }

  private Settings settings() {
    return new Settings(
        null,
        entry.flag("deletionProtection", false),
        entry.optionalText("httpEndpoint"),
        entry.optionalText("httpTokens"),
        null,
        entry.optionalText("creditSpecification"),
        entry.optionalText("deploymentSetId"),
        entry.optionalText("hpcClusterId"),
        entry.optionalText("ramRoleName"),
        entry.optionalText("resourceGroupId"),
        new Settings.Hibernation(false),
        new PrivatePool(null, null));
  }

  private static DiskOrder disk() {
    return new DiskOrder(
        null, null, null, null, null, null, null, true, false, null, true, null, null);
  }

  private static DiskOrder disk(FixtureNode disk, @Nullable Integer size) {
    Integer given = disk.optionalInteger("size");
    return new DiskOrder(
        disk.optionalText("diskId"),
        given == null ? size : given,
        disk.optionalText("category"),
        disk.optionalText("diskName"),
        disk.optionalText("description"),
        disk.optionalText("performanceLevel"),
        null,
        disk.flag("deleteWithInstance", true),
        disk.flag("encrypted", disk.has("kmsKeyId")),
        disk.optionalText("kmsKeyId"),
        disk.flag("kmsAuthorised", true),
        null,
        null);
  }

  private @Nullable Naming plain(String field) {
    String name = entry.optionalText(field);
    return name == null ? null : Naming.plain(name);
  }
}
