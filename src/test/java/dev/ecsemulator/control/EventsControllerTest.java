package dev.ecsemulator.control;

import static dev.ecsemulator.control.Control.json;
import static dev.ecsemulator.control.Control.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.testing.Emulator;
import dev.ecsemulator.testing.EmulatorTest;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@EmulatorTest
class EventsControllerTest {

  private static final String ONE = "1000000000000071";
  private static final String TWO = "1000000000000072";

  @Autowired private Emulator emulator;
  private Control control;

  @BeforeEach
  void restart() {
    emulator.restart();
    control = new Control(emulator);
    emulator.load("test", "instances: [{id: i-1}]", ONE);
    emulator.load("test", "instances: [{id: i-2}, {id: i-3}]", TWO);
  }

  @Test
  void an_event_says_who_did_what_to_which_resources() {
    String requestId =
        emulator
            .call(
                "GET",
                Map.of(
                    "Action", "StopInstance",
                    "InstanceId", "i-1",
                    "RegionId", "cn-hangzhou",
                    "AccessKeyId", ONE))
            .header("x-acs-request-id");

    JsonNode event = events("?resource=i-1&account=" + ONE).reduce((first, last) -> last).get();

    assertThat(event.path("requestId").asString()).isEqualTo(requestId);
    assertThat(event.path("at").asString()).isEqualTo("2026-03-01T08:00:00Z");
    assertThat(event.path("account").asString()).isEqualTo(ONE);
    assertThat(event.path("action").asString()).isEqualTo("StopInstance");
    assertThat(event.path("cause").asString()).isEmpty();
    assertThat(event.path("changes"))
        .hasToString(
            "[{\"table\":\"instance\",\"id\":\"i-1\",\"kind\":\"changed\",\"from\":\"Running\","
                + "\"to\":\"Stopping\"}]");
  }

  @Test
  void a_transition_that_ran_its_time_names_the_event_that_started_it() {
    emulator.call("GET", Map.of("Action", "StopInstance", "InstanceId", "i-1", "AccessKeyId", ONE));
    emulator.advance(Duration.ofMinutes(5));

    JsonNode event = events("?resource=i-1").reduce((first, last) -> last).get();

    assertThat(event.path("action").asString()).isEqualTo("settle");
    assertThat(event.path("cause").asString()).isEqualTo("stop");
    assertThat(event.path("changes").path(0).path("to").asString()).isEqualTo("Stopped");
  }

  @Test
  void what_appears_and_what_goes_is_told_apart() {
    emulator.call(
        "GET",
        Map.of(
            "Action", "DeleteInstance", "InstanceId", "i-1", "Force", "true", "AccessKeyId", ONE));

    assertThat(
            events("?resource=i-1")
                .flatMap(event -> event.path("changes").valueStream())
                .filter(change -> change.path("id").asString().equals("i-1"))
                .map(JsonNode::toString))
        .containsExactly(
            "{\"table\":\"instance\",\"id\":\"i-1\",\"kind\":\"created\",\"to\":\"Running\"}",
            "{\"table\":\"instance\",\"id\":\"i-1\",\"kind\":\"deleted\",\"from\":\"Running\"}");
  }

  @Test
  void an_account_sees_its_own_events() {
    assertThat(events("?account=" + TWO).map(event -> event.path("account").asString()).distinct())
        .containsExactly(TWO);
  }

  @Test
  void pages_follow_each_other_without_gap() {
    JsonNode all = json(control.get("/_emulator/events"));
    JsonNode first = json(control.get("/_emulator/events?limit=2"));
    JsonNode rest = json(control.get("/_emulator/events?after=" + first.path("next").asLong()));

    assertThat(first.path("events").size()).isEqualTo(2);
    assertThat(
            Stream.concat(first.path("events").valueStream(), rest.path("events").valueStream())
                .map(event -> event.path("position").asLong()))
        .isEqualTo(
            all.path("events")
                .valueStream()
                .map(event -> event.path("position").asLong())
                .toList());
    assertThat(rest.path("next").asLong()).isEqualTo(all.path("head").asLong());
  }

  @Test
  void a_filter_that_fits_nothing_reads_to_the_end() {
    JsonNode events = json(control.get("/_emulator/events?resource=i-none"));

    assertThat(events.path("events").isEmpty()).isTrue();
    assertThat(events.path("next").asLong()).isPositive().isEqualTo(events.path("head").asLong());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          limit=0     | 400 "limit" has to be a whole number from 1 to 1000, not 0.
          limit=many  | 400 "limit" has to be a whole number from 1 to 1000, not many.
          after=-1    | 400 "after" has to be a whole number from 0, not -1.
          resorce=i-1 | 400 Unknown parameter "resorce"; known are resource, after, limit, account.
          """)
  void a_question_that_cannot_be_answered_is_refused(String query, String refusal) {
    assertThat(refusal(control.get("/_emulator/events?" + query))).isEqualTo(refusal);
  }

  private Stream<JsonNode> events(String query) {
    return json(control.get("/_emulator/events" + query)).path("events").valueStream();
  }
}
