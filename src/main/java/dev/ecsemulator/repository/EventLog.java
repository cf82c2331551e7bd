package dev.ecsemulator.repository;

import java.util.List;

/** The order of everything that was committed. */
public interface EventLog {

  /**
   * Appends events that follow {@code expectedPosition}.
   *
   * @throws IllegalStateException if the log has moved on
   */
  void append(long expectedPosition, List<Event> events);

  /**
   * The events after a position, oldest first, at most {@code limit}; older ones may be forgotten.
   */
  List<Event> readFrom(long position, int limit);

  /** The position of the newest event, 0 if there is none. */
  long head();

  /** Forgets everything and starts again at 0. */
  void clear();
}
