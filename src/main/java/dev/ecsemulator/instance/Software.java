package dev.ecsemulator.instance;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.InstanceType;
import dev.ecsemulator.catalog.PublicImage;
import dev.ecsemulator.contract.ApiException;
import dev.ecsemulator.repository.Transaction;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What runs on new instances and who can log in: parameters that RunInstances and CreateInstance
 * share. Sources: both pages.
 */
record Software(
    @Nullable String imageId,
    @Nullable String imageFamily,
    @Nullable String password,
    boolean passwordInherit,
    @Nullable String keyPairName,
    @Nullable String userData) {

  private static final String WINDOWS = "windows";

  /** The image that is asked for, fit for the type. */
  PublicImage image(Transaction tx, Catalog catalog, InstanceType type) {
    PublicImage image = imageId == null ? newestOfFamily(tx, catalog) : byId(tx, catalog, imageId);
    if (!fits(image, type)) {
      throw tx.error("ImageNotSupportInstanceType");
    }
    return image;
  }

  private PublicImage byId(Transaction tx, Catalog catalog, String id) {
    if (imageFamily != null) {
      throw tx.error("UnexpectedImageFamily.ImageIdSupplied");
    }
    return catalog.image(id).orElseThrow(() -> tx.error("InvalidImageId.NotFound"));
  }

  private PublicImage newestOfFamily(Transaction tx, Catalog catalog) {
    String family = imageFamily;
    if (family == null) {
      throw absent(tx, "ImageId");
    }
    return catalog.images().stream()
        .filter(image -> image.family().equals(family))
        .max(Comparator.comparing(Software::publishedOn))
        .orElseThrow(() -> tx.error("InvalidImageFamily.MissingAvailableImage"));
  }

  /** The date that closes the ids of public images. */
  private static String publishedOn(PublicImage image) {
    String id = image.id();
    return id.substring(id.lastIndexOf('_') + 1);
  }

  private static boolean fits(PublicImage image, InstanceType type) {
    return image.architecture().equals("arm64") == type.architecture().equals("ARM");
  }

  /** Whether the image is a Windows. */
  static boolean isWindows(PublicImage image) {
    return image.osType().equals(WINDOWS);
  }

  /** Whether a password is set; refuses one that breaks the rules. */
  boolean setsPassword(Transaction tx, PublicImage image) {
    String secret = password;
    if (secret == null) {
      return passwordInherit;
    }
    if (passwordInherit) {
      throw tx.error("InvalidPasswordParam.Mismatch");
    }
    if (!LoginRules.isPassword(secret, isWindows(image))) {
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
