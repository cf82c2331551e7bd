package dev.ecsemulator.repository;

import dev.ecsemulator.clock.EmulatorClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Wakes when the next transition has run its time, so that its event leaves without waiting for a
 * request. One thread and at most one alarm, whatever the number of transitions.
 */
public final class SettlingTimer implements AutoCloseable {

  private final Repository repository;
  private final EmulatorClock clock;
  private final ScheduledThreadPoolExecutor executor;
  private @Nullable ScheduledFuture<?> alarm;
  private Instant alarmAt = Instant.MAX;

  /** Starts to watch a repository. */
  public SettlingTimer(Repository repository, EmulatorClock clock) {
    this.repository = repository;
    this.clock = clock;
    this.executor =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "settling");
              thread.setDaemon(true);
              return thread;
            });
    executor.setRemoveOnCancelPolicy(true);
    repository.onNextDue(this::setFor);
  }

  /** Sets the alarm anew, after the clock was changed. */
  public synchronized void clockChanged() {
    alarmAt = Instant.MAX;
    Instant next = repository.nextDue();
    if (next != null) {
      setFor(next);
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }

  private synchronized void setFor(Instant due) {
    Duration wait = due.isBefore(alarmAt) ? clock.machineTimeUntil(due) : null;
    if (wait == null || executor.isShutdown()) {
      return;
    }
    if (alarm != null) {
      alarm.cancel(false);
    }
    alarmAt = due;
    alarm = executor.schedule(this::ring, wait.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void ring() {
    synchronized (this) {
      alarmAt = Instant.MAX;
    }
    repository.settle();
    Instant next = repository.nextDue();
    if (next != null) {
      setFor(next);
    }
  }
}
