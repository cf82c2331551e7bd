package dev.ecsemulator.junit;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The emulator as one test sees it: with an account that no other test uses. */
public final class EmulatedEcs {

  private final EcsEndpoint endpoint;
  private final EcsCredentials credentials;
  private final Wire wire;
  private final EcsClock clock;
  private final EcsFaults faults;
  private final EcsFixtures fixtures;
  private final List<String> startsWith;

  /**
   * An account, with what it starts with.
   *
   * @param locked see {@link EcsClock}
   * @param test from which names of fixtures are looked up
   */
  EmulatedEcs(
      EcsEndpoint endpoint,
      String account,
      boolean locked,
      Class<?> test,
      List<String> startsWith) {
    this.endpoint = endpoint;
    this.credentials = EcsCredentials.of(account);
    this.wire = new Wire(endpoint);
    this.clock = new EcsClock(wire, locked);
    this.faults = new EcsFaults(wire, account);
    this.fixtures = new EcsFixtures(wire, account, test);
    this.startsWith = startsWith;
    startsWith.forEach(fixtures::addResource);
  }

  /**
   * Where clients find the emulator.
   *
   * @return host and port
   */
  public EcsEndpoint endpoint() {
    return endpoint;
  }

  /**
   * The access key that selects the test's account.
   *
   * @return id and secret
   */
  public EcsCredentials credentials() {
    return credentials;
  }

  /**
   * The test's account: 16 digits, the same as the id of its access key.
   *
   * @return 16 digits
   */
  public String account() {
    return credentials.accessKeyId();
  }

  /**
   * Emulated time.
   *
   * @return the server's
   */
  public EcsClock clock() {
    return clock;
  }

  /**
   * Faults on demand.
   *
   * @return those of the test's account
   */
  public EcsFaults faults() {
    return faults;
  }

  /**
   * Adds resources as a file describes them.
   *
   * @return for the test's account
   */
  public EcsFixtures fixtures() {
    return fixtures;
  }

  /**
   * An instance of the test's account, whether it exists or not.
   *
   * @param id as the API names it
   * @return one to ask about or to make assertions on
   */
  public EmulatedInstance instance(String id) {
    return new EmulatedInstance(wire, account(), id);
  }

  /**
   * A disk of the test's account, whether it exists or not.
   *
   * @param id as the API names it
   * @return one to ask about or to make assertions on
   */
  public EmulatedDisk disk(String id) {
    return new EmulatedDisk(wire, account(), id);
  }

  /**
   * Puts the test's account back to what it was when the test began, and takes its faults back;
   * nothing else.
   */
  public void reset() {
    empty();
    startsWith.forEach(fixtures::addResource);
  }

  /**
   * All resources of the account that calls or fixtures made, by kind and age. What every region
   * starts with, such as its default VPC, does not count, nor do records of calls, such as tasks.
   *
   * @return empty if there are none
   */
  public List<EcsResource> resources() {
    return wire
        .control("GET", "resources?account=" + account(), "")
        .at("resources")
        .items()
        .stream()
        .map(EcsResource::of)
        .toList();
  }

  /**
   * Fails if calls of the test made something that is still there; what fixtures brought does not
   * count. What is still being deleted does: see {@link Transitions#IMMEDIATE}.
   *
   * @throws AssertionError naming kind and id of each resource
   */
  public void assertNothingLeftBehind() {
    Set<String> brought = fixtures.brought();
    List<EcsResource> left =
        resources().stream().filter(resource -> !brought.contains(resource.id())).toList();
    if (!left.isEmpty()) {
      throw new AssertionError(
          left.stream()
              .map(resource -> "\n  " + resource)
              .collect(
                  Collectors.joining("", "Left behind in the account " + account() + ":", "")));
    }
  }

  /** Leaves an empty account and the machine's time to whoever comes next. */
  void leave() {
    clock.restore();
    empty();
  }

  private void empty() {
    wire.control("POST", "reset", Json.object("account", account()));
    fixtures.forget();
  }
}
