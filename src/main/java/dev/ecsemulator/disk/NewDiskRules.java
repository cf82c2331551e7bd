package dev.ecsemulator.disk;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.DiskCategory;
import dev.ecsemulator.contract.ApiException;
import dev.ecsemulator.repository.View;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a new disk may be. Sources: the CreateDisk page; the code for a size outside the category's
 * range is the one that the Kubernetes disk driver expects of each category.
 */
final class NewDiskRules {

  private static final String DEFAULT_CATEGORY = "cloud";
  private static final String ESSD = "cloud_essd";
  private static final String AUTO = "cloud_auto";
  private static final String ENABLED = "Enabled";
  private static final Set<String> FIRST_GENERATIONS =
      Set.of("cloud", "cloud_efficiency", "cloud_ssd");
  private static final Set<String> MULTI_ATTACH = Set.of(ESSD, AUTO, "cloud_regional_disk_auto");

  private final Catalog catalog;
  private final View view;

  NewDiskRules(Catalog catalog, View view) {
    this.catalog = catalog;
    this.view = view;
  }

  /** The row of the catalogue that the disk will have, or the documented refusal. */
  DiskCategory category(CreateDisk.Request request) {
    String name = request.diskCategory() == null ? DEFAULT_CATEGORY : request.diskCategory();
    DiskCategory category =
        catalog
            .diskCategory(name, request.performanceLevel())
            .orElseThrow(() -> view.invalid("DiskCategory"));
    if (!category.data() || category.isLocal()) {
      throw view.errorSaying("InvalidDiskCategory.NotSupported", "is not support.");
    }
    refusePlace(request, category);
    refuseEncryption(request);
    refuseMultiAttach(request, category);
    return category;
  }

  private void refusePlace(CreateDisk.Request request, DiskCategory category) {
    boolean set = request.storageSetId() != null;
    if (request.storageClusterId() != null) {
      if (set) {
        throw view.error("InvalidStorageClusterId.ConflictWithStorageSetId");
      }
      if (request.instanceId() != null) {
        throw view.error("InvalidStorageClusterId.ConflictWithInstanceId");
      }
      throw view.error(
          category.isRegional()
              ? "InvalidStorageClusterId.DiskCategoryUnsupported"
              : "InvalidStorageClusterId.NotExist");
    }
    if (set) {
      throw view.error(
          category.isRegional()
              ? "InvalidStorageSetId.DiskCategoryUnsupported"
              : "InvalidStorageSetId.NotFound");
    }
  }

  /** What the disk is made of; null if it starts empty. */
  DiskSnapshots.@Nullable Source source(
      CreateDisk.Request request, DiskCategory category, DiskSnapshots snapshots) {
    String id = request.snapshotId();
    if (id == null) {
      return null;
    }
    if (category.isElasticEphemeral()) {
      throw view.error("InvalidOperation.CreateFromSnapshotUnsupported");
    }
    DiskSnapshots.Source source =
        snapshots.find(id, view).orElseThrow(() -> view.error("InvalidSnapshotId.NotFound"));
    if (!source.usable()) {
      throw view.error("InvalidSnapshotId.NotReady");
    }
    if (source.encrypted() && Boolean.FALSE.equals(request.encrypted())) {
      throw view.error("InvalidEncrypted.NotMatchSnapshot");
    }
    return source;
  }

  /** The disk's size in GiB: what is asked for, or else the snapshot's. */
  int size(
      CreateDisk.Request request, DiskCategory category, DiskSnapshots.@Nullable Source source) {
    Integer size = request.size();
    if (size == null) {
      if (source == null) {
        throw view.error("MissingParameter");
      }
      size = source.size();
    }
    if (source != null && size < source.size()) {
      throw view.error("InvalidDiskSize.TooSmall");
    }
    if (size < category.minData() || size > category.maxData()) {
      throw wrongSize(category.category());
    }
    refusePerformance(request, category, size);
    return size;
  }

  private ApiException wrongSize(String category) {
    if (FIRST_GENERATIONS.contains(category)) {
      return view.errorSaying("InvalidDiskSize.NotSupported", "Disk size");
    }
    return view.error(
        category.equals(ESSD)
            ? "OperationDenied.PerformanceLevelNotMatch"
            : "InvalidDataDiskSize.ValueNotSupported");
  }

  private void refuseEncryption(CreateDisk.Request request) {
    if (Boolean.TRUE.equals(request.encrypted())) {
      return;
    }
    if (request.kmsKeyId() != null && request.instanceId() == null) {
      throw view.error("InvalidParameter.EncryptedIllegal");
    }
    if (request.encryptAlgorithm() != null) {
      throw view.error("InvalidEncrypted.NotMatchEncryptAlgorithm");
    }
  }

  private void refuseMultiAttach(CreateDisk.Request request, DiskCategory category) {
    if (!ENABLED.equals(request.multiAttach())) {
      return;
    }
    if (request.instanceId() != null) {
      throw view.error("InvalidParameter.MultiAttachAndInstanceIdConflict");
    }
    if (!MULTI_ATTACH.contains(category.category())) {
      throw view.error("InvalidParameter.DiskCategoryAndMultiAttachNotMatch");
    }
    if (request.burstingEnabled()) {
      throw view.error("BurstingEnabledForMultiAttachDiskUnsupported");
    }
  }

  private void refusePerformance(CreateDisk.Request request, DiskCategory category, int size) {
    if (request.burstingEnabled()) {
      Performance.refuseBursting(category.category(), size, view);
    }
    Long provisioned = request.provisionedIops();
    if (provisioned != null) {
      Performance.refuseIops(provisioned, category.category(), size, view);
    }
  }
}
