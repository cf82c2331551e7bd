package dev.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.testing.Emulator;
import dev.ecsemulator.testing.EmulatorTest;
import dev.ecsemulator.testing.Reply;
import dev.ecsemulator.testing.Xml;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts that would be something else if anybody forgot to escape them: they come back as they went
 * in, in JSON and in XML, and where they are refused, the refusal can be read.
 */
@EmulatorTest
@ExtendWith(OutputCaptureExtension.class)
class HostileTextTest {

  private static final String ACCOUNT = "4200000000000048";

  /** As JSON can say it, and no encoding of Unicode can. */
  private static final String HALF_A_CHARACTER = "\\ud800";

  private static final String HALF_IN_A_LIST = "[\"" + HALF_A_CHARACTER + "\"]";

  @Autowired private Emulator emulator;

  static List<String> texts() {
    return List.of(
        "<script>alert(1)</script>",
        "a\"b'c\\d",
        "</InstanceName><Status>Running</Status>",
        "a]]>b<![CDATA[c",
        "a&amp;&lt;&#0;",
        "a\r\nHTTP/1.1 200 OK\r\nX-Injected: 1\r\n\r\n",
        "a\n2026-03-01T08:00:00Z ERROR forged line",
        "a\tb",
        "a\u0000b\u0001c\u001b[31md\u007f",
        "a\u0085b\u2028c\u2029d",
        "水 \uD83D\uDE00 é e\u0301 \u202Eabc",
        "a\uFEFFb\uFFFEc\uFFFF",
        "${jndi:ldap://127.0.0.1/x} #{1+1} %s {}",
        "'; DROP TABLE instance; --");
  }

  @BeforeEach
  void start() {
    emulator.restart();
    emulator.load(
        "test", "{instances: [{id: i-1, status: Stopped, dataDisks: [{diskId: d-1}]}]}", ACCOUNT);
  }

  private Reply call(String format, String action, String... namesAndValues) {
    Map<String, String> call = new LinkedHashMap<>();
    call.put("Action", action);
    call.put("Version", "2014-05-26");
    call.put("Format", format);
    call.put("RegionId", "cn-hangzhou");
    call.put("AccessKeyId", ACCOUNT);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      call.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    Reply reply = emulator.call("POST", call);
    assertThat(reply.status()).isLessThan(500);
    assertThat(reply.headers().firstValue("X-Injected")).isEmpty();
    return reply;
  }

  private static JsonNode json(Reply reply) {
    return JsonMapper.shared().readTree(reply.body());
  }

  /** What XML has no way to write is left out or replaced; all else is the same. */
  private static String readable(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\uFFFE\\uFFFF]", "\uFFFD");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void a_name_stays_text_or_is_refused_readably(String text, CapturedOutput output) {
    Reply changed =
        call(
            "JSON",
            "ModifyInstanceAttribute",
            "InstanceId",
            "i-1",
            "InstanceName",
            text,
            "Description",
            text);
    if (changed.status() == 200) {
      JsonNode instance = json(call("JSON", "DescribeInstances")).at("/Instances/Instance/0");
      assertThat(instance.path("InstanceName").asString()).isEqualTo(text);
      assertThat(instance.path("Description").asString()).isEqualTo(text);
      var root = Xml.parse(call("XML", "DescribeInstances").body());
      assertThat(Xml.at(root, "Instances.Instance.0.InstanceName")).isEqualTo(readable(text));
      assertThat(Xml.at(root, "Instances.Instance.0.Status")).isEqualTo("Stopped");
    } else {
      assertThat(json(changed).path("Code").asString()).isNotEmpty();
    }
    assertThat(output.toString()).doesNotContain(text);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void a_tag_a_disk_a_group_and_a_filter_bear_it(String text) {
    for (String format : List.of("JSON", "XML")) {
      for (Reply reply :
          List.of(
              call(
                  format,
                  "TagResources",
                  "ResourceType",
                  "instance",
                  "ResourceId.1",
                  "i-1",
                  "Tag.1.Key",
                  text,
                  "Tag.1.Value",
                  text),
              call(format, "ModifyDiskAttribute", "DiskId", "d-1", "DiskName", text),
              call(format, "CreateSecurityGroup", "SecurityGroupName", text, "Description", text),
              call(format, "CreateKeyPair", "KeyPairName", text + "%"),
              call(format, "DescribeInstances", "InstanceName", text),
              call(format, "DescribeInstances", "Tag.1.Key", text, "Tag.1.Value", text),
              call(format, "StopInstance", "InstanceId", text),
              call(format, "AttachKeyPair", "KeyPairName", "k", "InstanceIds", HALF_IN_A_LIST),
              call(format, "DeleteKeyPairs", "KeyPairNames", HALF_IN_A_LIST),
              call(format, "DescribeInstances", "InstanceIds", HALF_IN_A_LIST),
              call(
                  format, "AttachInstanceRamRole", "RamRoleName", text, "InstanceIds", "[\"i-1\"]"),
              call(format, "DescribeInstanceRamRole", "InstanceIds", "[\"i-1\"]"),
              call(format, text, "A", text),
              call(format, "StopInstance", text, text),
              call(format, "DescribeTags"),
              call(format, "DescribeDisks"),
              call(format, "DescribeSecurityGroups"))) {
        if (reply.isXml()) {
          Xml.parse(reply.body());
        } else {
          assertThat(json(reply).path("RequestId").asString()).isNotEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void the_control_interface_bears_it(String text, CapturedOutput output) {
    String quoted = JsonMapper.shared().writeValueAsString(text);
    for (Reply reply :
        List.of(
            control("POST", "faults", "{\"action\":" + quoted + ",\"code\":" + quoted + "}"),
            control("POST", "faults", "{" + quoted + ":1}"),
            control("PUT", "clock", "{\"mode\":" + quoted + "}"),
            control("PUT", "clock", "{\"mode\":\"" + HALF_A_CHARACTER + "\"}"),
            control("PUT", "clock", "{\"" + HALF_A_CHARACTER + "\":1}"),
            control("POST", "fixtures", "{instances: [{id: \"" + HALF_A_CHARACTER + "\"}]}"),
            control("POST", "clock/advance", "{\"by\":" + quoted + "}"),
            control("POST", "fixtures", "instances: [{id: " + quoted + "}]"),
            control("POST", "fixtures", text),
            control("GET", "events?account=" + encoded(text), ""),
            control("GET", "events?resource=" + encoded(text), ""),
            control("GET", "events?limit=" + encoded(text), ""),
            control("GET", "events?" + encoded(text) + "=1", ""),
            control("GET", "events", ""),
            control("DELETE", "faults/1", ""))) {
      assertThat(reply.status()).isBetween(200, 499);
      assertThat(reply.header("Content-Type")).isEqualTo("application/json");
      assertThat(json(reply).isObject()).isTrue();
    }
    assertThat(output.toString()).doesNotContain(text);
  }

  /** Texts that grow, or reach deeper than a stack, when they are read. */
  @Test
  void what_explodes_when_read_is_refused() {
    StringBuilder laughs = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 10; i++) {
      String nine = String.join(",", Collections.nCopies(9, "*a" + (i - 1)));
      laughs.append("a%d: &a%d [%s]%n".formatted(i, i, nine));
    }
    for (Reply reply :
        List.of(
            control("POST", "fixtures", laughs + "instances: *a9\n"),
            control("POST", "fixtures", "[".repeat(500_000)),
            control("POST", "fixtures", "a: " + "[a, ".repeat(100_000)),
            control("PUT", "clock", "[".repeat(500_000)),
            control("PUT", "clock", "{\"a\":".repeat(100_000)))) {
      assertThat(reply.status()).isEqualTo(400);
      assertThat(json(reply).path("error").asString()).isNotEmpty().hasSizeLessThan(1000);
    }
    String deep = "[".repeat(100_000);
    assertThat(call("JSON", "DescribeInstances", "InstanceIds", deep).status()).isEqualTo(400);
  }

  private Reply control(String method, String path, String body) {
    return emulator.send(
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + emulator.port() + "/_emulator/" + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void answers_are_never_taken_for_pages() {
    String page = "<script>alert(1)</script>";

    assertThat(call("JSON", page).header("Content-Type")).startsWith("application/json");
    assertThat(call("XML", page).header("Content-Type")).startsWith("text/xml");
    assertThat(call(page, "DescribeRegions").header("Content-Type"))
        .isIn("application/json;charset=utf-8", "text/xml;charset=utf-8");
  }
}
