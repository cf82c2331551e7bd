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

  /** How refusals name what was sent. */
  private static final String SOURCE = "in the body";

  private final FixtureLoader loader;
  private final Repository repository;

  FixturesController(FixtureLoader loader, Repository repository) {
    this.loader = loader;
    this.repository = repository;
  }

  @PostMapping("/_emulator/fixtures")
  Loaded load(HttpServletRequest request) throws IOException {
    String requestId = UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    String account = QueryText.of(request, "account").account();
    String text = Body.text(request);
    List<Event> events =
        repository.transactAll(
            account == null
                ? loader.read(SOURCE, text, requestId)
                : loader.read(SOURCE, text, requestId, account));
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
