package dev.ecsemulator;

import dev.ecsemulator.fixture.FixtureException;
import dev.ecsemulator.fixture.Nearest;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.convert.ConversionFailedException;

/** Says in one sentence why a start failed and what to do about it. */
final class StartFailure {

  private StartFailure() {}

  /** The sentence for an exception, by the first of its causes that tells the reason. */
  static String sentence(Throwable failure) {
    PortInUseException port = cause(failure, PortInUseException.class);
    if (port != null) {
      return "Port "
          + port.getPort()
          + " is in use; choose another with --server.port=<port>, or any free one with"
          + " --server.port=0.";
    }
    FixtureException fixture = cause(failure, FixtureException.class);
    if (fixture != null) {
      return "The " + fixture.getMessage() + ".";
    }
    UnboundConfigurationPropertiesException unbound =
        cause(failure, UnboundConfigurationPropertiesException.class);
    if (unbound != null) {
      String name = unbound.getUnboundProperties().iterator().next().getName().toString();
      String slip = Nearest.slip(name, CommandLine.own());
      return "There is no setting "
          + name
          + (slip.isEmpty() ? "; --help lists them." : "; did you mean " + slip + "?");
    }
    BindException bind = cause(failure, BindException.class);
    if (bind != null) {
      return value(bind);
    }
    SocketException socket = cause(failure, SocketException.class);
    if (socket != null) {
      return "The server cannot listen there: "
          + socket.getMessage()
          + "; choose another --server.address or --server.port.";
    }
    Throwable root = root(failure);
    return "The start failed: "
        + (root.getMessage() == null ? root.getClass().getName() : root.getMessage())
        + "; --debug tells more.";
  }

  private static String value(BindException bind) {
    ConfigurationProperty property = bind.getProperty();
    ConversionFailedException conversion = cause(bind, ConversionFailedException.class);
    String reason =
        conversion == null ? String.valueOf(root(bind).getMessage()) : expected(conversion);
    return property == null
        ? reason + "."
        : "--"
            + property.getName()
            + "="
            + property.getValue()
            + " is not possible: "
            + reason
            + ".";
  }

  private static String expected(ConversionFailedException conversion) {
    Class<?> type = conversion.getTargetType().getObjectType();
    Object[] constants = type.getEnumConstants();
    if (constants != null) {
      List<String> names =
          Arrays.stream(constants).map(each -> each.toString().toLowerCase(Locale.ROOT)).toList();
      return "it has to be one of " + String.join(", ", names);
    }
    if (type == Boolean.class || type == boolean.class) {
      return "it has to be on or off";
    }
    if (Number.class.isAssignableFrom(type)) {
      return "it has to be a number";
    }
    return String.valueOf(root(conversion).getMessage());
  }

  private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (type.isInstance(each)) {
        return type.cast(each);
      }
    }
    return null;
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
