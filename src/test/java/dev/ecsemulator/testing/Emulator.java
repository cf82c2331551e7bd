package dev.ecsemulator.testing;

import dev.ecsemulator.clock.EmulatorClock;
import dev.ecsemulator.contract.ApiError;
import dev.ecsemulator.contract.Contracts;
import dev.ecsemulator.contract.OperationContract;
import dev.ecsemulator.fault.FaultRules;
import dev.ecsemulator.fixture.FixtureLoader;
import dev.ecsemulator.repository.Event;
import dev.ecsemulator.repository.EventLog;
import dev.ecsemulator.repository.Repository;
import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.repository.Scope;
import dev.ecsemulator.repository.View;
import dev.ecsemulator.repository.WorldInvariants;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** The started emulator, as tests call it and put it back. */
public final class Emulator {

  /** The instant at which every test starts. */
  public static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final Environment environment;
  private final EmulatorClock clock;
  private final Repository repository;
  private final EventLog log;
  private final FaultRules faults;
  private final Contracts contracts;
  private final FixtureLoader fixtures;

  /** Made by Spring, which puts the parts of the running server in. */
  Emulator(
      Environment environment,
      EmulatorClock clock,
      Repository repository,
      EventLog log,
      FaultRules faults,
      Contracts contracts,
      FixtureLoader fixtures) {
    this.environment = environment;
    this.clock = clock;
    this.repository = repository;
    this.log = log;
    this.faults = faults;
    this.contracts = contracts;
    this.fixtures = fixtures;
  }

  /** Empties the world, stops the clock at {@link #START} and clears the faults. */
  public void restart() {
    faults.clear();
    repository.reset(List.of());
    clock.set(EmulatorClock.Mode.FROZEN, START, 0);
  }

  /**
   * Adds what a fixture says to the world.
   *
   * @param source how refusals name it
   * @param account whose it is where the fixture does not say
   */
  public void load(String source, String fixture, String account) {
    repository.transactAll(fixtures.read(source, fixture, "FIXTURE", account));
  }

  /** Lets emulated time pass; all that falls due on the way happens. */
  public void advance(Duration duration) {
    repository.advanceTo(clock.now().plus(duration));
  }

  /**
   * Lets the next calls of an operation fail with one of its documented errors.
   *
   * @param saying a part of the message, for a code with several; empty is the first
   */
  public void fault(
      @Nullable String version, String action, String code, String saying, int times) {
    OperationContract contract =
        (version == null ? contracts.find(action) : contracts.find(version, action)).orElseThrow();
    ApiError error = contract.errorSaying(code, saying).error();
    faults.add(contract, error, times, null);
  }

  /** Reads an account's world, in all regions. */
  public <R> R read(String account, Function<View, R> reader) {
    return repository.read(scope(account), reader);
  }

  /** What does not hold in an account's world although it always should. */
  public List<String> violations(String account) {
    return Invariants.violations(repository, scope(account));
  }

  /** All rows of an account, by table; tables without rows are left out. */
  public Map<String, List<Resource>> rows(String account) {
    return WorldInvariants.rows(repository, account);
  }

  /** The events after a position in the journal. */
  public List<Event> eventsAfter(long position) {
    return log.readFrom(position, Integer.MAX_VALUE);
  }

  /** The world as a whole: the same object as long as nothing was written. */
  public Object root() {
    return WorldInvariants.root(repository);
  }

  private Scope scope(String account) {
    OperationContract any = contracts.find("DescribeRegions").orElseThrow();
    return new Scope(account, null, "TEST", "test", any);
  }

  /** All events of an account since the start. */
  public List<Event> events(String account) {
    return log.readFrom(0, Integer.MAX_VALUE).stream()
        .filter(event -> event.account().equals(account))
        .toList();
  }

  /** The port that the server listens on. */
  public int port() {
    return environment.getRequiredProperty("local.server.port", Integer.class);
  }

  /** Calls with parameters in the query, or in a form for POST. */
  public Reply call(String method, Map<String, String> parameters) {
    return send(method, form(parameters));
  }

  /** Calls with a query, or a form for POST, that is already encoded. */
  public Reply send(String method, String encoded) {
    String root = "http://127.0.0.1:" + port() + "/";
    boolean post = method.equals("POST");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(post ? root : root + "?" + encoded))
            .timeout(PATIENCE)
            .method(
                method,
                post
                    ? HttpRequest.BodyPublishers.ofString(encoded)
                    : HttpRequest.BodyPublishers.noBody());
    if (post) {
      request.header("Content-Type", "application/x-www-form-urlencoded");
    }
    return send(request.build());
  }

  /** Sends any request. */
  public Reply send(HttpRequest request) {
    try {
      HttpResponse<String> response =
          http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Reply(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new AssertionError("The server did not answer " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Parameters as a query or a form has them. */
  public static String form(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
