package dev.ecsemulator.control;

import dev.ecsemulator.fixture.Nearest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON object that a control request carries; what cannot be read is refused by its name. */
final class Body {

  private static final int MOST_BYTES = 1 << 20;

  private final JsonNode json;

  private Body(JsonNode json) {
    this.json = json;
  }

  /**
   * Reads an object; an empty body counts as an empty object.
   *
   * @param known the fields that it may have
   */
  static Body of(HttpServletRequest request, String... known) throws IOException {
    String text = text(request);
    JsonNode json = parse(text.isBlank() ? "{}" : text);
    if (!json.isObject()) {
      throw ControlException.bad("The body has to be a JSON object.");
    }
    for (String field : json.propertyNames()) {
      if (!List.of(known).contains(field)) {
        List<String> names = Nearest.first(field, List.of(known));
        throw ControlException.bad(
                "The body has an unknown field \""
                    + field
                    + "\"; "
                    + (names.isEmpty() ? "it may have none." : "known are " + joined(names)))
            .known(names);
      }
    }
    return new Body(json);
  }

  /** Reads a body as it is. */
  static String text(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      throw new ControlException(413, "The body is larger than " + MOST_BYTES + " bytes.");
    }
    return new String(body, StandardCharsets.UTF_8);
  }

  @Nullable String text(String field) {
    JsonNode value = present(field);
    if (value != null && !value.isString()) {
      throw wrong(field, "a text");
    }
    return value == null ? null : value.stringValue();
  }

  /** The account that a call is about, or null. */
  @Nullable String account() {
    return AccountText.checked(text("account"));
  }

  String requiredText(String field) {
    String value = text(field);
    if (value == null || value.isBlank()) {
      throw ControlException.bad("The body has to say \"" + field + "\".");
    }
    return value;
  }

  List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    JsonNode value = present(field);
    if (value != null && !value.isArray()) {
      throw wrong(field, "a list of texts");
    }
    if (value != null) {
      for (JsonNode item : value) {
        if (!item.isValueNode()) {
          throw wrong(field, "a list of texts");
        }
        texts.add(item.asString());
      }
    }
    return texts;
  }

  int integer(String field, int otherwise, int least, int most) {
    JsonNode value = present(field);
    if (value == null) {
      return otherwise;
    }
    if (!value.isIntegralNumber()
        || !value.canConvertToInt()
        || value.intValue() < least
        || value.intValue() > most) {
      throw wrong(field, "a whole number from " + least + " to " + most);
    }
    return value.intValue();
  }

  @Nullable Double number(String field) {
    JsonNode value = present(field);
    if (value != null && !value.isNumber()) {
      throw wrong(field, "a number");
    }
    return value == null ? null : value.doubleValue();
  }

  @Nullable Instant instant(String field) {
    return parsed(field, "an instant such as 2030-01-31T23:59:00Z", Instant::parse);
  }

  @Nullable Duration duration(String field) {
    return parsed(field, "a duration such as PT30S", Duration::parse);
  }

  /** The refusal of a field's value, to be thrown. */
  ControlException wrong(String field, String expected) {
    return ControlException.bad(
        "\"" + field + "\" has to be " + expected + ", not " + json.get(field) + ".");
  }

  private <T> @Nullable T parsed(String field, String what, Function<String, T> parse) {
    String text = text(field);
    try {
      return text == null ? null : parse.apply(text);
    } catch (DateTimeException e) {
      throw wrong(field, what);
    }
  }

  private @Nullable JsonNode present(String field) {
    JsonNode value = json.get(field);
    return value == null || value.isNull() ? null : value;
  }

  private static JsonNode parse(String text) {
    try {
      return JsonMapper.shared().readTree(text);
    } catch (JacksonException e) {
      ControlException refusal = ControlException.bad("The body is not JSON: " + problem(e) + ".");
      TokenStreamLocation at = e.getLocation();
      throw at == null
          ? refusal
          : refusal.with("line", at.getLineNr()).with("column", at.getColumnNr());
    }
  }

  /** What is wrong, without the hints to the parser's own settings. */
  private static String problem(JacksonException e) {
    String message = e.getOriginalMessage();
    int hint = message.indexOf(" (start marker");
    return hint < 0 ? message : message.substring(0, hint);
  }

  private static String joined(List<String> names) {
    return String.join(", ", names) + ".";
  }
}
