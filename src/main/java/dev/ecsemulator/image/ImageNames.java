package dev.ecsemulator.image;

import dev.ecsemulator.repository.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Names of an account's own images, of which a region has each only once, and of what is made with
 * them.
 */
final class ImageNames {

  private ImageNames() {}

  /** The name of the snapshots that are made with an image. */
  static String ofSnapshots(String imageId) {
    return "SnapshotForImage-" + imageId;
  }

  /** The name that an image will have: as asked for if nothing else has it, else its id. */
  static String free(@Nullable String asked, String id, String regionId, Transaction tx) {
    if (asked == null) {
      return id;
    }
    boolean taken =
        tx.selectIn(regionId, Image.TABLE)
                .where("name", asked)
                .filter(image -> !image.id().equals(id))
                .count()
            > 0;
    if (taken) {
      throw tx.error("InvalidImageName.Duplicated");
    }
    return asked;
  }
}
