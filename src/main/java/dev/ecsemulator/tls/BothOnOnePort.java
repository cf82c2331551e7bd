package dev.ecsemulator.tls;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.AbstractConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.DetectorConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * HTTPS beside HTTP on the same port: some clients call single operations over TLS whatever they
 * are told (clients, 0.3). A connection's first bytes say which it is. Who configures TLS of the
 * server's own has that instead.
 */
@Component
final class BothOnOnePort
    implements WebServerFactoryCustomizer<JettyServletWebServerFactory>,
        ApplicationListener<ApplicationReadyEvent> {

  private static final String PASSWORD = "in memory only";

  private final Tls tls;

  BothOnOnePort(Tls tls) {
    this.tls = tls;
  }

  @Override
  public void customize(JettyServletWebServerFactory factory) {
    if (!Ssl.isEnabled(factory.getSsl())) {
      factory.addServerCustomizers(this::offer);
    }
  }

  /** Makes the authority's file beside the first requests, not before them. */
  @Override
  public void onApplicationEvent(ApplicationReadyEvent started) {
    if (tls.isFileMissing()) {
      Thread maker = new Thread(tls::certificateOfAuthority, "certificates");
      maker.setDaemon(true);
      maker.start();
    }
  }

  private void offer(Server server) {
    for (Connector connector : server.getConnectors()) {
      if (connector instanceof ServerConnector listening) {
        listening.addFirstConnectionFactory(new DetectorConnectionFactory(new OnFirstHandshake()));
      }
    }
  }

  /** Recognises TLS at once, but prepares for it only when somebody speaks it. */
  private final class OnFirstHandshake extends AbstractConnectionFactory
      implements ConnectionFactory.Detecting {

    private static final int HANDSHAKE = 0x16;
    private static final int MAJOR_VERSION = 3;

    private @Nullable SslConnectionFactory ready;

    OnFirstHandshake() {
      super("SSL");
    }

    @Override
    public Detection detect(ByteBuffer buffer) {
      if (buffer.remaining() < 2) {
        return Detection.NEED_MORE_BYTES;
      }
      int start = buffer.position();
      return buffer.get(start) == HANDSHAKE && buffer.get(start + 1) == MAJOR_VERSION
          ? Detection.RECOGNIZED
          : Detection.NOT_RECOGNIZED;
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
      return ready().newConnection(connector, endPoint);
    }

    private synchronized SslConnectionFactory ready() {
      SslConnectionFactory known = ready;
      if (known == null) {
        SslContextFactory.Server context = new SslContextFactory.Server();
        context.setKeyStore(tls.keyStore(PASSWORD));
        context.setKeyStorePassword(PASSWORD);
        known = new SslConnectionFactory(context, HttpVersion.HTTP_1_1.asString());
        // It stops with the server, to which this factory belongs.
        addManaged(known);
        ready = known;
      }
      return known;
    }
  }
}
