package dev.ecsemulator.control;

import static dev.ecsemulator.control.Control.json;
import static dev.ecsemulator.control.Control.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.testing.Emulator;
import dev.ecsemulator.testing.EmulatorTest;
import dev.ecsemulator.testing.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@EmulatorTest
class ClockControllerTest {

  private static final String ACCOUNT = "1000000000000077";

  @Autowired private Emulator emulator;
  private Control control;

  @BeforeEach
  void restart() {
    emulator.restart();
    control = new Control(emulator);
  }

  @Test
  void the_clock_says_how_it_runs() {
    assertThat(json(control.get("/_emulator/clock")))
        .hasToString("{\"mode\":\"frozen\",\"now\":\"2026-03-01T08:00:00Z\",\"factor\":0.0}");
  }

  @Test
  void a_frozen_clock_shows_the_time_that_it_was_set_to() {
    Reply reply =
        control.put("/_emulator/clock", "{\"mode\":\"frozen\",\"now\":\"2030-01-31T23:59:00Z\"}");

    assertThat(reply.body())
        .isEqualTo("{\"mode\":\"frozen\",\"now\":\"2030-01-31T23:59:00Z\",\"factor\":0.0}");
    assertThat(control.get("/_emulator/clock").body()).isEqualTo(reply.body());
  }

  @Test
  void a_scaled_clock_goes_on_from_where_it_was() {
    JsonNode clock = json(control.put("/_emulator/clock", "{\"mode\":\"scaled\",\"factor\":1000}"));

    assertThat(clock.path("mode").asString()).isEqualTo("scaled");
    assertThat(clock.path("factor").asDouble()).isEqualTo(1000);
    assertThat(Instant.parse(clock.path("now").asString()))
        .isBetween(Emulator.START, Emulator.START.plus(Duration.ofDays(1)));
  }

  @Test
  void a_real_clock_follows_the_machine_again() {
    JsonNode clock = json(control.put("/_emulator/clock", "{\"mode\":\"real\"}"));

    assertThat(clock.path("factor").asDouble()).isEqualTo(1);
    assertThat(Instant.parse(clock.path("now").asString()))
        .isAfter(Emulator.START.plus(Duration.ofDays(30)));
  }

  @Test
  void an_advance_lists_what_came_to_its_end_in_order() {
    emulator.load(
        "test",
        "instances: [{id: i-late, status: Starting}, {id: i-none}, {id: i-soon, status: Stopping}]",
        ACCOUNT);
    Instant due = Instant.parse(json(control.get("/_emulator/clock")).path("nextDue").asString());

    JsonNode advanced = json(control.post("/_emulator/clock/advance", "{\"by\":\"PT30S\"}"));

    assertThat(advanced.path("now").asString()).isEqualTo("2026-03-01T08:00:30Z");
    assertThat(advanced.path("settled").valueStream().map(each -> each.path("id").asString()))
        .containsExactlyInAnyOrder("i-late", "i-soon");
    JsonNode first = advanced.path("settled").path(0);
    assertThat(Instant.parse(first.path("at").asString())).isEqualTo(due);
    assertThat(advanced.path("settled").valueStream().map(each -> each.path("at").asString()))
        .isSorted();
    assertThat(first.path("account").asString()).isEqualTo(ACCOUNT);
    assertThat(first.path("table").asString()).isEqualTo("instance");
    assertThat(json(control.get("/_emulator/clock")).has("nextDue")).isFalse();
  }

  @Test
  void an_advance_stops_where_it_is_told_to() {
    emulator.load("test", "instances: [{id: i-1, status: Starting}]", ACCOUNT);

    JsonNode advanced =
        json(control.post("/_emulator/clock/advance", "{\"to\":\"2026-03-01T08:00:00.001Z\"}"));

    assertThat(advanced.path("now").asString()).isEqualTo("2026-03-01T08:00:00.001Z");
    assertThat(advanced.path("settled").isEmpty()).isTrue();
  }

  @Test
  void setting_the_clock_ahead_settles_what_is_due_by_then() {
    emulator.load("test", "instances: [{id: i-1, status: Starting}]", ACCOUNT);

    control.put("/_emulator/clock", "{\"mode\":\"frozen\",\"now\":\"2026-03-02T00:00:00Z\"}");

    assertThat(emulator.events(ACCOUNT)).extracting("action").last().isEqualTo("settle");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"mod":"real"}                  | 400 The body has an unknown field "mod"; known are mode, now, factor.
          {}                              | 400 The body has to say "mode".
          {"mode":"fast"}                 | 400 "mode" has to be one of real, scaled, frozen, not "fast".
          {"mode":7}                      | 400 "mode" has to be a text, not 7.
          {"mode":"scaled"}               | 400 A scaled clock needs a "factor", such as 60.
          {"mode":"scaled","factor":0}    | 400 "factor" has to be above 0 and at most 1000000, not 0.
          {"mode":"scaled","factor":"2"}  | 400 "factor" has to be a number, not "2".
          {"mode":"real","factor":2}      | 400 Only a scaled clock has a "factor".
          {"mode":"frozen","now":"noon"}  | 400 "now" has to be an instant such as 2030-01-31T23:59:00Z, not "noon".
          {"mode":"frozen","now":"2226-01-01T00:00:00Z"} | 400 2226-01-01T00:00:00Z is out of reach: it has to be after 1970 and at most ten years ahead.
          {"mode":"frozen","now":"1926-01-01T00:00:00Z"} | 400 1926-01-01T00:00:00Z is out of reach: it has to be after 1970 and at most ten years ahead.
          ["mode"]                        | 400 The body has to be a JSON object.
          {"mode"                         | 400 The body is not JSON: Unexpected end-of-input within/between Object entries.
          """)
  void a_setting_that_cannot_be_is_refused(String body, String refusal) {
    assertThat(refusal(control.put("/_emulator/clock", body))).isEqualTo(refusal);
    assertThat(json(control.get("/_emulator/clock")).path("now").asString())
        .isEqualTo("2026-03-01T08:00:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                              | 400 The body has to say either "by", such as PT30S, or "to", such as 2030-01-31T23:59:00Z.
          {"by":"PT1S","to":"2030-01-31T23:59:00Z"} | 400 The body has to say either "by", such as PT30S, or "to", such as 2030-01-31T23:59:00Z.
          {"by":"30s"}                    | 400 "by" has to be a duration such as PT30S, not "30s".
          {"by":"PT-1S"}                  | 400 "by" has to be a duration from PT0S to PT87840H, not "PT-1S".
          {"by":"P9999D"}                 | 400 "by" has to be a duration from PT0S to PT87840H, not "P9999D".
          {"to":"2026-03-01T07:59:59Z"}   | 409 It is 2026-03-01T08:00:00Z already; time only advances.
          {"to":"2050-03-01T07:59:59Z"}   | 400 2050-03-01T07:59:59Z is out of reach: it has to be after 1970 and at most ten years ahead.
          {"seconds":3}                   | 400 The body has an unknown field "seconds"; known are by, to.
          """)
  void an_advance_that_cannot_be_is_refused(String body, String refusal) {
    assertThat(refusal(control.post("/_emulator/clock/advance", body))).isEqualTo(refusal);
  }

  @Test
  void a_refusal_lists_what_is_known_for_programs() {
    assertThat(json(control.put("/_emulator/clock", "{\"modee\":\"real\"}")).path("known"))
        .hasToString("[\"mode\",\"now\",\"factor\"]");
  }

  @Test
  void an_answer_is_json_whatever_is_asked_for() {
    Reply reply = control.send("GET", "/_emulator/clock", "", Map.of("Accept", "application/xml"));

    assertThat(reply.header("Content-Type")).isEqualTo("application/json");
  }
}
