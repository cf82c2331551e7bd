package dev.ecsemulator;

import dev.ecsemulator.control.ControlAccess;
import dev.ecsemulator.control.Version;
import java.net.InetAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.ApplicationContext;

/** The one line that a start prints. */
final class ReadyLine {

  private ReadyLine() {}

  static String of(ApplicationContext context) {
    ServerProperties server = context.getBean(ServerProperties.class);
    EmulatorProperties emulator = context.getBean(EmulatorProperties.class);
    return "ecs-emulator %s answers at %s://%s:%s (%s, transitions %s)%s"
        .formatted(
            Version.current(),
            Ssl.isEnabled(server.getSsl()) ? "https" : "http",
            host(server.getAddress()),
            context.getEnvironment().getProperty("local.server.port"),
            emulator.startFixtures().description(),
            emulator.transitions().name().toLowerCase(Locale.ROOT),
            token(context.getBean(ControlAccess.class)));
  }

  /** The only place where a token is shown: one that was made up can be learnt nowhere else. */
  private static String token(ControlAccess access) {
    String token = access.tokenToTell();
    return token == null ? "" : "; /_emulator takes the token " + token;
  }

  /** An address that can be typed into a client on this machine. */
  private static String host(@Nullable InetAddress address) {
    if (address == null || address.isAnyLocalAddress()) {
      return "127.0.0.1";
    }
    String text = address.getHostAddress();
    return text.contains(":") ? "[" + text + "]" : text;
  }
}
