package dev.ecsemulator.control;

import static dev.ecsemulator.control.Control.json;
import static dev.ecsemulator.control.Control.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.testing.Emulator;
import dev.ecsemulator.testing.EmulatorTest;
import dev.ecsemulator.testing.Reply;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@EmulatorTest
class FaultsControllerTest {

  @Autowired private Emulator emulator;
  private Control control;

  @BeforeEach
  void restart() {
    emulator.restart();
    control = new Control(emulator);
  }

  @Test
  void a_rule_answers_the_next_calls_and_is_used_up() {
    JsonNode rule =
        json(
            control.post(
                "/_emulator/faults",
                "{\"action\":\"DescribeRegions\",\"code\":\"Throttling\",\"times\":2}"));

    assertThat(rule.path("status").asInt()).isEqualTo(400);
    assertThat(rule.path("version").asString()).isEqualTo("2014-05-26");
    assertThat(rule.path("message").asString())
        .isEqualTo("Request was denied due to request throttling.");
    assertThat(Stream.generate(this::describeRegions).limit(3).map(Reply::status))
        .containsExactly(400, 400, 200);
  }

  @Test
  void rules_are_listed_with_what_is_left_of_them() {
    control.post(
        "/_emulator/faults",
        "{\"action\":\"DescribeRegions\",\"code\":\"Throttling\",\"times\":3}");
    describeRegions();

    JsonNode rules = json(control.get("/_emulator/faults")).path("faults");

    assertThat(rules.size()).isEqualTo(1);
    assertThat(rules.path(0).path("remaining").asInt()).isEqualTo(2);
    assertThat(rules.path(0).path("code").asString()).isEqualTo("Throttling");
  }

  @Test
  void a_rule_can_be_taken_back_alone_or_with_all() {
    String first = add("Throttling");
    String second = add("InternalError");

    assertThat(control.delete("/_emulator/faults/" + first).body()).isEqualTo("{\"removed\":1}");
    assertThat(ids()).containsExactly(second);
    assertThat(refusal(control.delete("/_emulator/faults/" + first)))
        .isEqualTo("404 There is no fault rule " + first + ".");

    add("Throttling");
    assertThat(control.delete("/_emulator/faults").body()).isEqualTo("{\"removed\":2}");
    assertThat(ids()).isEmpty();
    assertThat(describeRegions().status()).isEqualTo(200);
  }

  @Test
  void the_message_chooses_among_rows_of_one_code() {
    JsonNode rule =
        json(
            control.post(
                "/_emulator/faults",
                "{\"action\":\"StopInstance\",\"code\":\"InvalidInstanceId.NotSupport\","
                    + "\"message\":\"Local disk\"}"));

    assertThat(rule.path("message").asString()).contains("Local disk");
    assertThat(rule.path("remaining").asInt()).isEqualTo(1);
  }

  @Test
  void the_version_chooses_among_products() {
    JsonNode rule =
        json(
            control.post(
                "/_emulator/faults",
                "{\"action\":\"DescribeRegions\",\"code\":\"InternalError\","
                    + "\"version\":\"2014-05-26\"}"));

    assertThat(rule.path("version").asString()).isEqualTo("2014-05-26");
  }

  @Test
  void what_the_service_would_fill_in_is_marked() {
    JsonNode rule =
        json(
            control.post(
                "/_emulator/faults",
                "{\"action\":\"StopInstance\",\"code\":\"MissingParameter\"}"));

    assertThat(rule.path("message").asString()).contains("(injected fault)").doesNotContain("%s");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"code":"Throttling"}                            | 400 The body has to say "action".
          {"action":"StopInstance"}                        | 400 The body has to say "code".
          {"action":"StopInstanc","code":"Throttling"}     | 400 There is no action "StopInstanc"; did you mean StopInstance?
          {"action":"Fly","code":"Throttling"}             | 400 There is no action "Fly"; "known" lists those that exist.
          {"action":"StopInstance","code":"IncorrectInstanceStat"} | 400 There is no code of StopInstance "IncorrectInstanceStat"; did you mean IncorrectInstanceStatus?
          {"action":"StopInstance","code":"Missing%s"}     | 400 There is no code of StopInstance "Missing%s"; "known" lists those that exist.
          {"action":"StopInstance","code":"DiskError","message":"Moon"} | 400 There is no message of DiskError "Moon"; "known" lists those that exist.
          {"action":"StopInstance","code":"DiskError","version":"2014-05-27"} | 400 There is no version "2014-05-27"; did you mean 2014-05-26?
          {"action":"AcceptInquiredSystemEvent","code":"InternalError"} | 400 AcceptInquiredSystemEvent is published but not emulated: it answers OperationNotEmulated always.
          {"action":"StopInstance","code":"DiskError","times":0} | 400 "times" has to be a whole number from 1 to 1000000, not 0.
          {"action":"StopInstance","code":"DiskError","times":1.5} | 400 "times" has to be a whole number from 1 to 1000000, not 1.5.
          {"action":"StopInstance","code":"DiskError","time":1} | 400 The body has an unknown field "time"; known are times, action, code, version, message, account.
          """)
  void a_rule_that_could_never_strike_is_refused(String body, String refusal) {
    assertThat(refusal(control.post("/_emulator/faults", body))).isEqualTo(refusal);
    assertThat(ids()).isEmpty();
  }

  @Test
  void a_refused_code_lists_those_that_the_operation_documents() {
    JsonNode refusal =
        json(
            control.post(
                "/_emulator/faults", "{\"action\":\"StopInstance\",\"code\":\"NoSuchCode\"}"));

    assertThat(refusal.path("known").valueStream().map(JsonNode::asString))
        .contains("DiskError", "IncorrectInstanceStatus", "Throttling")
        .doesNotContain("Missing%s", "InstanceTypeNotSupported")
        .doesNotHaveDuplicates();
  }

  private String add(String code) {
    return json(control.post(
            "/_emulator/faults", "{\"action\":\"DescribeRegions\",\"code\":\"" + code + "\"}"))
        .path("id")
        .asString();
  }

  private List<String> ids() {
    return json(control.get("/_emulator/faults"))
        .path("faults")
        .valueStream()
        .map(rule -> rule.path("id").asString())
        .toList();
  }

  private Reply describeRegions() {
    return emulator.call("GET", Map.of("Action", "DescribeRegions", "Format", "JSON"));
  }
}
