package dev.ecsemulator.image;

import dev.ecsemulator.account.Account;
import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes an image of an instance, of snapshots for several disks, or of the snapshot of a system
 * disk; where several are named, the first of these counts. Source: the CreateImage page.
 */
@Ecs
final class CreateImage implements Command<CreateImage.Request> {

  record Request(
      @Nullable String instanceId,
      @Nullable String snapshotId,
      List<MappedDisk> diskDeviceMapping,
      @Nullable String imageName,
      @Nullable String imageFamily,
      @Nullable String imageVersion,
      @Nullable String description,
      @Nullable String platform,
      @Nullable String architecture,
      @Nullable String bootMode,
      @Nullable String resourceGroupId,
      Features features,
      List<Tag> tag) {}

  record Features(@Nullable String imdsSupport) {}

  private final Catalog catalog;
  private final SourceInstances instances;

  CreateImage(Catalog catalog, SourceInstances instances) {
    this.catalog = catalog;
    this.instances = instances;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    if (Account.of(tx).inArrears()) {
      throw tx.error("InvalidAccountStatus.NotEnoughBalance");
    }
    String id = tx.newId("m");
    String name = ImageNames.free(request.imageName(), id, tx.requiredRegionId(), tx);
    List<Tag> tags = Tag.checked(request.tag(), tx);
    Material material = material(request, id, tx);
    Image.Os os = os(request, material.os());
    Image origin = Image.usable(material.imageId(), tx, catalog).orElse(null);
    Image image =
        Image.blank(id, tx.requiredRegionId(), tx.account(), tx.now())
            .name(name)
            .family(or(request.imageFamily(), ""))
            .version(or(request.imageVersion(), ""))
            .description(or(request.description(), ""))
            .os(os)
            .size(material.disks().get(0).size())
            .cloudInit(origin == null || origin.cloudInit())
            .bootMode(bootMode(request.bootMode(), os, origin, tx))
            .nvmeSupport(origin == null ? "" : origin.nvmeSupport())
            .imdsSupport(
                or(request.features().imdsSupport(), origin == null ? "" : origin.imdsSupport()))
            .disks(material.disks())
            .resourceGroupId(or(request.resourceGroupId(), ""))
            .tags(tags)
            .build();
    return Answer.of("ImageId", tx.create(image, "create").id());
  }

  private Material material(Request request, String imageId, Transaction tx) {
    Materials materials = new Materials(catalog, tx);
    String instanceId = request.instanceId();
    if (instanceId != null) {
      SourceInstances.Source source =
          instances
              .find(instanceId, tx)
              .orElseThrow(() -> tx.error("InvalidInstanceId.NotFound", instanceId));
      return materials.ofInstance(instanceId, source, imageId);
    }
    if (!request.diskDeviceMapping().isEmpty()) {
      return materials.ofDisks(request.diskDeviceMapping());
    }
    if (request.snapshotId() == null) {
      throw tx.error("MissingParameter");
    }
    return materials.ofSnapshot(request.snapshotId());
  }

  /** What the caller says of the system counts more than what is known of it. */
  private static Image.Os os(Request request, Image.Os known) {
    if (request.platform() != null) {
      return Image.Os.of(request.platform(), or(request.architecture(), known.architecture()));
    }
    return request.architecture() == null
        ? known
        : new Image.Os(
            known.name(), known.nameEn(), known.type(), known.platform(), request.architecture());
  }

  private static String bootMode(
      @Nullable String asked, Image.Os os, @Nullable Image origin, Transaction tx) {
    if (os.isArm() && "BIOS".equals(asked)) {
      throw tx.error("InvalidBootMode.NotSupport");
    }
    return or(asked, origin == null ? "" : origin.bootMode());
  }

  private static String or(@Nullable String asked, String otherwise) {
    return asked == null ? otherwise : asked;
  }
}
