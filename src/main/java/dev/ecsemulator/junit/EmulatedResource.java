package dev.ecsemulator.junit;

import java.util.List;
import java.util.Map;

/** A resource of a test's account. Every question is asked anew, of the public API. */
public abstract sealed class EmulatedResource permits EmulatedInstance, EmulatedDisk {

  private final Wire wire;
  private final String account;
  private final String kind;
  private final String id;

  EmulatedResource(Wire wire, String account, String kind, String id) {
    this.wire = wire;
    this.account = account;
    this.kind = kind;
    this.id = id;
  }

  /**
   * Its id, as the test gave it.
   *
   * @return never empty
   */
  public final String id() {
    return id;
  }

  /**
   * Whether the account has it.
   *
   * @return true if it is there
   */
  public final boolean exists() {
    return !describe().isMissing();
  }

  /**
   * Its status in the API's words, such as {@code Stopped}; empty if it does not exist.
   *
   * @return one of the API, or empty
   */
  public final String status() {
    return field("Status");
  }

  /**
   * What the operation that describes it answers in a field.
   *
   * @param path names with dots between them, such as {@code VpcAttributes.VSwitchId}
   * @return empty if there is none
   */
  public final String field(String path) {
    return field(describe(), path);
  }

  /**
   * Keys and values of its tags.
   *
   * @return by key
   */
  public final Map<String, String> tags() {
    return tags(describe());
  }

  /** Kind and id, such as {@code instance i-1}. */
  @Override
  public final String toString() {
    return kind + " " + id;
  }

  /** The answer about it; missing if it does not exist. */
  final Json describe() {
    List<Json> known =
        wire.control("GET", "resources?account=" + account + "&id=" + Wire.encoded(id), "")
            .at("resources")
            .items();
    return known.isEmpty() ? Json.MISSING : describe(known.get(0).at("region").text());
  }

  /** Asks for it by its id in a region, by the operation that describes its kind. */
  abstract Json describe(String region);

  final Json ask(String action, String region, String idsParameter, String... path) {
    Map<String, String> query = Map.of("RegionId", region, idsParameter, "[\"" + id + "\"]");
    List<Json> found = wire.call(account, action, query).at(path).items();
    return found.isEmpty() ? Json.MISSING : found.get(0);
  }

  static String field(Json described, String path) {
    return described.at(path.split("\\.", -1)).text();
  }

  static List<String> list(Json described, String... path) {
    return described.at(path).items().stream().map(Json::text).toList();
  }

  static Map<String, String> tags(Json described) {
    return described.at("Tags", "Tag").pairs("TagKey", "TagValue");
  }
}
