package dev.ecsemulator.repository;

import java.util.ArrayList;
import java.util.List;

/** A world that several transactions make together, and the events that led to it. */
final class Draft {

  private final long head;
  private final List<Event> events = new ArrayList<>();
  private World world;

  /** Begins with a world and the position of the log's newest event. */
  Draft(World world, long head) {
    this.world = world;
    this.head = head;
  }

  World world() {
    return world;
  }

  /** The position of the newest event before those of this draft. */
  long head() {
    return head;
  }

  List<Event> events() {
    return List.copyOf(events);
  }

  /** Adds an event of its own. */
  void note(Event event) {
    events.add(event);
  }

  /** Takes over what a transaction wrote. */
  void take(WorkingTransaction tx) {
    Event event = tx.event(head + events.size() + 1, "");
    if (event != null) {
      events.add(event);
    }
    world = tx.result();
  }
}
