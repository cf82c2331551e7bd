package dev.ecsemulator.catalog;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Names of regions and zones in the language that AcceptLanguage asks for. The catalogue knows
 * Chinese and English; who asks for another European or Asian language gets English.
 */
public final class Languages {

  private Languages() {}

  /** Whether the names are to be English; the default is zh-CN. */
  public static boolean english(@Nullable String acceptLanguage) {
    return acceptLanguage != null && !acceptLanguage.startsWith("zh");
  }

  /** Such as {@code 华东1（杭州）} or {@code China (Hangzhou)}. */
  public static String region(Region region, boolean english) {
    return english ? region.en() : region.zh();
  }

  /** Such as {@code 杭州 可用区H} or {@code Hangzhou Zone H}. */
  public static String zone(Region region, String zoneId, boolean english) {
    String letter = zoneId.substring(zoneId.length() - 1).toUpperCase(Locale.ROOT);
    return english ? region.cityEn() + " Zone " + letter : region.cityZh() + " 可用区" + letter;
  }
}
