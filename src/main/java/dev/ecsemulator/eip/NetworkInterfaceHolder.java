package dev.ecsemulator.eip;

import dev.ecsemulator.networkinterface.NetworkInterface;
import dev.ecsemulator.networkinterface.NetworkInterfaceStatus;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Secondary network interfaces hold one address for each of their private addresses, all in one
 * mode; in mode BINDED only one, and only while they are attached to no instance. Source: the
 * AssociateEipAddress page.
 */
@Component
final class NetworkInterfaceHolder implements EipHolder {

  static final String TYPE = "NetworkInterface";

  private static final String BINDED = "BINDED";

  @Override
  public String instanceType() {
    return TYPE;
  }

  @Override
  public Eip.Association hold(Eip eip, EipOrder order, Transaction tx) {
    NetworkInterface eni =
        tx.findAnywhere(NetworkInterface.TABLE, order.instanceId())
            .orElseThrow(() -> tx.error("InvalidInstanId.NotFound"));
    if (!eni.regionId().equals(eip.regionId())) {
      throw tx.error("InvalidParameter.Mismatch");
    }
    if (eni.type().equals("Primary")) {
      throw tx.error(
          "InvalidParameter.EniInstanceId",
          "The specified network interface is the primary one of its instance.");
    }
    if (eni.status() != NetworkInterfaceStatus.Available
        && eni.status() != NetworkInterfaceStatus.InUse) {
      throw tx.error(
          "InvalidStatus.EniStatusNotSupport",
          "The status of the specified network interface does not support this operation.");
    }
    String mode = order.mode() == null ? InstanceHolder.NAT_MODE : order.mode();
    if (mode.equals(BINDED)) {
      refuseUnfitForBinding(eni, tx);
    }
    String ip = privateIp(eni, order, tx);
    refuseTaken(eni, ip, mode, tx);
    return new Eip.Association(eni.id(), TYPE, mode, eni.id(), ip);
  }

  @Override
  public void release(Eip.Association association, Eip eip, boolean force, Transaction tx) {
    boolean attached =
        tx.findAnywhere(NetworkInterface.TABLE, association.to())
            .filter(eni -> eni.instanceId() != null)
            .isPresent();
    if (association.mode().equals(BINDED) && attached) {
      throw tx.error("Eni.Attached");
    }
  }

  private static void refuseUnfitForBinding(NetworkInterface eni, Transaction tx) {
    if (eni.instanceId() != null) {
      throw tx.error("Eni.Attached");
    }
    if (eni.privateIps().size() > 1) {
      throw tx.error("Eni.HasSubIp");
    }
  }

  private static String privateIp(NetworkInterface eni, EipOrder order, Transaction tx) {
    String asked = order.privateIpAddress();
    if (asked == null) {
      return eni.privateIps().get(0);
    }
    if (!eni.privateIps().contains(asked)) {
      throw tx.error("OperationFailed.PrivateIpAddressNotExist");
    }
    return asked;
  }

  private static void refuseTaken(NetworkInterface eni, String ip, String mode, Transaction tx) {
    List<Eip> others =
        tx.selectIn(eni.regionId(), Eip.TABLE).where("network-interface", eni.id()).all();
    for (Eip other : others) {
      Eip.Association association = other.association();
      if (association != null && association.privateIpAddress().equals(ip)) {
        throw tx.error("InvalidAssociation.Duplicated");
      }
      if (association != null && !association.mode().equals(mode)) {
        throw tx.error("Mode.Conflict");
      }
    }
  }
}
