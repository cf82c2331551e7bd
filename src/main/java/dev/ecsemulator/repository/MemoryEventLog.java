package dev.ecsemulator.repository;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Keeps the newest events in memory. */
public final class MemoryEventLog implements EventLog {

  private final int capacity;
  private final Deque<Event> events = new ArrayDeque<>();
  private long head;

  /** A log that forgets the oldest of more than {@code capacity} events. */
  public MemoryEventLog(int capacity) {
    this.capacity = capacity;
  }

  @Override
  public synchronized void append(long expectedPosition, List<Event> more) {
    if (expectedPosition != head) {
      throw new IllegalStateException("The log is at " + head + ", not at " + expectedPosition);
    }
    for (Event event : more) {
      events.addLast(event);
      head = event.position();
      if (events.size() > capacity) {
        events.removeFirst();
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
    head = 0;
  }
}
