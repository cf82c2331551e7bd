package dev.ecsemulator.control;

import static dev.ecsemulator.control.Control.json;
import static dev.ecsemulator.control.Control.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.testing.Emulator;
import dev.ecsemulator.testing.EmulatorTest;
import dev.ecsemulator.testing.Reply;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@EmulatorTest
class FixturesControllerTest {

  private static final String ACCOUNT = "1000000000000081";

  @Autowired private Emulator emulator;
  private Control control;

  @BeforeEach
  void restart() {
    emulator.restart();
    control = new Control(emulator);
  }

  @Test
  void the_answer_lists_what_was_made() {
    Reply reply =
        control.post(
            "/_emulator/fixtures",
            """
            accounts:
              - id: 1000000000000081
                accessKeys: [key-of-81]
                noFeesForStoppedInstances: true
            """);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(json(reply).path("made"))
        .hasToString(
            "[{\"account\":\"1000000000000081\",\"table\":\"account\",\"id\":\"1000000000000081\","
                + "\"kind\":\"created\"},"
                + "{\"table\":\"access-key\",\"id\":\"key-of-81\",\"kind\":\"created\"}]");
    assertThat(emulator.events(ACCOUNT))
        .extracting("requestId")
        .containsExactly(json(reply).path("requestId").asString());
  }

  @Test
  void a_key_of_a_fixture_selects_its_account() {
    control.post(
        "/_emulator/fixtures",
        """
        {"account": "1000000000000081",
         "accounts": [{"id": "1000000000000081", "accessKeys": ["key-of-81"]}],
         "instances": [{"id": "i-81"}]}
        """);

    assertThat(describe("key-of-81")).contains("\"InstanceId\":\"i-81\"");
    assertThat(describe("another-key")).doesNotContain("i-81");
  }

  @Test
  void a_key_of_another_account_is_not_given_away() {
    control.post(
        "/_emulator/fixtures", "accounts: [{id: 1000000000000081, accessKeys: [key-of-81]}]");

    assertThat(
            refusal(
                control.post(
                    "/_emulator/fixtures",
                    "accounts: [{id: 1000000000000082, accessKeys: [key-of-81]}]")))
        .isEqualTo(
            "400 fixture in the body, line 1, column 47: accounts[0].accessKeys: \"key-of-81\""
                + " belongs to account 1000000000000081");
  }

  @Test
  void switches_that_are_not_mentioned_stay_as_they_are() {
    control.post("/_emulator/fixtures", "accounts: [{id: 1000000000000081, inArrears: true}]");

    Reply reply =
        control.post("/_emulator/fixtures", "accounts: [{id: 1000000000000081, inArrears: true}]");

    assertThat(json(reply).path("made").isEmpty()).isTrue();
  }

  @Test
  void a_refusal_names_the_place_and_makes_nothing() {
    Reply reply =
        control.post(
            "/_emulator/fixtures",
            """
            accounts:
              - id: 1000000000000081
            instances:
              - id: i-81
                account: 1000000000000081
                status: Runing
            """);

    JsonNode refusal = json(reply);
    assertThat(refusal(reply))
        .isEqualTo(
            "400 fixture in the body, line 6, column 13: instances[0].status: \"Runing\" is not"
                + " one of Pending, Starting, Running, Stopping, Stopped");
    assertThat(refusal.path("line").asInt()).isEqualTo(6);
    assertThat(refusal.path("column").asInt()).isEqualTo(13);
    assertThat(emulator.events(ACCOUNT)).isEmpty();
  }

  @Test
  void a_body_that_is_too_large_is_refused() {
    assertThat(refusal(control.post("/_emulator/fixtures", "#".repeat((1 << 20) + 1))))
        .isEqualTo("413 The body is larger than 1048576 bytes.");
  }

  private String describe(String key) {
    return emulator
        .call(
            "GET",
            Map.of(
                "Action", "DescribeInstances",
                "RegionId", "cn-hangzhou",
                "AccessKeyId", key,
                "Format", "JSON"))
        .body();
  }
}
