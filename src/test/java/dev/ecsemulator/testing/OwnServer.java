package dev.ecsemulator.testing;

import dev.ecsemulator.EcsEmulator;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A server of a test's own, for settings that the shared one cannot have. */
public final class OwnServer implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private OwnServer(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts one on a free port of the loopback. */
  public static OwnServer with(String... options) {
    List<String> all = new ArrayList<>(List.of(options));
    all.add("--server.port=0");
    return new OwnServer(
        new SpringApplicationBuilder(EcsEmulator.class).run(all.toArray(String[]::new)));
  }

  /**
   * What was answered.
   *
   * @param head status line and headers
   */
  public record Answer(String head, String body) {

    private static Answer of(String text) {
      int end = text.indexOf("\r\n\r\n");
      return end < 0
          ? new Answer(text, "")
          : new Answer(text.substring(0, end), text.substring(end + 4));
    }

    /** The status, or 0 if the server hung up without one. */
    public int status() {
      return head.length() < 12 ? 0 : Integer.parseInt(head.substring(9, 12));
    }

    /** A header, or the empty text. */
    public String header(String name) {
      return head.lines()
          .filter(
              line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
          .map(line -> line.substring(name.length() + 1).trim())
          .findFirst()
          .orElse("");
    }
  }

  /** Asks for a path, with these headers: names and values by turns. */
  public Answer get(String path, String... headers) {
    StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\nConnection: close\r\n");
    boolean named = false;
    for (int i = 0; i < headers.length; i += 2) {
      named |= headers[i].equals("Host");
      request.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
    }
    request.append(named ? "\r\n" : "Host: localhost\r\n\r\n");
    return Answer.of(RawHttp.exchange(port(), request.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /** Asks as {@link #get} does, but does not wait for the answer, which {@link #answer} reads. */
  public Socket ask(String path) throws IOException {
    return begin("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  }

  /** Sends this as the beginning of a request. */
  public Socket begin(String text) throws IOException {
    Socket socket = RawHttp.connect(port());
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    return socket;
  }

  /** What comes on a connection until the server hangs up. */
  public static Answer answer(Socket socket) throws IOException {
    return Answer.of(RawHttp.toEnd(socket));
  }

  /** The port that it listens on. */
  public int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /** Its parts. */
  public ConfigurableApplicationContext context() {
    return context;
  }

  @Override
  public void close() {
    context.close();
  }
}
