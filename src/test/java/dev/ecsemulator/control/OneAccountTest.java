package dev.ecsemulator.control;

import static dev.ecsemulator.control.Control.json;
import static dev.ecsemulator.control.Control.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.testing.Emulator;
import dev.ecsemulator.testing.EmulatorTest;
import dev.ecsemulator.testing.Reply;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What of the control interface is for one account, so that tests do not meet. */
@EmulatorTest
class OneAccountTest {

  private static final String MINE = "1000000000000071";
  private static final String OTHERS = "1000000000000072";

  @Autowired private Emulator emulator;
  private Control control;

  @BeforeEach
  void restart() {
    emulator.restart();
    control = new Control(emulator);
  }

  @Test
  void a_fault_of_an_account_is_nobody_elses() {
    control.post("/_emulator/faults", throttling(MINE));

    assertThat(call(OTHERS, "DescribeRegions").status()).isEqualTo(200);
    assertThat(call(MINE, "DescribeRegions").status()).isEqualTo(400);
    assertThat(call(MINE, "DescribeRegions").status()).isEqualTo(200);
  }

  @Test
  void faults_of_an_account_are_listed_and_taken_back_alone() {
    JsonNode mine = json(control.post("/_emulator/faults", throttling(MINE)));
    control.post("/_emulator/faults", throttling(OTHERS));

    assertThat(mine.path("account").asString()).isEqualTo(MINE);
    assertThat(faults("?account=" + MINE)).hasSize(1);
    assertThat(control.delete("/_emulator/faults?account=" + MINE).body())
        .isEqualTo("{\"removed\":1}");
    assertThat(faults("")).hasSize(1);
    assertThat(faults("?account=" + MINE)).isEmpty();
  }

  @Test
  void a_fixture_that_names_no_account_is_the_one_of_the_query() {
    Reply reply =
        control.post(
            "/_emulator/fixtures?account=" + MINE,
            "instances: [{id: i-1}, {id: i-2, account: '" + OTHERS + "'}]");

    assertThat(json(reply).path("made").valueStream())
        .filteredOn(made -> made.path("table").asString().equals("instance"))
        .extracting(made -> made.path("account").asString())
        .containsExactlyInAnyOrder(MINE, OTHERS);
  }

  @Test
  void a_region_brings_nothing_that_counts_as_made() {
    assertThat(json(call(MINE, "DescribeVpcs")).findValues("VpcId")).isNotEmpty();

    assertThat(made(MINE)).isEmpty();
  }

  @Test
  void what_was_made_is_listed_with_its_place_and_status() {
    control.post("/_emulator/fixtures?account=" + MINE, "instances: [{id: i-1, status: Stopped}]");

    assertThat(json(control.get("/_emulator/resources?id=i-1&account=" + MINE)))
        .hasToString(
            "{\"resources\":[{\"table\":\"instance\",\"id\":\"i-1\",\"region\":\"cn-hangzhou\","
                + "\"status\":\"Stopped\"}]}");
    assertThat(made(MINE)).extracting(each -> each.path("table").asString()).contains("disk");
    assertThat(made(OTHERS)).isEmpty();
  }

  @Test
  void records_of_calls_do_not_count_as_made() {
    control.post("/_emulator/fixtures?account=" + MINE, "disks: [{id: d-1}]");
    call(MINE, "DeleteDisk", "DiskId", "d-1", "ClientToken", "t-1");
    emulator.advance(Duration.ofMinutes(1));

    assertThat(made(MINE)).isEmpty();
  }

  @Test
  void a_reset_of_an_account_leaves_the_others_and_the_clock_alone() {
    control.post(
        "/_emulator/fixtures?account=" + OTHERS, "instances: [{id: i-2, status: Stopping}]");
    call(MINE, "CreateVpc", "RegionId", "cn-hangzhou");
    String first = made(MINE).toString();
    control.post("/_emulator/fixtures?account=" + MINE, "instances: [{id: i-1, status: Stopping}]");
    control.post("/_emulator/faults", throttling(MINE));

    Reply reply = control.post("/_emulator/reset", "{\"account\":\"" + MINE + "\"}");

    assertThat(json(reply).path("now").asString()).isEqualTo(Emulator.START.toString());
    assertThat(made(MINE)).isEmpty();
    assertThat(faults("")).isEmpty();
    emulator.advance(Duration.ofMinutes(1));
    assertThat(json(control.get("/_emulator/resources?id=i-2&account=" + OTHERS)).toString())
        .contains("\"Stopped\"");
    call(MINE, "CreateVpc", "RegionId", "cn-hangzhou");
    assertThat(made(MINE)).hasToString(first);
  }

  @Test
  void a_reset_of_an_account_is_told_by_the_journal() {
    control.post("/_emulator/fixtures?account=" + MINE, "disks: [{id: d-1}]");
    control.post("/_emulator/reset", "{\"account\":\"" + MINE + "\"}");
    control.post("/_emulator/reset", "{\"account\":\"" + MINE + "\"}");

    assertThat(emulator.events(MINE))
        .filteredOn(event -> event.action().equals("reset"))
        .singleElement()
        .satisfies(
            event ->
                assertThat(event.changes())
                    .filteredOn(change -> change.id().equals("d-1"))
                    .singleElement()
                    .satisfies(change -> assertThat(change.after()).isNull()));
  }

  @Test
  void what_is_no_account_is_refused() {
    String refusal = "400 \"account\" has to be 16 digits, not \"12\".";
    assertThat(refusal(control.post("/_emulator/reset", "{\"account\":\"12\"}")))
        .isEqualTo(refusal);
    assertThat(refusal(control.post("/_emulator/fixtures?account=12", ""))).isEqualTo(refusal);
    assertThat(refusal(control.get("/_emulator/resources?account=12"))).isEqualTo(refusal);
    assertThat(refusal(control.post("/_emulator/faults", throttling("12")))).isEqualTo(refusal);
    assertThat(refusal(control.get("/_emulator/resources")))
        .isEqualTo("400 The query has to say \"account\".");
  }

  private static String throttling(String account) {
    return "{\"action\":\"DescribeRegions\",\"code\":\"Throttling\",\"account\":\""
        + account
        + "\"}";
  }

  private Reply call(String account, String action, String... parameters) {
    Map<String, String> all = new HashMap<>();
    all.put("Action", action);
    all.put("AccessKeyId", account);
    all.put("RegionId", "cn-hangzhou");
    all.put("Format", "JSON");
    for (int i = 0; i < parameters.length; i += 2) {
      all.put(parameters[i], parameters[i + 1]);
    }
    return emulator.call("GET", all);
  }

  private List<JsonNode> made(String account) {
    return json(control.get("/_emulator/resources?account=" + account))
        .path("resources")
        .valueStream()
        .toList();
  }

  private List<JsonNode> faults(String query) {
    return json(control.get("/_emulator/faults" + query)).path("faults").valueStream().toList();
  }
}
