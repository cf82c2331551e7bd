package dev.ecsemulator.repository;

import dev.ecsemulator.clock.EmulatorClock;
import dev.ecsemulator.contract.Errors;
import dev.ecsemulator.contract.ErrorsOutsideOperations;
import dev.ecsemulator.statemachine.Pacing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Holds the world's root. Readers take it as it is; one writer at a time replaces it. Whatever was
 * due before a request's instant is settled before the request sees the world.
 */
public final class Repository {

  /** Settling answers nobody, so it has nothing to refuse. */
  private static final Errors NO_ERRORS =
      new ErrorsOutsideOperations(
          code -> {
            throw new IllegalStateException("A settling transition cannot be refused with " + code);
          });

  private final EmulatorClock clock;
  private final EventLog log;
  private final Means means;
  private final Settling settling;
  private final List<Seeding> seedings;
  private final ReentrantLock writer = new ReentrantLock();
  private volatile World world = World.EMPTY;
  private volatile Consumer<Instant> alarm = due -> {};

  /** An empty world. */
  public Repository(EmulatorClock clock, EventLog log, Ids ids, Pacing pacing, Hooks hooks) {
    this.clock = clock;
    this.log = log;
    this.means = new Means(ids, pacing, new Removals(hooks.removed()));
    this.settling = new Settling(hooks.settled());
    this.seedings = List.copyOf(hooks.seedings());
  }

  /** Runs a reader on the world as it is now. */
  public <R> R read(Scope scope, Function<View, R> reader) {
    Instant now = clock.now();
    if (isDue(now) || isUnseeded(world, scope)) {
      writer.lock();
      try {
        settleLocked(now, null);
        seedLocked(scope, now);
      } finally {
        release();
      }
    }
    return reader.apply(new WorkingTransaction(world, scope, now, means));
  }

  /** Runs a writer; all that it wrote becomes visible at once, or nothing if it throws. */
  public <R> R transact(Scope scope, Function<Transaction, R> writing) {
    writer.lock();
    try {
      Instant now = clock.now();
      settleLocked(now, null);
      seedLocked(scope, now);
      WorkingTransaction tx = new WorkingTransaction(world, scope, now, means);
      R result = writing.apply(tx);
      commit(tx, "");
      settleLocked(now, null);
      return result;
    } finally {
      release();
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
      release();
    }
  }

  /** Settles what is due now. */
  public void settle() {
    if (isDue(clock.now())) {
      writer.lock();
      try {
        settleLocked(clock.now(), null);
      } finally {
        release();
      }
    }
  }

  /** When the next transition will have run its time; null if none is pending. */
  public @Nullable Instant nextDue() {
    return world.nextDue();
  }

  /** Calls back, on the writing thread, with the next due instant whenever a change leaves one. */
  public void onNextDue(Consumer<Instant> callback) {
    this.alarm = callback;
  }

  /**
   * Runs writers of several accounts, each on what the ones before it wrote; all that they wrote
   * becomes visible at once, or nothing if one throws.
   *
   * @return the events, at least one for each writer that wrote
   */
  public List<Event> transactAll(List<Write> writes) {
    writer.lock();
    try {
      Instant now = clock.now();
      settleLocked(now, null);
      Draft draft = draft(new Draft(world, log.head()), writes, now);
      publish(draft);
      settleLocked(now, null);
      return draft.events();
    } finally {
      release();
    }
  }

  /**
   * Exchanges the world, at once, for one in which only these writers wrote. The log starts again,
   * and the clock runs as the machine's. If a writer throws, all stays as it was.
   */
  public List<Event> reset(List<Write> writes) {
    writer.lock();
    try {
      Instant now = clock.machineNow();
      Draft draft = draft(new Draft(World.EMPTY, 0), writes, now);
      clock.set(EmulatorClock.Mode.REAL, null, 1);
      log.clear();
      publish(draft);
      settleLocked(now, null);
      return draft.events();
    } finally {
      release();
    }
  }

  /**
   * Exchanges one account, at once, for one in which only these writers wrote: it is seeded anew
   * and gives out the same ids again. If a writer throws, all stays as it was.
   *
   * @param requestId that the event of what went carries
   */
  public void reset(String account, String requestId, List<Write> writes) {
    writer.lock();
    try {
      Instant now = clock.now();
      settleLocked(now, null);
      Draft draft = new Draft(AccountContents.without(world, account), log.head());
      Event gone = AccountContents.removal(world, account, log.head() + 1, now, requestId);
      if (gone != null) {
        draft.note(gone);
      }
      publish(draft(draft, writes, now));
      settleLocked(now, null);
    } finally {
      release();
    }
  }

  /**
   * What callers or fixtures made in an account, by table and age: neither what its regions start
   * with nor records of calls.
   */
  public List<Resource> made(String account) {
    settle();
    return AccountContents.made(world, account);
  }

  private boolean isDue(Instant now) {
    Instant next = world.nextDue();
    return next != null && !next.isAfter(now);
  }

  private static boolean isUnseeded(World world, Scope scope) {
    String region = scope.regionId();
    return region != null
        && world.account(scope.account()).rows(SeededRegion.TABLE).find(region).isEmpty();
  }

  private void seedLocked(Scope scope, Instant now) {
    if (isUnseeded(world, scope)) {
      commit(seeded(world, scope, now), "");
    }
  }

  private WorkingTransaction seeded(World from, Scope scope, Instant now) {
    String region = Objects.requireNonNull(scope.regionId());
    Scope seeding = new Scope(scope.account(), region, scope.requestId(), "seed", scope.errors());
    WorkingTransaction tx = new WorkingTransaction(from, seeding, now, means);
    seedings.forEach(each -> each.seed(region, tx));
    Event given = tx.event(0, "");
    tx.put(
        new SeededRegion(
            region,
            given == null ? List.of() : given.changes().stream().map(Event.Change::id).toList()));
    return tx;
  }

  private Draft draft(Draft draft, List<Write> writes, Instant now) {
    for (Write write : writes) {
      if (isUnseeded(draft.world(), write.scope())) {
        draft.take(seeded(draft.world(), write.scope(), now));
      }
      WorkingTransaction tx = new WorkingTransaction(draft.world(), write.scope(), now, means);
      write.writer().accept(tx);
      draft.take(tx);
    }
    return draft;
  }

  private void publish(Draft draft) {
    log.append(draft.head(), draft.events());
    world = draft.world();
  }

  private void settleLocked(Instant until, @Nullable List<Settled> settled) {
    while (isDue(until)) {
      Due due = world.due().firstEntry().getValue();
      Scope scope = new Scope(due.timer().account(), null, due.requestId(), "settle", NO_ERRORS);
      WorkingTransaction tx = new WorkingTransaction(world, scope, due.when().at(), means);
      String status = settling.settle(due, tx);
      commit(tx, due.transition().event());
      if (settled != null) {
        Due.Timer timer = due.timer();
        settled.add(
            new Settled(
                due.when().at(),
                timer.account(),
                timer.table(),
                timer.id(),
                due.transition().event(),
                status));
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
  }

  /** Ends a change. Only what is still due then needs an alarm: most of it may be settled. */
  private void release() {
    try {
      Instant next = world.nextDue();
      if (next != null) {
        alarm.accept(next);
      }
    } finally {
      writer.unlock();
    }
  }
}
