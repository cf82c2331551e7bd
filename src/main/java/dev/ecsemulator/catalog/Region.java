package dev.ecsemulator.catalog;

import java.util.List;

/**
 * A region.
 *
 * @param zh LocalName for zh-CN, the service's default language
 * @param en LocalName for en-US
 * @param endpoint RegionEndpoint of the real service
 * @param infix the three characters that ids of its resources start with
 * @param status {@code open}, {@code new} or {@code closing}: public; others are hidden from
 *     listings
 * @param zones ZoneIds
 */
public record Region(
    String id,
    String zh,
    String en,
    String cityZh,
    String cityEn,
    String endpoint,
    String infix,
    String status,
    List<String> zones) {

  /** Whether an ordinary account sees it. */
  public boolean isPublic() {
    return status.equals("open") || status.equals("new") || status.equals("closing");
  }
}
