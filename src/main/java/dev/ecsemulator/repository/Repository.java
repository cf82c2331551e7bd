package dev.ecsemulator.repository;

import dev.ecsemulator.clock.EmulatorClock;
import dev.ecsemulator.contract.Errors;
import dev.ecsemulator.statemachine.Pacing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Holds the world's root. Readers take it as it is; one writer at a time replaces it. Whatever was
 * due before a request's instant is settled before the request sees the world.
 */
public final class Repository {

  private static final Errors NO_ERRORS = new NoErrors();

  private final EmulatorClock clock;
  private final EventLog log;
  private final Ids ids;
  private final Pacing pacing;
  private final Settling settling;
  private final List<Seeding> seedings;
  private final ReentrantLock writer = new ReentrantLock();
  private volatile World world = World.EMPTY;
  private volatile Consumer<Instant> alarm = due -> {};

  /** An empty world. */
  public Repository(
      EmulatorClock clock,
      EventLog log,
      Ids ids,
      Pacing pacing,
      List<OnSettled<?>> hooks,
      List<Seeding> seedings) {
    this.clock = clock;
    this.log = log;
    this.ids = ids;
    this.pacing = pacing;
    this.settling = new Settling(hooks);
    this.seedings = seedings;
  }

  /** Runs a reader on the world as it is now. */
  public <R> R read(Scope scope, Function<View, R> reader) {
    Instant now = clock.now();
    if (isDue(now) || isUnseeded(scope)) {
      writer.lock();
      try {
        settleLocked(now, null);
        seedLocked(scope, now);
      } finally {
        writer.unlock();
      }
    }
    return reader.apply(new WorkingTransaction(world, scope, now, ids, pacing));
  }

  /** Runs a writer; all that it wrote becomes visible at once, or nothing if it throws. */
  public <R> R transact(Scope scope, Function<Transaction, R> writing) {
    writer.lock();
    try {
      Instant now = clock.now();
      settleLocked(now, null);
      seedLocked(scope, now);
      WorkingTransaction tx = new WorkingTransaction(world, scope, now, ids, pacing);
      R result = writing.apply(tx);
      commit(tx, "");
      settleLocked(now, null);
      return result;
    } finally {
      writer.unlock();
    }
  }

  /** Runs a writer on the world as it is and forgets what it wrote. */
  public <R> R rehearse(Scope scope, Function<Transaction, R> writing) {
    return read(scope, view -> writing.apply((WorkingTransaction) view));
  }

  /**
   * Moves emulated time forward, settling on the way all that falls due, each at its own instant.
   *
   * @return what was settled, in order
   */
  public List<Settled> advanceTo(Instant target) {
    writer.lock();
    try {
      List<Settled> settled = new ArrayList<>();
      settleLocked(target, settled);
      clock.advanceTo(target);
      return settled;
    } finally {
      writer.unlock();
    }
  }

  /** Settles what is due now. */
  public void settle() {
    if (isDue(clock.now())) {
      writer.lock();
      try {
        settleLocked(clock.now(), null);
      } finally {
        writer.unlock();
      }
    }
  }

  /** When the next transition will have run its time; null if none is pending. */
  public @Nullable Instant nextDue() {
    return world.nextDue();
  }

  /** Calls back, on the writing thread, with the next due instant whenever a commit leaves one. */
  public void onNextDue(Consumer<Instant> callback) {
    this.alarm = callback;
  }

  /** Empties the world and the log. */
  public void reset() {
    writer.lock();
    try {
      world = World.EMPTY;
      log.clear();
    } finally {
      writer.unlock();
    }
  }

  private boolean isDue(Instant now) {
    Instant next = world.nextDue();
    return next != null && !next.isAfter(now);
  }

  private boolean isUnseeded(Scope scope) {
    String region = scope.regionId();
    return region != null
        && world.account(scope.account()).rows(SeededRegion.TABLE).find(region).isEmpty();
  }

  private void seedLocked(Scope scope, Instant now) {
    String region = scope.regionId();
    if (region != null && isUnseeded(scope)) {
      Scope seeding = new Scope(scope.account(), region, scope.requestId(), "seed", scope.errors());
      WorkingTransaction tx = new WorkingTransaction(world, seeding, now, ids, pacing);
      seedings.forEach(each -> each.seed(region, tx));
      tx.put(new SeededRegion(region));
      commit(tx, "");
    }
  }

  private void settleLocked(Instant until, @Nullable List<Settled> settled) {
    while (isDue(until)) {
      Due due = world.due().firstEntry().getValue();
      Scope scope = new Scope(due.timer().account(), null, due.requestId(), "settle", NO_ERRORS);
      WorkingTransaction tx = new WorkingTransaction(world, scope, due.when().at(), ids, pacing);
      String status = settling.settle(due, tx);
      commit(tx, due.event());
      if (settled != null) {
        Due.Timer timer = due.timer();
        settled.add(
            new Settled(
                due.when().at(), timer.account(), timer.table(), timer.id(), due.event(), status));
      }
    }
  }

  private void commit(WorkingTransaction tx, String cause) {
    long head = log.head();
    Event event = tx.event(head + 1, cause);
    if (event != null) {
      log.append(head, List.of(event));
    }
    world = tx.result();
    Instant next = world.nextDue();
    if (next != null) {
      alarm.accept(next);
    }
  }
}
