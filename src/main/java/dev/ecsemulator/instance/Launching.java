package dev.ecsemulator.instance;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.InstanceType;
import dev.ecsemulator.catalog.PublicImage;
import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.networkinterface.NetworkInterface;
import dev.ecsemulator.networkinterface.PrivateAddresses;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.securitygroup.SecurityGroup;
import dev.ecsemulator.vpc.VSwitch;
import dev.ecsemulator.vpc.Vpc;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes instances with all that belongs to them. */
final class Launching {

  /** What a pay-as-you-go instance shows as its end (behaviour, refinements, row 5). */
  static final Instant NEVER = Instant.parse("2099-12-31T15:59:00Z");

  private final Transaction tx;
  private final Catalog catalog;

  Launching(Transaction tx, Catalog catalog) {
    this.tx = tx;
    this.catalog = catalog;
  }

  List<Instance> launch(
      @Nullable String imageId,
      @Nullable String typeId,
      @Nullable String vSwitchId,
      @Nullable String name,
      int bandwidth,
      int amount) {
    if (imageId == null) {
      throw tx.missing("ImageId");
    }
    if (typeId == null) {
      throw tx.missing("InstanceType");
    }
    InstanceType type =
        catalog
            .instanceType(typeId)
            .orElseThrow(() -> tx.error("InvalidInstanceType.ValueNotSupported"));
    PublicImage image =
        catalog.image(imageId).orElseThrow(() -> tx.error("InvalidImageId.NotFound"));
    VSwitch vSwitch = vSwitch(vSwitchId);
    List<String> ips = PrivateAddresses.take(tx, vSwitch, amount);
    if (ips.isEmpty()) {
      throw tx.error("QuotaExceeded.PrivateIpAddress");
    }
    List<String> groups = List.of(SecurityGroup.defaultOf(vSwitch.vpcId(), tx).id());
    Instance.Os os = new Instance.Os(image.id(), image.osName(), image.osNameEn(), image.osType());
    Instance.Billing billing =
        new Instance.Billing(
            "PostPaid", "NoSpot", BigDecimal.ZERO, 0, "Terminate", NEVER, null, false, 0, "");
    Instance.Options options =
        new Instance.Options(true, false, "", "", 0, "", "", "", "", false, false);
    List<Instance> made = new ArrayList<>(amount);
    for (String ip : ips) {
      String id = tx.newId("i");
      String eni = tx.newId("eni");
      tx.put(
          new NetworkInterface(
              eni,
              vSwitch.regionId(),
              vSwitch.zoneId(),
              vSwitch.vpcId(),
              vSwitch.id(),
              "Primary",
              "",
              "",
              List.of(ip),
              List.of(),
              NetworkInterface.macAddress(vSwitch.vpcId(), ip),
              groups,
              id,
              true,
              tx.now(),
              List.of()));
      tx.create(
          Disk.blank(tx.newId("d"), vSwitch.regionId(), vSwitch.zoneId(), tx.now())
              .size(Math.max(40, image.size()))
              .type("system")
              .category("cloud_efficiency")
              .instanceId(id)
              .device(Disk.SYSTEM_DEVICE)
              .deleteWithInstance(true)
              .imageId(image.id())
              .attachedAt(tx.now())
              .build(),
          "create-with-instance");
      Instance.Network network =
          new Instance.Network(
              "vpc",
              vSwitch.vpcId(),
              vSwitch.id(),
              groups,
              eni,
              ip,
              bandwidth > 0 ? PublicAddresses.free(tx, vSwitch.regionId()) : "",
              "PayByTraffic",
              0,
              bandwidth);
      made.add(
          tx.create(
              new Instance(
                  id,
                  vSwitch.regionId(),
                  vSwitch.zoneId(),
                  InstanceStatus.Pending,
                  name == null ? id : name,
                  "",
                  "iZ" + id.substring(2) + "Z",
                  type,
                  os,
                  network,
                  billing,
                  options,
                  Stopping.NOT_APPLICABLE,
                  List.of(),
                  new UUID(tx.newNumber(), tx.newNumber()).toString(),
                  "",
                  "",
                  "",
                  false,
                  tx.now(),
                  tx.now(),
                  List.of()),
              "run"));
    }
    return made;
  }

  private VSwitch vSwitch(@Nullable String id) {
    if (id != null) {
      return tx.find(VSwitch.TABLE, id).orElseThrow(() -> tx.error("InvalidVSwitchId.NotFound"));
    }
    Vpc vpc = tx.select(Vpc.TABLE).filter(Vpc::isDefault).first().orElseThrow();
    return tx.select(VSwitch.TABLE)
        .where("vpc", vpc.id())
        .filter(VSwitch::isDefault)
        .oldest(any -> true)
        .get(0);
  }
}
