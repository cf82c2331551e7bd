package dev.ecsemulator.control;

import dev.ecsemulator.fixture.Nearest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The query of a control request; an unknown parameter is refused. */
final class QueryText {

  private final HttpServletRequest request;

  private QueryText(HttpServletRequest request) {
    this.request = request;
  }

  static QueryText of(HttpServletRequest request, String... known) {
    for (String name : request.getParameterMap().keySet()) {
      if (!List.of(known).contains(name)) {
        List<String> names = Nearest.first(name, List.of(known));
        throw ControlException.bad(
                "Unknown parameter \"" + name + "\"; known are " + String.join(", ", names) + ".")
            .known(names);
      }
    }
    return new QueryText(request);
  }

  /** A parameter, or null where it is absent or empty. */
  @Nullable String text(String name) {
    String value = request.getParameter(name);
    return value == null || value.isEmpty() ? null : value;
  }

  long number(String name, long otherwise, long least, long most) {
    String value = text(name);
    try {
      long number = value == null ? otherwise : Long.parseLong(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Refused below, like a number out of range.
    }
    String range = most == Long.MAX_VALUE ? "from " + least : "from " + least + " to " + most;
    throw ControlException.bad(
        "\"" + name + "\" has to be a whole number " + range + ", not " + value + ".");
  }
}
