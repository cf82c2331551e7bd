package dev.ecsemulator.junit;

/**
 * Faults on demand: the next calls of an operation answer with one of its documented errors. Only
 * calls of the test's own account fail, and what is left after the test is taken back.
 */
public final class EcsFaults {

  private final Wire wire;
  private final String account;

  EcsFaults(Wire wire, String account) {
    this.wire = wire;
    this.account = account;
  }

  /**
   * Lets the next call of an operation fail, see {@link #inject(String, String, int)}.
   *
   * @param action such as {@code StopInstance}
   * @param code one that the operation or the gateway documents
   * @return the fault's id, for {@link #takeBack}
   */
  public String inject(String action, String code) {
    return inject(action, code, 1);
  }

  /**
   * Lets the next calls of an operation fail.
   *
   * @param action such as {@code StopInstance}
   * @param code one that the operation or the gateway documents, such as {@code Throttling}
   * @param times how many calls
   * @return the fault's id, for {@link #takeBack}
   */
  public String inject(String action, String code, int times) {
    String body = Json.object("action", action, "code", code, "times", times, "account", account);
    return wire.control("POST", "faults", body).at("id").text();
  }

  /**
   * How many calls are still to fail.
   *
   * @return 0 if there are none
   */
  public int remaining() {
    return wire.control("GET", "faults?account=" + account, "").at("faults").items().stream()
        .mapToInt(fault -> Integer.parseInt(fault.at("remaining").text()))
        .sum();
  }

  /**
   * Takes one fault back that has not struck as often as it was made for.
   *
   * @param id what {@code inject} returned
   */
  public void takeBack(String id) {
    wire.control("DELETE", "faults/" + id, "");
  }

  /** Takes all faults of the test back. */
  public void clear() {
    wire.control("DELETE", "faults?account=" + account, "");
  }
}
