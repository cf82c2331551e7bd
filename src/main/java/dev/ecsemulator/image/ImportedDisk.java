package dev.ecsemulator.image;

import dev.ecsemulator.repository.Transaction;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * DiskDeviceMapping.N of ImportImage: the first is the system disk. Sizes in GiB, as the page has
 * them; there are no files to measure, so the least that the API allows stands for one not given.
 *
 * @param diskImSize the older name of {@code diskImageSize}
 */
record ImportedDisk(
    @Nullable String ossBucket,
    @Nullable String ossObject,
    @Nullable String format,
    @Nullable String device,
    @Nullable Integer diskImageSize,
    @Nullable Integer diskImSize) {

  private static final Set<String> FORMATS = Set.of("raw", "vhd", "qcow2");
  private static final int LEAST_SYSTEM = 1;
  private static final int USUAL_SYSTEM = 40;
  private static final int MOST_SYSTEM = 2048;
  private static final int LEAST_DATA = 5;
  private static final int MOST_DATA = 2000;

  Image.DiskMapping mapping(int place, Transaction tx) {
    if (ossBucket == null) {
      throw tx.error("InvalidOSSBucket.Malformed");
    }
    if (ossObject == null) {
      throw tx.error("InvalidOSSObject.Malformed");
    }
    boolean system = place == 0;
    String usual = "/dev/xvd" + (char) ('a' + place);
    if (device != null && !device.matches("/dev/xvd[a-z]")) {
      throw tx.error("InvalidParameter.Malformed");
    }
    return new Image.DiskMapping(
        system ? "system" : "data",
        "",
        device == null ? usual : device,
        size(system, tx),
        false,
        ossBucket,
        ossObject,
        format(ossObject, tx));
  }

  private int size(boolean system, Transaction tx) {
    Integer asked = diskImageSize != null ? diskImageSize : diskImSize;
    if (asked == null) {
      return system ? USUAL_SYSTEM : LEAST_DATA;
    }
    if (system && (asked < LEAST_SYSTEM || asked > MOST_SYSTEM)) {
      throw tx.error("InvalidImageSize", "The system disk has to have 1 to 2048 GiB.");
    }
    if (!system && (asked < LEAST_DATA || asked > MOST_DATA)) {
      throw tx.error("InvalidDataDiskSize");
    }
    return asked;
  }

  /** As said, else what the end of the file's name says. */
  private String format(String object, Transaction tx) {
    if (format != null) {
      return format.toUpperCase(Locale.ROOT);
    }
    String suffix = object.substring(object.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (!FORMATS.contains(suffix)) {
      throw tx.error("UnsupportedSuffix.OSSObject");
    }
    return suffix.toUpperCase(Locale.ROOT);
  }
}
