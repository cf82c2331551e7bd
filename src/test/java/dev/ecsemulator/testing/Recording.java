package dev.ecsemulator.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests that a real client once sent, sent again at the recorded pace. The ids in them were made
 * by another server: each stands for the id that the same call has made here, or for itself, if a
 * fixture has made it.
 */
public final class Recording {

  /**
   * A recorded request.
   *
   * @param n its number
   * @param t seconds since the recording began
   */
  public record Call(
      int n,
      double t,
      String method,
      String action,
      Map<String, String> query,
      Map<String, String> form) {}

  /** An answer, and whether the operation is emulated at all. */
  public record Played(Call call, int status, JsonNode body) {

    public boolean emulated() {
      return !code().equals("OperationNotEmulated");
    }

    /** The error's code; empty after a success. */
    public String code() {
      return body.path("Code").asString("");
    }
  }

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern ID = Pattern.compile("\\b[a-z]{1,4}-[0-9a-f]{20}\\b");

  /** Where an answer shows an id for the first time. */
  private static final Map<String, String> CREATED =
      Map.of(
          "RunInstances", "/InstanceIdSets/InstanceIdSet/0",
          "CreateDisk", "/DiskId",
          "CreateDiskReplicaPair", "/ReplicaPairId",
          "CreateDiskReplicaGroup", "/ReplicaGroupId",
          "CreateSecurityGroup", "/SecurityGroupId",
          "CreateVpc", "/VpcId",
          "CreateVSwitch", "/VSwitchId",
          "DescribeInstances",
              "/Instances/Instance/0/NetworkInterfaces/NetworkInterface/0/NetworkInterfaceId");

  private static final Map<String, String> PREFIXES =
      Map.of(
          "RunInstances", "i-",
          "CreateDisk", "d-",
          "CreateDiskReplicaPair", "pair-",
          "CreateDiskReplicaGroup", "pg-",
          "CreateSecurityGroup", "sg-",
          "CreateVpc", "vpc-",
          "CreateVSwitch", "vsw-",
          "DescribeInstances", "eni-");

  private final List<Call> calls;
  private final Map<String, String> ids = new HashMap<>();

  private Recording(List<Call> calls) {
    this.calls = calls;
  }

  /** Reads a recording from the test resources: one JSON object in a line. */
  public static Recording read(String resource) {
    try (InputStream in = Recording.class.getResourceAsStream("/recordings/" + resource)) {
      return new Recording(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(line -> JSON.readValue(line, Call.class))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends everything, in an account of its own; what was recorded at {@code t} is sent then. */
  public Map<Integer, Played> play(Emulator emulator, String account) {
    Map<Integer, Played> played = new TreeMap<>();
    double now = 0;
    for (Call call : calls) {
      emulator.advance(Duration.ofMillis(Math.round((call.t() - now) * 1000)));
      now = call.t();
      Reply reply = emulator.send(request(call, emulator.port(), account));
      JsonNode body = JSON.readTree(reply.body());
      learn(call, body);
      played.put(call.n(), new Played(call, reply.status(), body));
    }
    return played;
  }

  private HttpRequest request(Call call, int port, String account) {
    Map<String, String> query = new TreeMap<>(translated(call.query()));
    query.put("AccessKeyId", account);
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/?" + encoded(query)))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .method(
            call.method(), HttpRequest.BodyPublishers.ofString(encoded(translated(call.form()))))
        .build();
  }

  private Map<String, String> translated(Map<String, String> parameters) {
    Map<String, String> translated = new TreeMap<>(parameters);
    translated.replaceAll(
        (name, value) ->
            ID.matcher(value).replaceAll(id -> ids.getOrDefault(id.group(), id.group())));
    return translated;
  }

  /** The next recorded id of the kind that was made, and is not known yet, is the one just made. */
  private void learn(Call call, JsonNode body) {
    String made = body.at(CREATED.getOrDefault(call.action(), "/none")).asString("");
    if (made.isEmpty() || ids.containsValue(made)) {
      return;
    }
    String prefix = PREFIXES.get(call.action());
    calls.stream()
        .filter(later -> later.n() > call.n())
        .flatMap(later -> ids(later).stream())
        .filter(id -> id.startsWith(prefix) && !ids.containsKey(id))
        .findFirst()
        .ifPresent(recorded -> ids.put(recorded, made));
  }

  private static List<String> ids(Call call) {
    Matcher matcher = ID.matcher(call.query().values() + " " + call.form().values());
    return matcher.results().map(result -> result.group()).toList();
  }

  private static String encoded(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(
            entry ->
                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
