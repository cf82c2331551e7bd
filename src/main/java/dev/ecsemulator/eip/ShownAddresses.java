package dev.ecsemulator.eip;

import dev.ecsemulator.networkinterface.ElasticAddress;
import dev.ecsemulator.networkinterface.ElasticAddresses;
import dev.ecsemulator.networkinterface.NetworkInterface;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.repository.View;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An address is in effect from when it is in use until its association has ended. */
@Component
final class ShownAddresses implements ElasticAddresses {

  @Override
  public Optional<ElasticAddress> at(
      String regionId, String networkInterfaceId, String privateIp, View view) {
    return view.selectIn(regionId, Eip.TABLE)
        .where("network-interface", networkInterfaceId)
        .filter(ShownAddresses::isInEffect)
        .filter(eip -> isAt(eip, privateIp))
        .first()
        .map(
            eip ->
                new ElasticAddress(
                    eip.id(), eip.ipAddress(), eip.bandwidth(), eip.internetChargeType()));
  }

  @Override
  public List<String> networkInterfaces(Collection<String> publicIps, View view) {
    return view.select(Eip.TABLE).whereAny("ip", publicIps).all().stream()
        .filter(ShownAddresses::isInEffect)
        .map(Eip::networkInterface)
        .filter(Objects::nonNull)
        .toList();
  }

  @Override
  public void follow(NetworkInterface networkInterface, String from, String to, Transaction tx) {
    List<Eip> moved =
        tx.selectIn(networkInterface.regionId(), Eip.TABLE)
            .where("network-interface", networkInterface.id())
            .filter(eip -> isAt(eip, from))
            .all();
    for (Eip eip : moved) {
      Eip.Association before = Objects.requireNonNull(eip.association());
      tx.put(
          eip.withAssociation(
              new Eip.Association(
                  before.to(),
                  before.instanceType(),
                  before.mode(),
                  before.networkInterfaceId(),
                  to)));
    }
  }

  private static boolean isInEffect(Eip eip) {
    return eip.status() == EipStatus.InUse || eip.status() == EipStatus.Unassociating;
  }

  private static boolean isAt(Eip eip, String privateIp) {
    Eip.Association association = eip.association();
    return association != null && association.privateIpAddress().equals(privateIp);
  }
}
