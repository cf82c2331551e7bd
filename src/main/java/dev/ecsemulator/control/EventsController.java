package dev.ecsemulator.control;

import dev.ecsemulator.repository.Event;
import dev.ecsemulator.repository.EventLog;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The journal of everything that changed the world. */
@RestController
final class EventsController {

  private static final int BATCH = 1000;

  /**
   * An event.
   *
   * @param action the operation; {@code settle} for a transition that ran its time, {@code fixture}
   *     and {@code seed} for what nobody called
   * @param cause for {@code settle}: the lifecycle's event that had started the transition
   */
  record EventView(
      long position,
      Instant at,
      String requestId,
      String account,
      String action,
      String cause,
      List<ChangeView> changes,
      List<Event.Note> notes) {

    static EventView of(Event event) {
      return new EventView(
          event.position(),
          event.at(),
          event.requestId(),
          event.account(),
          event.action(),
          event.cause(),
          event.changes().stream().map(ChangeView::of).toList(),
          event.notes());
    }
  }

  /**
   * Events in their order.
   *
   * @param next to be given as {@code after} to read on
   * @param head position of the newest event of all
   */
  record Events(List<EventView> events, long next, long head) {}

  private final EventLog log;

  EventsController(EventLog log) {
    this.log = log;
  }

  @GetMapping("/_emulator/events")
  Events events(HttpServletRequest request) {
    QueryText query = QueryText.of(request, "after", "limit", "account", "resource");
    int limit = (int) query.number("limit", 100, 1, 1000);
    String account = query.text("account");
    String resource = query.text("resource");
    List<EventView> found = new ArrayList<>();
    long position = query.number("after", 0, 0, Long.MAX_VALUE);
    List<Event> batch = log.readFrom(position, BATCH);
    while (!batch.isEmpty()) {
      for (Event event : batch) {
        if (found.size() == limit) {
          return new Events(found, position, log.head());
        }
        position = event.position();
        if (concerns(event, account, resource)) {
          found.add(EventView.of(event));
        }
      }
      batch = log.readFrom(position, BATCH);
    }
    return new Events(found, position, log.head());
  }

  private static boolean concerns(
      Event event, @Nullable String account, @Nullable String resource) {
    return (account == null || event.account().equals(account))
        && (resource == null
            || event.changes().stream().anyMatch(change -> change.id().equals(resource))
            || event.notes().stream().anyMatch(note -> note.id().equals(resource)));
  }
}
