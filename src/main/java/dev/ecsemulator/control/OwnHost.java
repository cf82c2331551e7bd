package dev.ecsemulator.control;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells names that this server may be called by from those that a stranger's name server may have
 * pointed at it, so that a web page of his is served by here as far as a browser can see (DNS
 * rebinding). Nobody else can do that with an address, a name without a dot, or a name that the
 * public name service does not have (RFC 6761, RFC 6762, ICANN on .internal).
 */
final class OwnHost {

  private static final Pattern PORT = Pattern.compile(":[0-9]*$");
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[[0-9a-f:.]+\\]");
  private static final List<String> NOT_PUBLIC =
      List.of(".localhost", ".internal", ".local", ".test");

  private final List<String> names;

  /** Takes these names beside; one that begins with {@code *.} stands for all that end like it. */
  OwnHost(List<String> names) {
    this.names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }

  /** Whether a {@code Host} header, with or without a port, is one of these. */
  boolean is(@Nullable String header) {
    if (header == null) {
      return false;
    }
    String host = PORT.matcher(header.toLowerCase(Locale.ROOT)).replaceFirst("");
    return ADDRESS.matcher(host).matches()
        || host.indexOf('.') < 0
        || NOT_PUBLIC.stream().anyMatch(host::endsWith)
        || names.stream().anyMatch(name -> fits(host, name));
  }

  private static boolean fits(String host, String name) {
    return name.startsWith("*.") ? host.endsWith(name.substring(1)) : host.equals(name);
  }
}
