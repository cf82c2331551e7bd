package dev.ecsemulator.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** HTTP as bytes on a socket, for requests that no decent client would send. */
public final class RawHttp {

  private static final int PATIENCE_MILLIS = 20_000;
  private static final int MOST_ANSWER = 1 << 22;

  private RawHttp() {}

  /** A connection to a server of this machine. */
  public static Socket connect(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  /** Sends this, and nothing more, on a connection of its own; what came back until its end. */
  public static String exchange(int port, byte[] request) {
    try (Socket socket = connect(port)) {
      try {
        OutputStream out = socket.getOutputStream();
        out.write(request);
        out.flush();
        socket.shutdownOutput();
      } catch (SocketException hungUp) {
        return toEnd(socket);
      }
      return toEnd(socket);
    } catch (IOException e) {
      throw new AssertionError("No connection", e);
    }
  }

  /** What comes until the server hangs up. */
  public static String toEnd(Socket socket) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try {
      InputStream in = socket.getInputStream();
      for (int n = in.read(buffer); n >= 0 && answer.size() < MOST_ANSWER; n = in.read(buffer)) {
        answer.write(buffer, 0, n);
      }
    } catch (SocketTimeoutException e) {
      throw new AssertionError("No end of the answer in " + PATIENCE_MILLIS + " ms", e);
    } catch (SocketException hungUp) {
      return answer.toString(StandardCharsets.UTF_8);
    }
    return answer.toString(StandardCharsets.UTF_8);
  }
}
