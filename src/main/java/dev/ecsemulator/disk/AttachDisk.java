package dev.ecsemulator.disk;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import org.jspecify.annotations.Nullable;

/** Attaches a disk to an instance, as a data disk or as its system disk. */
@Ecs
final class AttachDisk implements Command<AttachDisk.Request> {

  record Request(
      String instanceId,
      String diskId,
      @Nullable String device,
      @Nullable Boolean deleteWithInstance,
      boolean bootable,
      @Nullable String password,
      @Nullable String keyPairName,
      boolean force) {}

  private final Catalog catalog;

  AttachDisk(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    Instance instance =
        tx.find(Instance.TABLE, request.instanceId())
            .orElseThrow(() -> tx.error("InvalidInstanceId.NotFound"));
    Disk disk =
        tx.find(Disk.TABLE, request.diskId()).orElseThrow(() -> tx.error("InvalidDiskId.NotFound"));
    new Attaching(tx, catalog, instance, request).attach(disk);
    return Answer.empty();
  }
}
