package dev.ecsemulator.junit;

/**
 * Something that was made in an account.
 *
 * @param kind such as {@code instance} or {@code security-group}
 * @param id in the API's own format
 * @param region empty for what belongs to the account as a whole
 * @param status empty if it has none
 */
public record EcsResource(String kind, String id, String region, String status) {

  static EcsResource of(Json json) {
    return new EcsResource(
        json.at("table").text(),
        json.at("id").text(),
        json.at("region").text(),
        json.at("status").text());
  }

  /** Kind and id, and the status if it has one: {@code instance i-1 (Running)}. */
  @Override
  public String toString() {
    return kind + " " + id + (status.isEmpty() ? "" : " (" + status + ")");
  }
}
