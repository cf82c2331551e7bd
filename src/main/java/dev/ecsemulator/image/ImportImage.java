package dev.ecsemulator.image;

import dev.ecsemulator.account.Account;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.task.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes an image of files in buckets, by a task. Every bucket and file exists here, and none is
 * read. Source: the ImportImage page.
 */
@Ecs
final class ImportImage implements Command<ImportImage.Request> {

  static final String ACTION = "ImportImage";

  private static final String WINDOWS = "windows";

  record Request(
      @Nullable String imageName,
      @Nullable String description,
      @Nullable String architecture,
      @Nullable String osType,
      @Nullable String platform,
      @Nullable String bootMode,
      @Nullable String licenseType,
      @Nullable String resourceGroupId,
      List<ImportedDisk> diskDeviceMapping,
      Features features,
      List<Tag> tag) {}

  record Features(@Nullable String nvmeSupport, @Nullable String imdsSupport) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    if (Account.of(tx).inArrears()) {
      throw tx.error("Account.Arrearage");
    }
    List<Image.DiskMapping> disks = disks(request.diskDeviceMapping(), tx);
    String id = tx.newId("m");
    Image image =
        Image.blank(id, tx.requiredRegionId(), tx.account(), tx.now())
            .name(ImageNames.free(request.imageName(), id, tx.requiredRegionId(), tx))
            .description(or(request.description(), ""))
            .os(os(request))
            .size(disks.get(0).size())
            .bootMode(bootMode(request, tx))
            .nvmeSupport(or(request.features().nvmeSupport(), ""))
            .imdsSupport(or(request.features().imdsSupport(), "v1"))
            .licenseType(or(request.licenseType(), "Auto"))
            .disks(disks)
            .resourceGroupId(or(request.resourceGroupId(), ""))
            .tags(Tag.checked(request.tag(), tx))
            .build();
    Image made = tx.create(image, "import");
    Instant end = tx.dueOf(made);
    Task task =
        Task.begin(
            ACTION,
            id,
            true,
            items(disks),
            end == null ? Duration.ZERO : Duration.between(tx.now(), end),
            tx);
    return Answer.of("ImageId", id).with("TaskId", task.id()).with("RegionId", made.regionId());
  }

  private static List<Image.DiskMapping> disks(List<ImportedDisk> asked, Transaction tx) {
    if (asked.isEmpty()) {
      throw tx.error("MissingParameter.DiskDeviceMapping");
    }
    List<Image.DiskMapping> disks = new ArrayList<>();
    for (ImportedDisk disk : asked) {
      disks.add(disk.mapping(disks.size(), tx));
    }
    return List.copyOf(disks);
  }

  private static Image.Os os(Request request) {
    boolean windows = WINDOWS.equals(request.osType());
    Image.Os os =
        Image.Os.of(
            or(request.platform(), windows ? "Others Windows" : "Others Linux"),
            or(request.architecture(), "x86_64"));
    return windows
        ? new Image.Os(os.name(), os.nameEn(), WINDOWS, os.platform(), os.architecture())
        : os;
  }

  /** BIOS is no choice for ARM. */
  private static String bootMode(Request request, Transaction tx) {
    boolean arm = "arm64".equals(request.architecture());
    if (arm && "BIOS".equals(request.bootMode())) {
      throw tx.error("InvalidBootMode.NotSupport");
    }
    return or(request.bootMode(), arm ? "UEFI" : "BIOS");
  }

  private static List<Task.Item> items(List<Image.DiskMapping> disks) {
    List<Task.Item> items = new ArrayList<>();
    for (Image.DiskMapping disk : disks) {
      items.add(new Task.Item("OSSBucket", disk.bucket()));
      items.add(new Task.Item("OSSObject", disk.object()));
      items.add(new Task.Item("ImageFormat", disk.format()));
    }
    return items;
  }

  private static String or(@Nullable String asked, String otherwise) {
    return asked == null ? otherwise : asked;
  }
}
