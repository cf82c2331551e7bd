package dev.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.contract.Contracts;
import dev.ecsemulator.contract.OperationContract;
import dev.ecsemulator.contract.ParameterRule;
import dev.ecsemulator.operation.OperationRegistry;
import dev.ecsemulator.testing.Emulator;
import dev.ecsemulator.testing.EmulatorTest;
import dev.ecsemulator.testing.RawHttp;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Seeded nonsense over raw sockets. Whatever comes in, no internal error goes out, no stack trace,
 * the answer does not take for ever, and what is refused has changed nothing.
 */
@EmulatorTest
class FuzzTest {

  private static final String ACCOUNT = "4200000000000045";

  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "true",
          "TRUE ",
          "0",
          "-1",
          "1e400",
          "NaN",
          "2147483648",
          "-9223372036854775809",
          "0x10",
          "1.5",
          "٣",
          "i-bp1",
          "cn-hangzhou",
          "cn-hangzhou-h",
          "[]",
          "[",
          "[[[[",
          "[null]",
          "[{\"a\":1}]",
          "[\"a\",\"a\"]",
          "{}",
          "{\"a\":",
          "{\"a\":{\"b\":[1,2,{}]}}",
          "\"text\"",
          "null",
          ",,,",
          "a,b",
          "*",
          "%",
          "\u0000",
          "\u0001\u001f\u007f",
          "\r\nX-Injected: 1",
          "<a>&\"'",
          "]]>",
          "\uD83D\uDE00",
          "\uFEFF",
          "\uFFFF",
          "水".repeat(200),
          "2026-13-45T99:99Z",
          "2026-03-01T08:00:00Z",
          "10.0.0.1/33",
          "../../etc/passwd",
          "${jndi:ldap://127.0.0.1/x}",
          "'; DROP TABLE instance; --",
          "x".repeat(5000));

  @Autowired private Emulator emulator;
  @Autowired private Contracts contracts;
  @Autowired private OperationRegistry registry;

  private Random random = new Random(0);

  @BeforeEach
  void start() {
    emulator.restart();
    emulator.load(
        "test",
        """
        instances:
          - {id: i-1, dataDisks: [{diskId: d-1}]}
          - {id: i-2, status: Stopped}
        replicaGroups:
          - {id: pg-1, status: stopped}
        replicaPairs:
          - {id: pair-1, replicaGroupId: pg-1}
        """,
        ACCOUNT);
    emulator.read(ACCOUNT, view -> "");
  }

  @Test
  void nonsense_in_the_parameters_of_every_emulated_operation_is_refused_or_served() {
    random = new Random(7);
    for (String version : contracts.versions()) {
      for (String action : registry.emulated(version)) {
        OperationContract contract = contracts.find(version, action).orElseThrow();
        for (int i = 0; i < 12; i++) {
          String form = form(contract);
          String head = head(contract);
          check(
              random.nextBoolean()
                  ? post("/?" + head, form.getBytes(StandardCharsets.UTF_8), "")
                  : get("/?" + head + "&" + form));
        }
      }
    }
    assertThat(emulator.violations(ACCOUNT)).isEmpty();
  }

  private static String head(OperationContract contract) {
    return "AccessKeyId="
        + ACCOUNT
        + "&Action="
        + contract.name()
        + "&Version="
        + contract.version();
  }

  private String form(OperationContract contract) {
    List<String> pairs = new ArrayList<>();
    pairs.add(random.nextInt(5) == 0 ? "Format=" + encoded(value()) : "Format=JSON");
    if (random.nextInt(4) > 0) {
      pairs.add("RegionId=cn-hangzhou");
    }
    for (ParameterRule rule : contract.parameters().values()) {
      int dice = random.nextInt(rule.required() ? 4 : 12);
      if (dice == 0 || rule.required()) {
        String name = rule.pattern().replace(".N", "." + one(List.of("1", "2", "0", "9999", "x")));
        boolean sensible = dice > 1;
        pairs.add(encoded(name) + "=" + encoded(sensible ? sensible(rule) : value()));
      }
    }
    return String.join("&", pairs);
  }

  private String sensible(ParameterRule rule) {
    if (!rule.allowed().isEmpty()) {
      return one(List.copyOf(rule.allowed()));
    }
    String name = rule.name();
    return name.endsWith("RegionId")
        ? "cn-hangzhou"
        : name.endsWith("ZoneId")
            ? "cn-hangzhou-h"
            : one(List.of("i-1", "i-2", "d-1", "pg-1", "pair-1", "40", "true"));
  }

  @Test
  void broken_encodings_names_and_sizes_are_refused() {
    random = new Random(8);
    List<String> forms = new ArrayList<>();
    forms.add("Action=%zz");
    forms.add("Action=StopInstance&InstanceId=%");
    forms.add("Action=StopInstance&InstanceId=%ED%A0%80");
    forms.add("Action=StopInstance&InstanceId=%C0%AF%FF%FE");
    forms.add("Action=StopInstance&InstanceId=i-9&InstanceId=i-8&InstanceId=");
    forms.add("Action=StopInstance&" + "x".repeat(70_000) + "=1");
    forms.add("Action=StopInstance&A" + ".1".repeat(20_000) + "=1");
    forms.add("Action=StopInstance&InstanceId.1.2.3=x&.=x&..=y&.1=z");
    forms.add("Action=" + "水".repeat(1000));
    forms.add("&&&&==&=&a&=b&Action");
    forms.add("Action=DescribeInstances&RegionId=cn-hangzhou&InstanceIds=" + "[".repeat(100_000));
    StringBuilder many = new StringBuilder("Action=DescribeInstances&RegionId=cn-hangzhou");
    for (int i = 1; i < 9_000; i++) {
      many.append("&Tag.").append(i).append(".Key=k");
    }
    forms.add(many.toString());
    for (int i = 0; i < 60; i++) {
      byte[] noise = new byte[random.nextInt(300)];
      random.nextBytes(noise);
      forms.add("Action=StopInstance&" + new String(noise, StandardCharsets.ISO_8859_1));
    }
    Object before = emulator.root();
    for (String form : forms) {
      check(post("/?AccessKeyId=" + ACCOUNT, form.getBytes(StandardCharsets.ISO_8859_1), ""));
    }
    assertThat(emulator.root()).isSameAs(before);
  }

  @Test
  void list_indexes_depths_and_numbers_of_parameters_are_bounded() {
    String head =
        "Action=DescribeInstances&RegionId=cn-hangzhou&Format=JSON&AccessKeyId=" + ACCOUNT;
    for (String name :
        List.of("Tag.999999999.Key", "Tag.99999999999999999999.Key", "Tag.-1.Key", "Tag.1.Key.1")) {
      assertThat(exchange(get("/?" + head + "&" + name + "=k")))
          .as(name)
          .startsWith("HTTP/1.1 200")
          .contains("x-emulator-ignored: " + name);
    }
    assertThat(exchange(get("/?" + head + "&Tag.9999.Key=k&Tag.0001.Key=k")))
        .startsWith("HTTP/1.1 200");
    assertThat(exchange(get("/?" + head + "&Tag.0.Key=k"))).startsWith("HTTP/1.1 400");
    String deep = "a" + ".1".repeat(200_000);
    assertThat(exchange(post("/?" + head, (deep + "=1").getBytes(StandardCharsets.UTF_8), "")))
        .startsWith("HTTP/1.1 200");
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      many.append("&p").append(i).append('=');
    }
    assertThat(exchange(post("/?" + head, many.toString().getBytes(StandardCharsets.UTF_8), "")))
        .startsWith("HTTP/1.1 400")
        .contains("\"TooManyParameters\"", "The request has more than 5000 parameters.");
  }

  @Test
  void a_url_as_long_as_user_data_makes_it_is_read_and_one_much_longer_refused() {
    String head = "/?Action=DescribeRegions&Format=JSON&UserData=";
    assertThat(exchange(get(head + "a".repeat(44_000)))).startsWith("HTTP/1.1 200");
    assertThat(exchange(get(head + "a".repeat(200_000))))
        .startsWith("HTTP/1.1 414")
        .contains("\"RequestHeaderTooLarge\"");
    String large = "GET / HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(200_000) + "\r\n\r\n";
    assertThat(exchange(large.getBytes(StandardCharsets.UTF_8)))
        .startsWith("HTTP/1.1 431")
        .contains("\"RequestHeaderTooLarge\"");
  }

  @Test
  void requests_in_one_piece_in_many_and_many_in_one_are_all_answered() {
    String call = "GET /?Action=DescribeRegions&Format=JSON HTTP/1.1\r\nHost: a\r\n";
    String many = (call + "\r\n").repeat(300) + call + "Connection: close\r\n\r\n";
    String answers = exchange(many.getBytes(StandardCharsets.UTF_8));
    assertThat(answers.split("HTTP/1.1 200", -1)).hasSize(302);

    String form = "Action=DescribeRegions&Format=JSON";
    StringBuilder chunks = new StringBuilder();
    form.chars().forEach(each -> chunks.append("1;x=y\r\n").append((char) each).append("\r\n"));
    assertThat(
            exchange(
                ("POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + chunks
                        + "0\r\nTrailer: 1\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8)))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void who_asks_beforehand_may_send_and_who_expects_something_else_is_told() throws IOException {
    String head =
        "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 34\r\nExpect: ";
    try (Socket socket = RawHttp.connect(emulator.port())) {
      socket
          .getOutputStream()
          .write((head + "100-continue\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      byte[] go = socket.getInputStream().readNBytes("HTTP/1.1 100 Continue\r\n\r\n".length());
      assertThat(new String(go, StandardCharsets.UTF_8)).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
      socket
          .getOutputStream()
          .write("Action=DescribeRegions&Format=JSON".getBytes(StandardCharsets.UTF_8));
      assertThat(RawHttp.toEnd(socket)).startsWith("HTTP/1.1 200");
    }
    try (Socket socket = RawHttp.connect(emulator.port())) {
      socket.getOutputStream().write((head + "a miracle\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      assertThat(RawHttp.toEnd(socket)).startsWith("HTTP/1.1 417").contains("\"Code\"");
    }
  }

  @Test
  void a_body_of_ten_megabytes_is_refused_without_being_kept() {
    byte[] body = new byte[10 << 20];
    Arrays.fill(body, (byte) 'a');

    String answer = exchange(post("/?Action=StopInstance&Format=JSON", body, ""));

    assertThat(answer)
        .satisfiesAnyOf(
            text -> assertThat(text).startsWith("HTTP/1.1 413").contains("RequestEntityTooLarge"),
            text ->
                assertThat(text).as("the server hung up while we were still sending").isEmpty());
    check(get("/?Action=DescribeRegions"));
  }

  @Test
  void odd_methods_paths_and_headers_are_answered_or_hung_up_on() {
    Object before = emulator.root();
    for (String request :
        List.of(
            "GET",
            "\r\n\r\n",
            "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
            "GET / HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.0\r\n\r\n",
            "GET /../../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET /%2e%2e/x HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET /nothing?Action=StopInstance&InstanceId=i-1 HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET //?Action=DescribeRegions HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET http://elsewhere/?Action=DescribeRegions HTTP/1.1\r\nHost: a\r\n\r\n",
            "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n",
            "TRACE / HTTP/1.1\r\nHost: a\r\n\r\n",
            "CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n",
            "HEAD /?Action=DescribeRegions HTTP/1.1\r\nHost: a\r\n\r\n",
            "PATCH /?Action=StopInstance&InstanceId=i-1 HTTP/1.1\r\nHost: a\r\n\r\n",
            "SPLUNGE /?Action=StopInstance HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET /?Action=DescribeRegions&Format=%00 HTTP/1.1\r\nHost: \u0001\r\n\r\n",
            "GET /?" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(100_000) + "\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -5\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\nAuthorization: ACS3-HMAC-SHA256 Credential=\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\nAuthorization: ACS3-\r\nx-acs-action: %%%\r\nx-acs-version: \r\n\r\n",
            "GET /_emulator/../?Action=StopInstance HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET /?Action=DescribeRegions HTTP/1.1\r\nHost: a\r\n\r\n\u0000\u0001 garbage\r\n\r\n")) {
      check(request.getBytes(StandardCharsets.ISO_8859_1));
    }
    assertThat(emulator.root()).isSameAs(before);
    check(get("/?Action=DescribeRegions"));
  }

  /** Sends raw bytes; the answer, if any, must be decent. */
  private void check(byte[] request) {
    String answer = exchange(request);
    String shown = new String(request, 0, Math.min(400, request.length), StandardCharsets.UTF_8);
    if (!answer.isEmpty()) {
      assertThat(answer).as(shown).startsWith("HTTP/1.1 ");
      int status = Integer.parseInt(answer.substring(9, 12));
      assertThat(status).as(shown + "\n" + answer).isNotEqualTo(500);
      assertThat(answer)
          .as(shown)
          .doesNotContain("\tat ", "Exception", "dev.ecsemulator.", "X-Injected: 1\r\n");
    }
  }

  private String exchange(byte[] request) {
    return RawHttp.exchange(emulator.port(), request);
  }

  private static byte[] get(String target) {
    return ("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] post(String target, byte[] body, String headers) {
    byte[] head =
        ("POST "
                + target
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + headers
                + "Content-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[head.length + body.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }

  private String value() {
    return one(VALUES);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private <T> T one(List<T> several) {
    return several.get(random.nextInt(several.size()));
  }
}
