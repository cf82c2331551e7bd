package dev.ecsemulator.repository;

import dev.ecsemulator.clock.EmulatorClock;
import dev.ecsemulator.contract.OperationContract;
import dev.ecsemulator.contract.TestContracts;
import dev.ecsemulator.statemachine.Delay;
import dev.ecsemulator.statemachine.Pacing;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A repository with a clock that only the test moves. */
public final class TestWorld {

  /** The account that tests act for. */
  public static final String ACCOUNT = "1000000000000001";

  /** The region that tests act in. */
  public static final String REGION = "cn-hangzhou";

  /** When it starts. */
  public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private static final OperationContract CONTRACT = TestContracts.taking("{}");

  /** Its clock. */
  public final EmulatorClock clock = new EmulatorClock(() -> START);

  /** Its log. */
  public final EventLog log = new MemoryEventLog(1000, 10_000);

  /** The repository. */
  public final Repository repository;

  /** A world without hooks. */
  public TestWorld() {
    this(Hooks.NONE);
  }

  /** A world with hooks. */
  public TestWorld(Hooks hooks) {
    clock.set(EmulatorClock.Mode.FROZEN, START, 0);
    repository =
        new Repository(
            clock,
            log,
            new Ids(1, region -> "bp1"),
            new Pacing(Delay.Pace.REALISTIC, Map.of()),
            hooks);
  }

  /** On behalf of somebody. */
  public static Scope scope(String account, @Nullable String region) {
    return new Scope(account, region, "REQUEST-1", "DoThing", CONTRACT);
  }

  /** Writes in the test's region. */
  public <R> R write(Function<Transaction, R> writing) {
    return repository.transact(scope(ACCOUNT, REGION), writing);
  }

  /** Reads in the test's region. */
  public <R> R read(Function<View, R> reading) {
    return repository.read(scope(ACCOUNT, REGION), reading);
  }

  /** Lets the clock run without settling anything. */
  public void clockRuns(Duration duration) {
    clock.advanceTo(clock.now().plus(duration));
  }
}
