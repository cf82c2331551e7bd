package dev.ecsemulator.testing;

import static java.util.stream.Collectors.toSet;

import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.disk.DiskStatus;
import dev.ecsemulator.eip.Eip;
import dev.ecsemulator.eip.EipStatus;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.nat.NatGateway;
import dev.ecsemulator.networkinterface.NetworkInterface;
import dev.ecsemulator.networkinterface.NetworkInterfaceStatus;
import dev.ecsemulator.networkinterface.PublicAddress;
import dev.ecsemulator.replica.ReplicaGroup;
import dev.ecsemulator.replica.ReplicaPair;
import dev.ecsemulator.repository.Repository;
import dev.ecsemulator.repository.Scope;
import dev.ecsemulator.repository.View;
import dev.ecsemulator.repository.WorldInvariants;
import dev.ecsemulator.securitygroup.SecurityGroup;
import dev.ecsemulator.vpc.VSwitch;
import dev.ecsemulator.vpc.Vpc;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What holds in every world that operations have made. */
public final class Invariants {

  private static final Set<DiskStatus> ATTACHED =
      Set.of(DiskStatus.In_use, DiskStatus.Attaching, DiskStatus.Detaching);

  private final View view;
  private final List<String> violations = new ArrayList<>();

  private Invariants(View view) {
    this.view = view;
  }

  /** What does not hold for an account. */
  public static List<String> violations(Repository repository, Scope scope) {
    List<String> all = new ArrayList<>(WorldInvariants.violations(repository));
    all.addAll(
        repository.<List<String>>read(
            scope,
            view -> {
              Invariants invariants = new Invariants(view);
              view.select(Disk.TABLE).all().forEach(invariants::disk);
              view.select(Instance.TABLE).all().forEach(invariants::instance);
              invariants.addresses();
              view.select(ReplicaPair.TABLE).all().forEach(invariants::pair);
              return invariants.violations;
            }));
    return all;
  }

  private void require(boolean holds, String violation) {
    if (!holds) {
      violations.add(violation);
    }
  }

  private void disk(Disk disk) {
    for (String id : disk.instanceIds()) {
      Instance instance = view.findAnywhere(Instance.TABLE, id).orElse(null);
      require(instance != null, disk.id() + " is at " + id + ", which is gone");
      if (instance != null) {
        require(
            instance.regionId().equals(disk.regionId()),
            disk.id() + " is in another region than " + id);
        require(
            disk.zoneId().isEmpty() || disk.zoneId().equals(instance.zoneId()),
            disk.id() + " is in another zone than " + id);
      }
    }
    boolean attached = !disk.instanceIds().isEmpty();
    require(
        attached ? disk.status() != DiskStatus.Available : !ATTACHED.contains(disk.status()),
        disk.id() + " is " + disk.status() + " at " + disk.instanceIds());
    require(
        disk.instanceId() == null || !disk.device().isEmpty(),
        disk.id() + " is attached to " + disk.instanceId() + " as no device");
  }

  private void instance(Instance instance) {
    List<Disk> disks =
        view.selectIn(instance.regionId(), Disk.TABLE).where("instance", instance.id()).all();
    long systems = disks.stream().filter(Disk::isSystem).count();
    require(systems <= 1, instance.id() + " has " + systems + " system disks");
    Set<String> devices = new HashSet<>();
    for (Disk disk : disks) {
      String device =
          disk.attachments().stream()
              .filter(attachment -> attachment.instanceId().equals(instance.id()))
              .map(Disk.Attachment::device)
              .findFirst()
              .orElse(disk.device());
      require(devices.add(device), instance.id() + " has two disks as " + device + ": " + disks);
    }
    for (String group : instance.network().securityGroupIds()) {
      SecurityGroup found = view.findAnywhere(SecurityGroup.TABLE, group).orElse(null);
      require(found != null, instance.id() + " is in the group " + group + ", which is gone");
    }
    if (!instance.isClassic()) {
      require(
          view.findAnywhere(Vpc.TABLE, instance.network().vpcId()).isPresent(),
          instance.id() + " is in the VPC " + instance.network().vpcId() + ", which is gone");
      NetworkInterface primary =
          view.findAnywhere(NetworkInterface.TABLE, instance.network().primaryInterfaceId())
              .orElse(null);
      require(primary != null, instance.id() + " has no primary interface");
      require(
          primary == null
              || (instance.id().equals(primary.instanceId())
                  && primary.privateIps().get(0).equals(instance.network().privateIp())
                  && primary.vSwitchId().equals(instance.network().vSwitchId())
                  && primary.securityGroupIds().equals(instance.network().securityGroupIds())),
          instance.id() + " and its interface do not agree: " + primary);
    }
  }

  private void addresses() {
    Set<String> seen = new HashSet<>();
    Set<String> macs = new HashSet<>();
    for (NetworkInterface eni : view.select(NetworkInterface.TABLE).all()) {
      VSwitch vSwitch = view.findAnywhere(VSwitch.TABLE, eni.vSwitchId()).orElse(null);
      require(vSwitch != null, eni.id() + " is in " + eni.vSwitchId() + ", which is gone");
      for (String ip : eni.privateIps()) {
        require(seen.add(eni.vSwitchId() + " " + ip), ip + " is given out twice");
        require(
            vSwitch == null || vSwitch.offers(ip),
            ip + " is not in " + (vSwitch == null ? "" : vSwitch.cidrBlock()));
      }
      require(macs.add(eni.macAddress()), eni.macAddress() + " is given out twice");
      for (String ip : eni.ipv6Addresses()) {
        require(seen.add(eni.vSwitchId() + " " + ip), ip + " is given out twice");
      }
      boolean free =
          eni.status() == NetworkInterfaceStatus.Available
              || eni.status() == NetworkInterfaceStatus.Deleting;
      require(free == (eni.instanceId() == null), eni + " does not know whether it is attached");
      for (String group : eni.securityGroupIds()) {
        require(
            view.findAnywhere(SecurityGroup.TABLE, group).isPresent(),
            eni.id() + " is in the group " + group + ", which is gone");
      }
      String owner = eni.instanceId();
      require(
          owner == null
              || view.findAnywhere(Instance.TABLE, owner).isPresent()
              || view.findAnywhere(NatGateway.TABLE, owner).isPresent(),
          eni.id() + " is at " + owner + ", which is gone");
    }
    Set<String> publicOnes = new HashSet<>();
    for (Instance instance : view.select(Instance.TABLE).all()) {
      String ip = instance.network().publicIp();
      require(ip.isEmpty() || publicOnes.add(ip), ip + " is given out twice");
    }
    for (Eip eip : view.select(Eip.TABLE).all()) {
      require(publicOnes.add(eip.ipAddress()), eip.ipAddress() + " is given out twice");
      boolean associated = eip.association() != null;
      boolean free = eip.status() == EipStatus.Available;
      require(associated != free, eip.id() + " is " + eip.status() + " at " + eip.association());
    }
    Set<String> taken =
        view.select(PublicAddress.TABLE).all().stream().map(PublicAddress::id).collect(toSet());
    require(taken.equals(publicOnes), taken + " are given out, but held are " + publicOnes);
  }

  private void pair(ReplicaPair pair) {
    String groupId = pair.groupId();
    if (groupId == null) {
      return;
    }
    ReplicaGroup group = view.findAnywhere(ReplicaGroup.TABLE, groupId).orElse(null);
    require(group != null, pair.id() + " is in " + groupId + ", which is gone");
    if (group != null) {
      String led = pair.status().name();
      boolean agree =
          switch (group.status()) {
            case syncing -> led.equals("syncing") || led.equals("initial_syncing");
            case invalid -> led.equals("stopped") || led.equals("invalid");
            default -> led.equals(group.status().name());
          };
      require(agree, pair.id() + " is " + led + " in a group that is " + group.status());
      require(
          pair.regionId().equals(group.regionId()),
          pair.id() + " is in another region than its group");
    }
  }
}
