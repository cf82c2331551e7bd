package dev.ecsemulator.networkinterface;

import dev.ecsemulator.contract.Errors;
import dev.ecsemulator.repository.View;

/** Finding the network interface that an operation is about, and whether it may be changed. */
final class Interfaces {

  private Interfaces() {}

  /** The interface, or the refusal of all operations. */
  static NetworkInterface find(String id, View view) {
    return view.find(NetworkInterface.TABLE, id)
        .orElseThrow(() -> view.error("InvalidEniId.NotFound", id));
  }

  /** As {@link #find}, for changes: what a cloud service has made is not its owner's to change. */
  static NetworkInterface own(String id, View view) {
    NetworkInterface eni = find(id, view);
    if (eni.serviceManaged()) {
      throw view.error("InvalidOperation.EniServiceManaged", id);
    }
    return eni;
  }

  /** Refuses an interface that is on its way to or from an instance, or to its end. */
  static void refuseMoving(NetworkInterface eni, Errors errors) {
    if (eni.status() != NetworkInterfaceStatus.Available
        && eni.status() != NetworkInterfaceStatus.InUse) {
      throw errors.error("InvalidOperation.InvalidEniState", "Available,InUse", eni.status());
    }
  }
}
