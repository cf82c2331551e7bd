package dev.ecsemulator.validation;

import dev.ecsemulator.contract.OperationContract;
import dev.ecsemulator.contract.ParameterRule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks a request's parameters against the operation's published rules: presence first, in
 * published order, then every value that was sent.
 */
public final class ParameterValidator {

  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * Checks and arranges parameters. An empty value counts as absent.
   *
   * @param parameters what the caller sent, without the gateway's own names
   * @throws dev.ecsemulator.contract.ApiException with the documented code of the first violation
   */
  public CheckedParameters check(OperationContract contract, Map<String, String> parameters) {
    Map<String, String> patterns = new LinkedHashMap<>();
    Set<String> unknown = new LinkedHashSet<>();
    Set<String> present = new HashSet<>();
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      String pattern = pattern(parameter.getKey());
      if (contract.parameter(pattern) == null) {
        unknown.add(parameter.getKey());
      } else {
        patterns.put(parameter.getKey(), pattern);
        if (!parameter.getValue().isEmpty()) {
          markPresent(parameter.getKey(), present);
        }
      }
    }
    requirePresence(contract, present);
    ParameterNode tree = new ParameterNode();
    Map<String, Integer> listSizes = new HashMap<>();
    for (Map.Entry<String, String> sent : patterns.entrySet()) {
      String value = parameters.getOrDefault(sent.getKey(), "");
      ParameterRule rule = contract.parameter(sent.getValue());
      if (rule != null && !value.isEmpty()) {
        limitLists(contract, sent.getKey(), listSizes);
        tree.put(sent.getKey(), value(contract, rule, value));
      }
    }
    return new CheckedParameters(tree, patterns, unknown);
  }

  /** The contract's pattern for a wire name: list indexes become {@code N}. */
  static String pattern(String name) {
    if (name.indexOf('.') < 0) {
      return name;
    }
    StringBuilder pattern = new StringBuilder(name.length());
    int start = 0;
    while (start <= name.length()) {
      int dot = name.indexOf('.', start);
      int end = dot < 0 ? name.length() : dot;
      String segment = name.substring(start, end);
      pattern
          .append(start == 0 ? "" : ".")
          .append(ParameterNode.index(segment) == null ? segment : "N");
      start = end + 1;
    }
    return pattern.toString();
  }

  private static void markPresent(String name, Set<String> present) {
    present.add(name);
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      present.add(name.substring(0, dot));
    }
  }

  /** A parameter below a list or an object is required only where that element was begun. */
  private static void requirePresence(OperationContract contract, Set<String> present) {
    for (ParameterRule rule : contract.parameters().values()) {
      if (!rule.required()) {
        continue;
      }
      String name = rule.name();
      int parentEnd = name.lastIndexOf('.');
      if (parentEnd < 0) {
        if (!present.contains(name)) {
          throw contract.missing(name);
        }
      } else {
        String parent = name.substring(0, parentEnd);
        String leaf = name.substring(parentEnd);
        for (String begun : present) {
          if (pattern(begun).equals(parent) && !present.contains(begun + leaf)) {
            throw contract.missing(name);
          }
        }
      }
    }
  }

  private static void limitLists(
      OperationContract contract, String name, Map<String, Integer> sizes) {
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      int next = name.indexOf('.', dot + 1);
      Integer index = ParameterNode.index(name.substring(dot + 1, next < 0 ? name.length() : next));
      if (index == null) {
        continue;
      }
      String list = name.substring(0, dot);
      ParameterRule rule = contract.parameter(pattern(list) + ".N");
      Integer most = rule == null ? null : rule.maxItems();
      if (index == 0) {
        throw contract.invalid(list);
      }
      if (most != null
          && sizes.merge(list + "." + index, 1, Integer::sum) == 1
          && sizes.merge(list, 1, Integer::sum) > most) {
        throw tooMany(contract, rule);
      }
    }
  }

  private static RuntimeException tooMany(
      OperationContract contract, @Nullable ParameterRule rule) {
    String code = rule == null ? null : rule.tooMany();
    String name = rule == null ? "" : rule.name();
    return code != null ? contract.error(code, name) : contract.invalid(name);
  }

  private static ParameterNode value(OperationContract contract, ParameterRule rule, String value) {
    return switch (rule.encoding()) {
      case JSON_ARRAY, JSON_OBJECT -> json(contract, rule, value);
      case COMMA_LIST -> {
        String quoted = JSON.writeValueAsString(value.split(",", -1));
        yield json(contract, rule, quoted);
      }
      case NONE -> {
        scalar(contract, rule, value);
        yield ParameterNode.ofValue(value);
      }
    };
  }

  private static ParameterNode json(OperationContract contract, ParameterRule rule, String text) {
    JsonNode json;
    try {
      json = JSON.readTree(text);
    } catch (JacksonException e) {
      throw contract.invalid(rule.name());
    }
    boolean wantsList = rule.encoding() != ParameterRule.Encoding.JSON_OBJECT;
    if (wantsList != json.isArray() || (!wantsList && !json.isObject())) {
      throw contract.invalid(rule.name());
    }
    Integer most = rule.maxItems();
    if (most != null && json.size() > most) {
      throw tooMany(contract, rule);
    }
    return ParameterNode.ofJson(json);
  }

  private static void scalar(OperationContract contract, ParameterRule rule, String value) {
    boolean fits =
        switch (rule.type()) {
          case "int32" -> isWhole(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
          case "int64" -> isWhole(value, Long.MIN_VALUE, Long.MAX_VALUE);
          case "float", "double", "number" -> Values.number(value) != null;
          case "bool" -> Values.truth(value) != null;
          default -> true;
        };
    if (!fits || !isWithin(rule, value)) {
      throw contract.invalid(rule.name());
    }
  }

  private static boolean isWhole(String value, long least, long most) {
    Long number = Values.whole(value);
    return number != null && number >= least && number <= most;
  }

  private static boolean isWithin(ParameterRule rule, String value) {
    Double min = rule.min();
    Double max = rule.max();
    if (min != null || max != null) {
      Double number = Values.number(value);
      if (number == null || (min != null && number < min) || (max != null && number > max)) {
        return false;
      }
    }
    Integer shortest = rule.minLength();
    Integer longest = rule.maxLength();
    int length = value.codePointCount(0, value.length());
    return (shortest == null || length >= shortest)
        && (longest == null || length <= longest)
        && (rule.regex() == null || rule.regex().matcher(value).matches())
        && (rule.allowed().isEmpty() || rule.allowed().contains(value));
  }
}
