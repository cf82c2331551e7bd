package dev.ecsemulator.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ecsemulator.fixture.FixtureLoader;
import dev.ecsemulator.repository.Event;
import dev.ecsemulator.repository.Repository;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Adds what a fixture says to the world: all of it or nothing. */
@RestController
final class FixturesController {

  /**
   * What a fixture made, in order.
   *
   * @param account empty for what belongs to none, such as an access key
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Made(String account, String table, String id, String kind) {}

  /** The answer; the events of the fixture carry the request's id. */
  record Loaded(String requestId, List<Made> made) {}

  private final FixtureLoader loader;
  private final Repository repository;

  FixturesController(FixtureLoader loader, Repository repository) {
    this.loader = loader;
    this.repository = repository;
  }

  @PostMapping("/_emulator/fixtures")
  Loaded load(HttpServletRequest request) throws IOException {
    String requestId = UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    List<Event> events =
        repository.transactAll(loader.read("in the body", Body.text(request), requestId));
    return new Loaded(
        requestId,
        events.stream()
            .filter(event -> event.action().equals(FixtureLoader.ACTION))
            .flatMap(event -> event.changes().stream().map(change -> made(event, change)))
            .toList());
  }

  private static Made made(Event event, Event.Change change) {
    ChangeView view = ChangeView.of(change);
    return new Made(event.account(), view.table(), view.id(), view.kind());
  }
}
