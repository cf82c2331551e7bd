package dev.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.testing.Emulator;
import dev.ecsemulator.testing.EmulatorTest;
import dev.ecsemulator.testing.Reply;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What callers send in confidence, and the private halves of keys, is in no log at any level that a
 * start option sets, in no event, in no message of a refusal; and what nobody can ask for is kept
 * nowhere.
 */
@EmulatorTest
class SecretsTest {

  private static final String ACCOUNT = "4200000000000049";
  private static final String MARK = "C4nary";
  private static final String PASSWORD = "Pass-" + MARK + "-1";
  private static final String USER_DATA =
      Base64.getEncoder().encodeToString(("#!/bin/sh " + MARK).getBytes(StandardCharsets.UTF_8));
  private static final String SIGNED =
      "&SignatureMethod=HMAC-SHA1&SignatureVersion=1.0&SignatureNonce=1&Signature=Sig-"
          + MARK
          + "%3D&SecurityToken=Sts-"
          + MARK
          + "&BearerToken=Bearer-"
          + MARK;
  private static final String LAUNCH =
      "&RegionId=cn-hangzhou&ImageId=aliyun_3_x64_20G_alibase_20240528.vhd&InstanceType=ecs.g6.large";

  /** Calls with secrets: some succeed, some are refused for the secret, some for something else. */
  private static final List<String> CALLS =
      List.of(
          "RunInstances" + LAUNCH + "&Password=" + PASSWORD + "&UserData=" + encoded(USER_DATA),
          "RunInstances" + LAUNCH + "&Password=" + MARK,
          "RunInstances" + LAUNCH + "&UserData=!" + MARK,
          "RunInstances&RegionId=cn-hangzhou&Password=" + PASSWORD,
          "CreateInstance" + LAUNCH + "&Password=" + PASSWORD + "&ClientToken=t-1",
          "ModifyInstanceAttribute&InstanceId=i-1&Password=" + PASSWORD,
          "ModifyInstanceAttribute&InstanceId=i-1&Password=" + MARK,
          "ModifyInstanceAttribute&InstanceId=i-1&UserData=" + encoded(USER_DATA),
          "ModifyInstanceVncPasswd&RegionId=cn-hangzhou&InstanceId=i-1&VncPassword=" + MARK,
          "ReplaceSystemDisk&InstanceId=i-1&Password="
              + PASSWORD
              + "&ImageId=aliyun_3_x64_20G_alibase_20240528.vhd",
          "StopInstance&InstanceId=i-none&Password=" + PASSWORD,
          "NoSuchOperation&Password=" + PASSWORD,
          "StopInstance&InstanceId=%zz&Password=" + PASSWORD);

  @Autowired private Emulator emulator;

  @BeforeEach
  void start() {
    emulator.restart();
    emulator.load("test", "instances: [{id: i-1, status: Stopped}]", ACCOUNT);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void no_answer_repeats_a_secret_and_no_event_tells_one() {
    for (String call : CALLS) {
      for (String format : List.of("JSON", "XML")) {
        Reply reply =
            emulator.send(
                "POST",
                "AccessKeyId=" + ACCOUNT + "&Format=" + format + SIGNED + "&Action=" + call);
        assertThat(reply.body() + reply.headers()).as(call).doesNotContain(MARK, USER_DATA);
      }
    }
    String events =
        emulator
            .send(
                HttpRequest.newBuilder(
                        URI.create(
                            "http://127.0.0.1:" + emulator.port() + "/_emulator/events?limit=1000"))
                    .build())
            .body();
    assertThat(events).contains("RunInstances").doesNotContain(MARK, USER_DATA);
  }

  /** User data is what DescribeUserData is asked for; the rest has no reader. */
  @Test
  void passwords_signatures_tokens_and_private_keys_are_not_kept() {
    for (String call : CALLS) {
      emulator.send("POST", "AccessKeyId=" + ACCOUNT + SIGNED + "&Action=" + call);
    }
    Reply made =
        emulator.send(
            "POST",
            "AccessKeyId="
                + ACCOUNT
                + "&Action=CreateKeyPair&RegionId=cn-hangzhou&KeyPairName=k-1&ClientToken=t-2");

    assertThat(made.body()).contains("PRIVATE KEY");
    assertThat(emulator.rows(ACCOUNT).toString() + emulator.eventsAfter(0))
        .contains("k-1", "i-1", USER_DATA)
        .doesNotContain(MARK, "PRIVATE KEY");
  }

  @Test
  void no_log_shows_one_even_when_it_tells_everything() throws Exception {
    Process process =
        started(
            "--trace",
            "--debug",
            "--logging.level.root=debug",
            "--emulator.fixture=demo",
            "--emulator.control-token=token-" + MARK);
    StringBuilder log = new StringBuilder();
    try (BufferedReader output = process.inputReader()) {
      int port = port(output, log);
      Thread reader = new Thread(() -> output.lines().forEach(line -> append(log, line)), "log");
      reader.start();
      HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
      for (String call : CALLS) {
        String query = SIGNED + "&Action=" + call.replace("%zz", "zz");
        send(http, HttpRequest.newBuilder(uri(port, "/?" + query)));
        send(http, HttpRequest.newBuilder(uri(port, "/elsewhere?" + query)));
        send(
            http,
            HttpRequest.newBuilder(uri(port, "/"))
                .header("Authorization", "ACS3-HMAC-SHA256 Credential=a,Signature=Sig" + MARK)
                .header("x-acs-security-token", "Sts-" + MARK)
                .POST(HttpRequest.BodyPublishers.ofString(query)));
      }
      for (String token : List.of("token-", "wrong-")) {
        send(
            http,
            HttpRequest.newBuilder(uri(port, "/_emulator/clock?q=" + MARK))
                .header("Authorization", "Bearer " + token + MARK));
      }
      process.toHandle().destroy();
      reader.join();
    } finally {
      process.destroyForcibly();
    }

    assertThat(log.toString().lines().filter(line -> line.contains(MARK)).limit(3)).isEmpty();
    assertThat(log.toString()).contains("DEBUG").doesNotContain(USER_DATA);
  }

  private static synchronized void append(StringBuilder log, String line) {
    log.append(line).append('\n');
  }

  private static Process started(String... options) throws IOException {
    List<String> command = new ArrayList<>(StartTest.command());
    command.addAll(List.of(options));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    return process;
  }

  private static int port(BufferedReader output, StringBuilder log) throws IOException {
    Pattern ready = Pattern.compile("answers at http://127\\.0\\.0\\.1:([0-9]+)");
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      append(log, line);
      Matcher found = ready.matcher(line);
      if (found.find()) {
        return Integer.parseInt(found.group(1));
      }
    }
    throw new AssertionError("It did not start: " + log);
  }

  private static URI uri(int port, String rest) {
    return URI.create("http://127.0.0.1:" + port + rest);
  }

  private static void send(HttpClient http, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    http.send(request.build(), HttpResponse.BodyHandlers.discarding());
  }
}
