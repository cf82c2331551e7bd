package dev.ecsemulator.catalog;

import dev.ecsemulator.fixture.FixtureNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A region in a file of the user's. */
final class RegionEntry {

  static final String ZONES = "zones";
  static final List<String> FIELDS =
      List.of(
          "id",
          "localName",
          "localNameEn",
          "city",
          "cityEn",
          "regionEndpoint",
          "idInfix",
          "status",
          ZONES);

  private static final String INFIX = "[0-9a-z]{3}";
  private static final List<String> STATUSES =
      List.of("open", "new", "closing", "closed", "partner", "finance", "dedicated");

  private RegionEntry() {}

  static Region read(FixtureNode entry, @Nullable Region before) {
    String id = entry.text("id");
    Region base =
        before == null
            ? new Region(
                id, id, id, id, id, "ecs." + id + ".aliyuncs.com", "0x0", "open", List.of())
            : before;
    String infix = entry.text("idInfix", base.infix());
    if (!infix.matches(INFIX)) {
      throw entry.refused("idInfix", "\"" + infix + "\" is not three digits or small letters");
    }
    return new Region(
        id,
        entry.text("localName", base.zh()),
        entry.text("localNameEn", base.en()),
        entry.text("city", base.cityZh()),
        entry.text("cityEn", base.cityEn()),
        entry.text("regionEndpoint", base.endpoint()),
        infix,
        entry.oneOf("status", base.status(), STATUSES),
        entry.has(ZONES) ? entry.texts(ZONES) : base.zones());
  }
}
