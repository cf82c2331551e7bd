package dev.ecsemulator.snapshot;

import dev.ecsemulator.account.Account;
import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes a snapshot of a disk. Source: the CreateSnapshot page. */
@Ecs
final class CreateSnapshot implements Command<CreateSnapshot.Request> {

  private static final String ESSD = "cloud_essd";

  record Request(
      String diskId,
      @Nullable String snapshotName,
      @Nullable String description,
      @Nullable Integer retentionDays,
      @Nullable String category,
      @Nullable Boolean instantAccess,
      @Nullable Integer instantAccessRetentionDays,
      @Nullable String resourceGroupId,
      List<Tag> tag) {}

  private final Catalog catalog;

  CreateSnapshot(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    Disk disk =
        tx.find(Disk.TABLE, request.diskId()).orElseThrow(() -> tx.error("InvalidDiskId.NotFound"));
    if (Account.of(tx).inArrears()) {
      throw tx.error("InvalidAccountStatus.NotEnoughBalance");
    }
    if (request.category() != null && request.instantAccess() != null) {
      throw tx.error("InvalidCategoryAndInstantAccess.Malformed");
    }
    boolean instant = Boolean.TRUE.equals(request.instantAccess());
    if (instant && !disk.category().startsWith(ESSD)) {
      throw tx.error("DiskCategory.OperationNotSupported");
    }
    Fitness fitness = new Fitness(catalog, tx);
    if (fitness.isFull(disk)) {
      throw tx.error("QuotaExceed.Snapshot");
    }
    fitness
        .obstacle(disk)
        .ifPresent(
            code -> {
              throw tx.error(code);
            });
    Snapshot snapshot =
        SnapshotOrder.named(text(request.snapshotName()))
            .withDescription(text(request.description()))
            .withCategory(category(request))
            .withInstantAccess(instant)
            .withInstantAccessRetentionDays(instant ? request.instantAccessRetentionDays() : null)
            .withRetentionDays(request.retentionDays())
            .withResourceGroupId(text(request.resourceGroupId()))
            .withTags(Tag.checked(request.tag(), tx))
            .make(disk, tx);
    return Answer.of("SnapshotId", snapshot.id());
  }

  /** Listings write it in small letters. */
  private static String category(Request request) {
    String category = request.category();
    return category == null ? "standard" : category.toLowerCase(Locale.ROOT);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
