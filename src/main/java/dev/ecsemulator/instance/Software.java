package dev.ecsemulator.instance;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.InstanceType;
import dev.ecsemulator.contract.ApiException;
import dev.ecsemulator.image.Image;
import dev.ecsemulator.repository.Transaction;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What runs on new instances and who can log in: parameters that RunInstances and CreateInstance
 * share. Sources: both pages.
 */
@RecordBuilder
record Software(
    @Nullable String imageId,
    @Nullable String imageFamily,
    @Nullable String password,
    @Nullable Boolean passwordInherit,
    @Nullable String keyPairName,
    @Nullable String userData)
    implements SoftwareBuilder.With {

  /** The image that is asked for, fit for the type. */
  Image image(Transaction tx, Catalog catalog, InstanceType type) {
    Image image = imageId == null ? newestOfFamily(tx, catalog) : byId(tx, catalog, imageId);
    if (!image.isUsable()) {
      throw tx.error("OperationDenied.ImageNotValid");
    }
    if (image.os().isArm() != type.architecture().equals("ARM")) {
      throw tx.error("ImageNotSupportInstanceType");
    }
    return image;
  }

  private Image byId(Transaction tx, Catalog catalog, String id) {
    if (imageFamily != null) {
      throw tx.error("UnexpectedImageFamily.ImageIdSupplied");
    }
    return Image.usable(id, tx, catalog).orElseThrow(() -> tx.error("InvalidImageId.NotFound"));
  }

  private Image newestOfFamily(Transaction tx, Catalog catalog) {
    if (imageFamily == null) {
      throw absent(tx, "ImageId");
    }
    return Image.newestOf(imageFamily, tx, catalog)
        .orElseThrow(() -> tx.error("InvalidImageFamily.MissingAvailableImage"));
  }

  /** Whether a password is set; refuses one that breaks the rules. */
  boolean setsPassword(Transaction tx, Image image) {
    String secret = password;
    boolean inherits = Boolean.TRUE.equals(passwordInherit);
    if (secret == null) {
      return inherits;
    }
    if (inherits) {
      throw tx.error("InvalidPasswordParam.Mismatch");
    }
    if (!LoginRules.isPassword(secret, image.os().isWindows())) {
      throw tx.error("InvalidPassword.Malformed");
    }
    return true;
  }

  /** The user data unchanged, empty if there is none; refuses what is not base64 or too long. */
  String checkedUserData(Transaction tx, boolean ioOptimized) {
    return userData == null ? "" : UserData.checked(userData, ioOptimized, tx);
  }

  /** The refusal of a parameter that is mandatory only because others are absent. */
  static ApiException absent(Transaction tx, String parameter) {
    return tx.errorSaying("MissingParameter", "%s", parameter);
  }
}
