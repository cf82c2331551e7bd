package dev.ecsemulator.repository;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Keeps the newest events in memory. */
public final class MemoryEventLog implements EventLog {

  private final int capacity;
  private final int mostChanges;
  private final Deque<Event> events = new ArrayDeque<>();
  private int changes;
  private long head;

  /**
   * A log that forgets its oldest events.
   *
   * @param capacity how many it keeps at most
   * @param mostChanges how many changes these tell of at most, since each holds on to rows of the
   *     past; the newest event stays, however many it tells of
   */
  public MemoryEventLog(int capacity, int mostChanges) {
    this.capacity = capacity;
    this.mostChanges = mostChanges;
  }

  @Override
  public synchronized void append(long expectedPosition, List<Event> more) {
    if (expectedPosition != head) {
      throw new IllegalStateException("The log is at " + head + ", not at " + expectedPosition);
    }
    for (Event event : more) {
      events.addLast(event);
      head = event.position();
      changes += event.changes().size();
      while (events.size() > capacity || changes > mostChanges && events.size() > 1) {
        changes -= events.removeFirst().changes().size();
      }
    }
  }

  @Override
  public synchronized List<Event> readFrom(long position, int limit) {
    List<Event> found = new ArrayList<>();
    for (Event event : events) {
      if (event.position() > position && found.size() < limit) {
        found.add(event);
      }
    }
    return found;
  }

  @Override
  public synchronized long head() {
    return head;
  }

  @Override
  public synchronized void clear() {
    events.clear();
    changes = 0;
    head = 0;
  }
}
