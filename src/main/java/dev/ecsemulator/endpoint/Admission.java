package dev.ecsemulator.endpoint;

import java.time.Duration;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * Which requests are worked on, which wait, and which are turned away with 503: too many at once
 * get a quick refusal, so that those that are let in get a quick answer. The control interface has
 * no such limit: who has to stop a load must be heard.
 *
 * <p>A request counts as come in only with its body. Until then it occupies a connection, but no
 * thread and no place; only bodies above {@link #SMALL_BODY_BYTES} are read while they have both,
 * and of those few are let in, because each takes some megabytes until it is read.
 */
public final class Admission implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

  /** Up to here a body is waited for without a thread, and kept in buffers. */
  static final int SMALL_BODY_BYTES = 64 << 10;

  private static final String CONTROL = "/_emulator/";

  /** One in so many requests at once may have a large body. */
  private static final int LARGE_SHARE = 8;

  /**
   * What the buffer of a small piece of a body wastes; else single bytes would be cheap to send.
   */
  private static final int BUFFER_BYTES = 1 << 10;

  /** With all connections taken, those that nobody uses are closed after this time. */
  private static final long IDLE_WHEN_FULL_MILLIS = 1000;

  private final int most;
  private final int mostWaiting;
  private final Duration patience;

  /**
   * Limits.
   *
   * @param most how many requests are worked on at once
   * @param mostWaiting how many more may wait
   * @param patience how long a request may take to come in
   */
  public Admission(int most, int mostWaiting, Duration patience) {
    this.most = most;
    this.mostWaiting = mostWaiting;
    this.patience = patience;
  }

  @Override
  public void customize(JettyServletWebServerFactory factory) {
    factory.addServerCustomizers(this::limit);
  }

  private void limit(Server server) {
    Gate requests = new Gate(server.getHandler(), each -> !isControl(each), most, mostWaiting);
    Gate largeBodies =
        new Gate(
            requests,
            each -> mayBeLarge(each) && !isControl(each),
            Math.max(1, most / LARGE_SHARE),
            mostWaiting);
    server.setHandler(
        new EagerContentHandler(
            largeBodies, new RetainedContentLoaderFactory(SMALL_BODY_BYTES, BUFFER_BYTES, false)));
    for (Connector connector : server.getConnectors()) {
      connector.addBean(new SlowClients(connector.getScheduler(), patience));
    }
    NetworkConnectionLimit connections = server.getBean(NetworkConnectionLimit.class);
    if (connections != null) {
      connections.setEndPointIdleTimeout(IDLE_WHEN_FULL_MILLIS);
      for (Connector connector : server.getConnectors()) {
        connector.addBean(new LateComers(connections));
      }
    }
  }

  /** The limit hurries those that are open when it is reached; these are just about to be. */
  private record LateComers(NetworkConnectionLimit limit) implements Connection.Listener {
    @Override
    public void onOpened(Connection connection) {
      int there = limit.getNetworkConnectionCount() + limit.getPendingNetworkConnectionCount();
      if (there >= limit.getMaxNetworkConnectionCount()) {
        connection.getEndPoint().setIdleTimeout(IDLE_WHEN_FULL_MILLIS);
      }
    }
  }

  private static boolean isControl(Request request) {
    return Request.getPathInContext(request).startsWith(CONTROL);
  }

  /** A body that comes in chunks does not say how large it will be. */
  private static boolean mayBeLarge(Request request) {
    return request.getLength() > SMALL_BODY_BYTES
        || (request.getLength() < 0 && request.getHeaders().contains("Transfer-Encoding"));
  }
}
