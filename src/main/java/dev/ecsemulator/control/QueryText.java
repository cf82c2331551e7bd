package dev.ecsemulator.control;

import dev.ecsemulator.fixture.Nearest;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** The query of a control request; an unknown parameter is refused. */
final class QueryText {

  private final MultiValueMap<String, String> given;

  private QueryText(MultiValueMap<String, String> given) {
    this.given = given;
  }

  static QueryText of(HttpServletRequest request, String... known) {
    // Not the request's own parameters: for those a body that curl calls a form is read and lost.
    MultiValueMap<String, String> given =
        UriComponentsBuilder.newInstance().query(request.getQueryString()).build().getQueryParams();
    for (String name : given.keySet()) {
      if (!List.of(known).contains(name)) {
        List<String> names = Nearest.first(name, List.of(known));
        throw ControlException.bad(
                "Unknown parameter \"" + name + "\"; known are " + String.join(", ", names) + ".")
            .known(names);
      }
    }
    return new QueryText(given);
  }

  /** A parameter, or null where it is absent or empty. */
  @Nullable String text(String name) {
    String value = given.getFirst(name);
    return value == null || value.isEmpty()
        ? null
        : URLDecoder.decode(value, StandardCharsets.UTF_8);
  }

  /** The account that a call is about, or null. */
  @Nullable String account() {
    return AccountText.checked(text("account"));
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
