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

  /** How many changes the event at a position tells of, at the position modulo the capacity. */
  private final int[] changesOf;

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
    this.changesOf = new int[capacity];
  }

  @Override
  public synchronized void append(long expectedPosition, List<Event> next) {
    if (expectedPosition != head) {
      throw new IllegalStateException("The log is at " + head + ", not at " + expectedPosition);
    }
    for (Event event : next) {
      int more = event.changes().size();
      while (events.size() == capacity || (changes + more > mostChanges && !events.isEmpty())) {
        changes -= changesOf[place(head - events.size() + 1)];
        events.removeFirst();
      }
      events.addLast(event);
      head = event.position();
      changesOf[place(head)] = more;
      changes += more;
    }
  }

  private int place(long position) {
    return (int) (position % capacity);
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
