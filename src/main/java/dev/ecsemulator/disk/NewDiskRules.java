package dev.ecsemulator.disk;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.DiskCategory;
import dev.ecsemulator.contract.ApiException;
import dev.ecsemulator.contract.Errors;
import java.util.Set;

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
  private static final int LEAST_FOR_BURSTING = 4;
  private static final long MOST_PROVISIONED = 50_000;

  private final Catalog catalog;
  private final Errors errors;

  NewDiskRules(Catalog catalog, Errors errors) {
    this.catalog = catalog;
    this.errors = errors;
  }

  /** The row of the catalogue that the disk will have, or the documented refusal. */
  DiskCategory category(CreateDisk.Request request) {
    String name = request.diskCategory() == null ? DEFAULT_CATEGORY : request.diskCategory();
    DiskCategory category =
        catalog
            .diskCategory(name, request.performanceLevel())
            .orElseThrow(() -> errors.invalid("DiskCategory"));
    if (!category.data() || category.isLocal()) {
      throw errors.errorSaying("InvalidDiskCategory.NotSupported", "is not support.");
    }
    refusePlace(request, category);
    refuseSource(request, category);
    refuseEncryption(request);
    refuseMultiAttach(request, category);
    refusePerformance(request, category);
    return category;
  }

  private void refusePlace(CreateDisk.Request request, DiskCategory category) {
    boolean set = request.storageSetId() != null;
    if (request.storageClusterId() != null) {
      if (set) {
        throw errors.error("InvalidStorageClusterId.ConflictWithStorageSetId");
      }
      if (request.instanceId() != null) {
        throw errors.error("InvalidStorageClusterId.ConflictWithInstanceId");
      }
      throw errors.error(
          category.isRegional()
              ? "InvalidStorageClusterId.DiskCategoryUnsupported"
              : "InvalidStorageClusterId.NotExist");
    }
    if (set) {
      throw errors.error(
          category.isRegional()
              ? "InvalidStorageSetId.DiskCategoryUnsupported"
              : "InvalidStorageSetId.NotFound");
    }
  }

  private void refuseSource(CreateDisk.Request request, DiskCategory category) {
    if (request.snapshotId() != null) {
      throw errors.error(
          category.isElasticEphemeral()
              ? "InvalidOperation.CreateFromSnapshotUnsupported"
              : "InvalidSnapshotId.NotFound");
    }
    Integer size = request.size();
    if (size == null) {
      throw errors.error("MissingParameter");
    }
    if (size < category.minData() || size > category.maxData()) {
      throw wrongSize(category.category());
    }
  }

  private ApiException wrongSize(String category) {
    if (FIRST_GENERATIONS.contains(category)) {
      return errors.errorSaying("InvalidDiskSize.NotSupported", "Disk size");
    }
    return errors.error(
        category.equals(ESSD)
            ? "OperationDenied.PerformanceLevelNotMatch"
            : "InvalidDataDiskSize.ValueNotSupported");
  }

  private void refuseEncryption(CreateDisk.Request request) {
    if (request.encrypted()) {
      return;
    }
    if (request.kmsKeyId() != null && request.instanceId() == null) {
      throw errors.error("InvalidParameter.EncryptedIllegal");
    }
    if (request.encryptAlgorithm() != null) {
      throw errors.error("InvalidEncrypted.NotMatchEncryptAlgorithm");
    }
  }

  private void refuseMultiAttach(CreateDisk.Request request, DiskCategory category) {
    if (!ENABLED.equals(request.multiAttach())) {
      return;
    }
    if (request.instanceId() != null) {
      throw errors.error("InvalidParameter.MultiAttachAndInstanceIdConflict");
    }
    if (!MULTI_ATTACH.contains(category.category())) {
      throw errors.error("InvalidParameter.DiskCategoryAndMultiAttachNotMatch");
    }
    if (request.burstingEnabled()) {
      throw errors.error("BurstingEnabledForMultiAttachDiskUnsupported");
    }
  }

  private void refusePerformance(CreateDisk.Request request, DiskCategory category) {
    int size = request.size() == null ? 0 : request.size();
    boolean auto = category.category().equals(AUTO);
    if (request.burstingEnabled()) {
      if (!auto) {
        throw errors.error("BurstingEnabledForDiskCategoryUnsupported");
      }
      if (size < LEAST_FOR_BURSTING) {
        throw errors.error("InvalidBurstingEnabled.DiskSizeTooSmall");
      }
    }
    Long provisioned = request.provisionedIops();
    if (provisioned != null && provisioned > 0) {
      if (!auto) {
        throw errors.error("ProvisionedIopsForDiskCategoryUnsupported");
      }
      if (provisioned > mostProvisioned(size)) {
        throw errors.error("InvalidProvisionedIops.LimitExceed");
      }
    }
  }

  /** min(1000 x GiB - baseline, 50000), and nothing up to 3 GiB. */
  private static long mostProvisioned(int size) {
    long baseline = Math.max(Math.min(1_800 + 50L * size, 50_000), 3_000);
    return size < LEAST_FOR_BURSTING ? 0 : Math.min(1_000L * size - baseline, MOST_PROVISIONED);
  }
}
