package dev.ecsemulator.disk;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes what can be changed of one disk or of several; all of it or nothing. */
@Ecs
final class ModifyDiskAttribute implements Command<ModifyDiskAttribute.Request> {

  private static final String DELETE_WITH_INSTANCE = "DeleteWithInstance";

  record Request(
      @Nullable String diskId,
      List<String> diskIds,
      @Nullable String diskName,
      @Nullable String description,
      @Nullable Boolean deleteWithInstance,
      @Nullable Boolean deleteAutoSnapshot,
      @Nullable Boolean enableAutoSnapshot,
      @Nullable Boolean burstingEnabled) {

    boolean changesNothing() {
      return diskName == null
          && description == null
          && deleteWithInstance == null
          && deleteAutoSnapshot == null
          && enableAutoSnapshot == null
          && burstingEnabled == null;
    }
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    Guards guards = new Guards(tx);
    List<Disk> disks = ids(request, tx).stream().map(guards::disk).toList();
    if (request.changesNothing()) {
      throw tx.error("NoAttributeToModify");
    }
    for (Disk disk : disks) {
      refuse(request, disk, tx);
      tx.put(changed(request, disk));
    }
    return Answer.empty();
  }

  private static List<String> ids(Request request, Transaction tx) {
    if (request.diskId() == null) {
      if (request.diskIds().isEmpty()) {
        throw tx.error("MissingParameter.DiskIdOrDiskIds");
      }
      return request.diskIds();
    }
    if (!request.diskIds().isEmpty()) {
      throw tx.error("ParameterConflict.DiskIdAndDiskIds");
    }
    return List.of(request.diskId());
  }

  private static void refuse(Request request, Disk disk, Transaction tx) {
    Boolean delete = request.deleteWithInstance();
    if (delete != null && disk.isMultiAttach()) {
      throw tx.invalid(DELETE_WITH_INSTANCE);
    }
    boolean bound = disk.isLocal() || (disk.category().equals("cloud") && !disk.portable());
    if (Boolean.FALSE.equals(delete) && bound) {
      throw tx.error("DiskNotPortable");
    }
    if (Boolean.TRUE.equals(request.burstingEnabled())) {
      if (disk.isMultiAttach()) {
        throw tx.error("BurstingEnabledForMultiAttachDiskUnsupported");
      }
      Performance.refuseBursting(disk.category(), disk.size(), tx);
    }
  }

  private static Disk changed(Request request, Disk disk) {
    return disk.withName(or(request.diskName(), disk.name()))
        .withDescription(or(request.description(), disk.description()))
        .withDeleteWithInstance(or(request.deleteWithInstance(), disk.deleteWithInstance()))
        .withDeleteAutoSnapshot(or(request.deleteAutoSnapshot(), disk.deleteAutoSnapshot()))
        .withEnableAutoSnapshot(or(request.enableAutoSnapshot(), disk.enableAutoSnapshot()))
        .withBurstingEnabled(or(request.burstingEnabled(), disk.burstingEnabled()));
  }

  private static <T> T or(@Nullable T value, T otherwise) {
    return value == null ? otherwise : value;
  }
}
