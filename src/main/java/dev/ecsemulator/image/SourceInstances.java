package dev.ecsemulator.image;

import dev.ecsemulator.repository.View;
import java.util.Optional;

/** What CreateImage wants to know of instances; the package of instances answers. */
public interface SourceInstances {

  /**
   * An instance that an image is to be made of.
   *
   * @param imageId the image that it was made of
   * @param atRest whether it is running or stopped, not on the way
   * @param locked whether it is locked for security
   */
  record Source(
      String imageId,
      String osName,
      String osNameEn,
      String osType,
      boolean atRest,
      boolean locked) {}

  /** The instance; empty if the caller has none of this id in the region. */
  Optional<Source> find(String instanceId, View view);
}
