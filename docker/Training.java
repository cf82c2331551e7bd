import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Starts the emulator, lets it answer a mix of calls as tests make them, and ends it, so that what
 * its JVM records of this run is what later runs need. Ends with status 1 if anything is refused.
 */
public final class Training {

  private static final int ROUNDS = 40;
  private static final int PATIENCE_SECONDS = 120;
  private static final Pattern READY = Pattern.compile(" answers at (http://\\S+) ");
  private static final Pattern INSTANCE = Pattern.compile("i-[0-9a-z]{20}");
  private static final String RUN_INSTANCES =
      "RunInstances&ImageId=aliyun_3_x64_20G_alibase_20240528.vhd&InstanceType=ecs.g6.large";

  private final HttpClient http = HttpClient.newHttpClient();
  private final String url;

  private Training(String url) {
    this.url = url;
  }

  /**
   * Runs the emulator once.
   *
   * @param command the java program with its options, up to the jar
   */
  public static void main(String[] command) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of("--server.address=127.0.0.1", "--server.port=0", "--emulator.tls-folder="));
    Process server = new ProcessBuilder(all).redirectErrorStream(true).start();
    try (BufferedReader output = server.inputReader()) {
      Training training = new Training(address(output));
      for (int round = 0; round < ROUNDS; round++) {
        training.round();
      }
      server.toHandle().destroy(); // which leaves its output open, unlike that of the process
      output.lines().forEach(System.out::println);
      if (!server.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("The emulator does not end");
      }
    } finally {
      server.destroyForcibly();
    }
  }

  private static String address(BufferedReader output) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      System.out.println(line);
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        return ready.group(1);
      }
    }
    throw new IOException("The emulator did not start");
  }

  private void round() throws IOException, InterruptedException {
    get("/_emulator/health");
    steer("PUT", "/_emulator/clock", "{\"mode\": \"frozen\"}");
    ok(api("DescribeRegions"));
    ok(api("DescribeZones"));
    ok(api("DescribeInstanceTypes&InstanceTypes.1=ecs.g6.large"));
    ok(api("DescribeImages&PageSize=10"));
    Matcher created = INSTANCE.matcher(ok(api(RUN_INSTANCES + "&Tag.1.Key=run&Tag.1.Value=one")));
    if (!created.find()) {
      throw new IOException("RunInstances names no instance");
    }
    String id = created.group();
    settle();
    ok(api("StopInstance&InstanceId=" + id));
    ok(api("DescribeInstances&InstanceIds=" + encoded("[\"" + id + "\"]")));
    settle();
    ok(form("StartInstance&InstanceId=" + id));
    settle();
    ok(api("DescribeInstances&Tag.1.Key=run&Tag.1.Value=one&Status=Running&PageSize=50"));
    ok(api("DescribeInstances&Format=XML"));
    ok(api("DescribeDisks&InstanceId=" + id));
    ok(api("DescribeVpcs"));
    ok(api("DescribeSecurityGroups"));
    refused(api("StartInstance&InstanceId=" + id));
    refused(api("StopInstance&InstanceId=i-none&Format=XML"));
    ok(api("DeleteInstance&Force=true&InstanceId=" + id));
    get("/_emulator/events?limit=10");
    steer("POST", "/_emulator/reset", "");
  }

  private void settle() throws IOException, InterruptedException {
    steer("POST", "/_emulator/clock/advance", "{\"by\": \"PT10S\"}");
  }

  private HttpResponse<String> api(String action) throws IOException, InterruptedException {
    String format = action.contains("&Format=") ? "" : "&Format=JSON";
    return send(request("/?" + signed(action) + format).GET());
  }

  private HttpResponse<String> form(String action) throws IOException, InterruptedException {
    return send(
        request("/")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(signed(action) + "&Format=JSON")));
  }

  /** Named as the service's own clients name the parameters. */
  private static String signed(String action) {
    return "Version="
        + (action.startsWith("DescribeVpcs") ? "2016-04-28" : "2014-05-26")
        + "&RegionId=cn-hangzhou&AccessKeyId=testid&SignatureMethod=HMAC-SHA1"
        + "&SignatureVersion=1.0&SignatureNonce=3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf"
        + "&Timestamp=2026-11-22T12%3A46%3A24Z&Signature=OLeaidS1JvxuMvnyHOwuJ%2BuX5qY%3D&Action="
        + action;
  }

  private void get(String path) throws IOException, InterruptedException {
    ok(send(request(path).GET()));
  }

  private void steer(String method, String path, String body)
      throws IOException, InterruptedException {
    ok(send(request(path).method(method, BodyPublishers.ofString(body))));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static String ok(HttpResponse<String> answer) throws IOException {
    return expect(answer.statusCode() == 200, answer);
  }

  private static void refused(HttpResponse<String> answer) throws IOException {
    expect(answer.statusCode() == 403 || answer.statusCode() == 404, answer);
  }

  private static String expect(boolean expected, HttpResponse<String> answer) throws IOException {
    if (!expected) {
      throw new IOException(
          answer.uri() + " was answered with " + answer.statusCode() + ": " + answer.body());
    }
    return answer.body();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
