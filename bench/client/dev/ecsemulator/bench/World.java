package dev.ecsemulator.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server with a fleet of some size, whose emulated time only the benchmark moves. */
final class World implements AutoCloseable {

  private static final Pattern ALL_BYTES = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");

  /** What the collector puts where it leaves garbage, so that it need not move what follows. */
  private static final Pattern FILLER_BYTES =
      Pattern.compile("\\d+:\\s+\\d+\\s+(\\d+)\\s+\\S*FillerElement");
  private static final int BETWEEN_ADVANCES = 20_000;

  /** A prime, so that steps of this many instances meet each once before they meet one again. */
  private static final long STEP = 7919;

  private final Server server;
  private final Connection connection;
  private final Fleet fleet;
  private final HttpClient http = HttpClient.newHttpClient();
  private final long emptyBytes;
  private long stopped;

  /**
   * Starts a server and fills its world: every other hundred instances has the tag {@code
   * team=red}, the others {@code team=blue}.
   *
   * @param java the java program and its options, up to the class to start
   */
  World(List<String> java, int instances) throws IOException, InterruptedException {
    this.server = Server.start(java, Path.of("bench-world-" + instances + ".log"), "fast");
    this.connection = server.connect();
    control("PUT", "/_emulator/clock", "{\"mode\": \"frozen\"}");
    this.fleet = new Fleet(connection, this::advance);
    this.emptyBytes = liveBytes();
    while (fleet.ids().size() < instances) {
      fleet.grow(fleet.ids().size() / Fleet.MOST_PER_CALL % 2 == 0 ? "red" : "blue");
      if (fleet.ids().size() % BETWEEN_ADVANCES == 0) {
        advance();
      }
    }
    advance();
  }

  /** How many instances there are. */
  int size() {
    return fleet.ids().size();
  }

  /** Bytes of the heap that each instance holds with its disk, interface and indexes. */
  double bytesPerInstance() throws IOException, InterruptedException {
    return (liveBytes() - emptyBytes) / (double) fleet.ids().size();
  }

  /** CPU in ms of one RunInstances of a hundred, until it is answered. */
  double run(int calls) throws IOException, InterruptedException {
    double before = server.cpuSeconds();
    for (int i = 0; i < calls; i++) {
      fleet.grow("green");
    }
    double millis = (server.cpuSeconds() - before) * 1e3 / calls;
    advance();
    return millis;
  }

  /** CPU in us of one StopInstance, of instances that are spread over the whole fleet. */
  double stop(int calls) throws IOException, InterruptedException {
    List<byte[]> stops = new ArrayList<>(calls);
    List<byte[]> starts = new ArrayList<>(calls);
    for (int i = 0; i < calls; i++) {
      String id = fleet.ids().get((int) ((stopped + i) * STEP % fleet.ids().size()));
      stops.add(Connection.call("/?Action=StopInstance&InstanceId=" + id + Fleet.COMMON));
      starts.add(Connection.call("/?Action=StartInstance&InstanceId=" + id + Fleet.COMMON));
    }
    stopped += calls;
    double micros = send(stops);
    advance();
    send(starts);
    advance();
    return micros;
  }

  /** Stops the newer half of every hundred, as many hundreds as it takes for so many instances. */
  void stopHalf() throws IOException, InterruptedException {
    List<String> ids = fleet.ids();
    for (int first = 0; first < ids.size(); first += Fleet.MOST_PER_CALL) {
      all("StopInstances", ids.subList(first, first + Fleet.MOST_PER_CALL / 2));
      if (first % BETWEEN_ADVANCES == 0) {
        advance();
      }
    }
    advance();
  }

  /** What a page costs. */
  record Cost(double cpuMicros, double p99Millis) {}

  /** Asks for a page again and again. */
  Cost page(String listing, int totalCount, int calls) throws IOException {
    byte[] call = Connection.call("/?Action=DescribeInstances&PageSize=100" + listing + Fleet.COMMON);
    List<Long> nanos = new ArrayList<>(calls);
    double before = server.cpuSeconds();
    for (int i = 0; i < calls; i++) {
      long start = System.nanoTime();
      String answer = connection.send(call);
      nanos.add(System.nanoTime() - start);
      if (!answer.contains("\"TotalCount\":" + totalCount)) {
        throw new IOException(listing + " does not find " + totalCount + ": " + answer);
      }
    }
    Collections.sort(nanos);
    return new Cost(
        (server.cpuSeconds() - before) * 1e6 / calls, nanos.get((calls * 99 - 1) / 100) / 1e6);
  }

  /** What a move of the clock took, from the request to the last byte of its answer. */
  record Move(double seconds, double cpuSeconds) {}

  /** Moves the clock over so many due transitions. */
  Move advanceOver(int due) throws IOException, InterruptedException {
    List<String> ids = fleet.ids();
    for (int first = 0; first < due; first += Fleet.MOST_PER_CALL) {
      all("StopInstances", ids.subList(first, first + Fleet.MOST_PER_CALL));
    }
    double cpu = server.cpuSeconds();
    long start = System.nanoTime();
    String answer = advance();
    Move move = new Move((System.nanoTime() - start) / 1e9, server.cpuSeconds() - cpu);
    int settled = answer.split("\"Stopped\"", -1).length - 1;
    if (settled != due) {
      throw new IOException(settled + " instances were stopped, not " + due);
    }
    for (int first = 0; first < due; first += Fleet.MOST_PER_CALL) {
      all("StartInstances", ids.subList(first, first + Fleet.MOST_PER_CALL));
    }
    advance();
    return move;
  }

  @Override
  public void close() throws IOException {
    connection.close();
    server.close();
  }

  /** CPU in us of each. */
  private double send(List<byte[]> calls) throws IOException {
    double before = server.cpuSeconds();
    for (byte[] call : calls) {
      connection.send(call);
    }
    return (server.cpuSeconds() - before) * 1e6 / calls.size();
  }

  private void all(String action, List<String> ids) throws IOException {
    StringBuilder call = new StringBuilder(action);
    for (int i = 0; i < ids.size(); i++) {
      call.append("&InstanceId.").append(i + 1).append('=').append(ids.get(i));
    }
    fleet.send(call.toString());
  }

  private String advance() throws IOException, InterruptedException {
    return control("POST", "/_emulator/clock/advance", "{\"by\": \"PT10S\"}");
  }

  private String control(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  /** What is left of the heap after a full collection. */
  private long liveBytes() throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(server.pid()),
                "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    String histogram =
        new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!jcmd.waitFor(1, TimeUnit.MINUTES) || jcmd.exitValue() != 0) {
      throw new IOException("No histogram: " + histogram);
    }
    return bytes(ALL_BYTES, histogram) - bytes(FILLER_BYTES, histogram);
  }

  private static long bytes(Pattern row, String histogram) {
    Matcher found = row.matcher(histogram);
    return found.find() ? Long.parseLong(found.group(1)) : 0;
  }
}
