package dev.ecsemulator.instance;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.InstanceType;
import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.networkinterface.NetworkInterface;
import dev.ecsemulator.repository.Transaction;
import java.util.List;

/**
 * Giving an instance another type, for those that are paid by use and by subscription alike.
 * Sources: ModifyInstanceSpec and ModifyPrepayInstanceSpec, error tables.
 */
final class Retyping {

  private final Transaction tx;
  private final Catalog catalog;

  Retyping(Transaction tx, Catalog catalog) {
    this.tx = tx;
    this.catalog = catalog;
  }

  /** The type of this name, sold where the instance is. */
  InstanceType type(Instance instance, String id) {
    InstanceType type =
        catalog
            .instanceType(id)
            .orElseThrow(
                () -> tx.errorSaying("InvalidInstanceType.ValueNotSupported", "not exist"));
    if (!catalog.sells(instance.regionId(), type)) {
      throw tx.documents("InvalidInstanceType.NotSupported")
          ? tx.error("InvalidInstanceType.NotSupported")
          : tx.errorSaying("InvalidInstanceType.ValueNotSupported", "zone");
    }
    return type;
  }

  /** The instance with another type, which has to carry all that the instance has. */
  Instance changed(Instance instance, InstanceType type) {
    if (!type.architecture().equals(instance.type().architecture())) {
      throw tx.error("ImageNotSupportInstanceType");
    }
    if (type.hasLocalDisks() || instance.type().hasLocalDisks()) {
      throw tx.error(
          tx.documents("OperationDenied.LocalDiskUnsupported")
              ? "OperationDenied.LocalDiskUnsupported"
              : "DependencyViolation.InstanceType");
    }
    refuseUnfitDisks(instance, type);
    refuseUnfitInterfaces(instance, type);
    return instance
        .withType(type)
        .withOptions(
            instance
                .options()
                .withIoOptimized(type.isIoOptimized())
                .withCreditSpecification(credit(instance, type)));
  }

  /** A performance mode is kept as far as the new type has one. */
  private static String credit(Instance instance, InstanceType type) {
    if (!Settings.isBurstable(type)) {
      return "";
    }
    String present = instance.options().creditSpecification();
    return present.isEmpty() ? "Standard" : present;
  }

  private void refuseUnfitDisks(Instance instance, InstanceType type) {
    List<Disk> disks =
        tx.selectIn(instance.regionId(), Disk.TABLE).where("instance", instance.id()).all();
    for (Disk disk : disks) {
      boolean fits =
          catalog
              .diskCategory(disk.category(), disk.performanceLevel())
              .filter(category -> category.fits(type))
              .isPresent();
      if (!fits) {
        throw tx.error("InvalidInstanceType.NotSupportDiskCategory");
      }
    }
  }

  private void refuseUnfitInterfaces(Instance instance, InstanceType type) {
    List<NetworkInterface> interfaces = NetworkAnswer.of(instance, tx);
    if (interfaces.size() > type.interfaces()) {
      throw tx.error("InvalidOperation.EniCountExceeded");
    }
    for (NetworkInterface each : interfaces) {
      if (each.privateIps().size() > type.addressesPerInterface()) {
        throw tx.error("InvalidOperation.Ipv4CountExceeded");
      }
    }
  }
}
