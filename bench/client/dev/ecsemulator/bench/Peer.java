package dev.ecsemulator.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Another emulator, or a stub, that is started and called like this one. */
final class Peer implements Measured, AutoCloseable {

  private static final long PATIENCE_NANOS = Duration.ofSeconds(90).toNanos();
  private static final Pattern INSTANCE = Pattern.compile("(?<=<instanceId>)i-[0-9a-f]{17}");

  /** Several services share the port of some peers; they choose by the scope of the signature. */
  private static final String SIGNED_FOR_EC2 =
      "Authorization: AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/ec2/aws4_request,"
          + " SignedHeaders=host, Signature=0\r\n";

  private final Process process;
  private final int port;

  private Peer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts one and waits until it answers a call.
   *
   * @param command with {@code {port}} where the port goes
   * @param call one that it answers with 200
   */
  static Peer start(String name, String command, byte[] call)
      throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-c", "exec " + command.replace("{port}", String.valueOf(port)))
            .redirectErrorStream(true)
            .redirectOutput(Path.of(name + ".log").toFile());
    Peer peer = new Peer(builder.start(), port);
    long start = System.nanoTime();
    while (true) {
      try (Connection connection = peer.connect()) {
        connection.send(call);
        return peer;
      } catch (IOException notYet) {
        if (!peer.process.isAlive() || System.nanoTime() - start > PATIENCE_NANOS) {
          peer.close();
          throw new IOException(name + " does not answer, see " + name + ".log", notYet);
        }
        Thread.sleep(50);
      }
    }
  }

  /** A call of the EC2 API. */
  static byte[] ec2(String action, String parameters) {
    return ("GET /?Action="
            + action
            + "&Version=2016-11-15"
            + parameters
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            + SIGNED_FOR_EC2
            + "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** The ids of instances that a call of the EC2 API made. */
  static List<String> instances(Measured server, int amount) throws IOException {
    try (Connection connection = server.connect()) {
      String made =
          connection.send(
              ec2(
                  "RunInstances",
                  "&ImageId=ami-12345678&InstanceType=t3.micro&MinCount=%1$d&MaxCount=%1$d"
                      .formatted(amount)));
      Set<String> ids = new LinkedHashSet<>();
      Matcher id = INSTANCE.matcher(made);
      while (id.find()) {
        ids.add(id.group());
      }
      return new ArrayList<>(ids).subList(0, amount);
    }
  }

  @Override
  public Connection connect() throws IOException {
    return new Connection(port);
  }

  @Override
  public double cpuSeconds() throws IOException {
    double seconds = 0;
    for (long pid : pids()) {
      seconds += Server.cpuSeconds(pid);
    }
    return seconds;
  }

  @Override
  public long residentMegabytes() throws IOException {
    long megabytes = 0;
    for (long pid : pids()) {
      megabytes += Server.residentMegabytes(pid);
    }
    return megabytes;
  }

  /** Ends it and what it started. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private List<Long> pids() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .map(ProcessHandle::pid)
        .filter(pid -> Files.exists(Path.of("/proc/" + pid)))
        .toList();
  }
}
