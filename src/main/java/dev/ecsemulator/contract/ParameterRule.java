package dev.ecsemulator.contract;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the contract says of one parameter.
 *
 * @param pattern the wire name with {@code N} for a list index, such as {@code DataDisk.N.Size}
 * @param type string, int32, int64, float, double, bool, object, array or any
 * @param encoding how a list or object travels inside one text value
 * @param regex what a text value has to match as a whole
 * @param maxItems most list entries, for a repeated or an encoded list
 * @param invalid the documented code for a malformed value; null: the gateway's
 * @param tooMany the documented code for too many entries; null: as {@code invalid}
 * @param missing the documented code when absent; null: the gateway's
 */
public record ParameterRule(
    String pattern,
    String type,
    Encoding encoding,
    boolean required,
    @Nullable Double min,
    @Nullable Double max,
    @Nullable Integer minLength,
    @Nullable Integer maxLength,
    @Nullable Integer maxItems,
    Set<String> allowed,
    @Nullable Pattern regex,
    @Nullable String invalid,
    @Nullable String tooMany,
    @Nullable String missing) {

  /** How a list or an object is written as one parameter. */
  public enum Encoding {
    NONE,
    JSON_ARRAY,
    JSON_OBJECT,
    COMMA_LIST
  }

  static ParameterRule parse(String pattern, JsonNode facts) {
    return new ParameterRule(
        pattern,
        text(facts, "t", "string"),
        encoding(facts),
        facts.path("req").asBoolean(false),
        number(facts, "min"),
        number(facts, "max"),
        integer(facts, "minLength"),
        integer(facts, "maxLength"),
        integer(facts, "maxItems"),
        strings(facts.get("enum")),
        regex(facts),
        textOrNull(facts, "invalid"),
        textOrNull(facts, "tooMany"),
        textOrNull(facts, "missing"));
  }

  /** The name a person would use: the pattern without a closing list index. */
  public String name() {
    return pattern.endsWith(".N") ? pattern.substring(0, pattern.length() - 2) : pattern;
  }

  private static Encoding encoding(JsonNode facts) {
    String how = text(facts, "style", text(facts, "fmt", ""));
    return switch (how) {
      case "json" ->
          facts.path("shape").isArray() || "array".equals(text(facts, "t", ""))
              ? Encoding.JSON_ARRAY
              : Encoding.JSON_OBJECT;
      case "jsonArray" -> Encoding.JSON_ARRAY;
      case "jsonObject" -> Encoding.JSON_OBJECT;
      case "csv" -> Encoding.COMMA_LIST;
      default -> Encoding.NONE;
    };
  }

  private static Set<String> strings(@Nullable JsonNode values) {
    if (values == null || !values.isArray()) {
      return Set.of();
    }
    Set<String> all = new TreeSet<>();
    values.forEach(value -> all.add(value.asString()));
    return Set.copyOf(all);
  }

  private static @Nullable Pattern regex(JsonNode facts) {
    String regex = textOrNull(facts, "pattern");
    return regex == null ? null : Pattern.compile(regex);
  }

  private static String text(JsonNode facts, String key, String otherwise) {
    String value = textOrNull(facts, key);
    return value == null ? otherwise : value;
  }

  private static @Nullable String textOrNull(JsonNode facts, String key) {
    JsonNode value = facts.get(key);
    return value == null || value.isNull() ? null : value.asString();
  }

  private static @Nullable Double number(JsonNode facts, String key) {
    JsonNode value = facts.get(key);
    return value == null || value.isNull() ? null : value.asDouble();
  }

  private static @Nullable Integer integer(JsonNode facts, String key) {
    JsonNode value = facts.get(key);
    return value == null || value.isNull() ? null : value.asInt();
  }
}
