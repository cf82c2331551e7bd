package dev.ecsemulator.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The shape of a success body, as the contract publishes it. */
public sealed interface Shape {

  /** A value of one wire type: string, int32, int64, float, double, bool, number or any. */
  record Scalar(String type) implements Shape {}

  /** Named fields in published order. */
  record Fields(Map<String, Shape> fields) implements Shape {

    /** The only field if it is a list, as in {@code {"Instance":[..]}}; else null. */
    public Map.@Nullable Entry<String, ListOf> wrappedList() {
      if (fields.size() != 1) {
        return null;
      }
      Map.Entry<String, Shape> only = fields.entrySet().iterator().next();
      return only.getValue() instanceof ListOf list ? Map.entry(only.getKey(), list) : null;
    }
  }

  /** Any number of elements of one shape. */
  record ListOf(Shape element) implements Shape {}

  /** Free keys, values of one shape. */
  record MapOf(Shape value) implements Shape {}

  /** Reads the shape notation of the contract files. */
  static Shape parse(JsonNode node) {
    if (node.isString()) {
      return new Scalar(node.stringValue());
    }
    if (node.isArray()) {
      return new ListOf(node.isEmpty() ? new Scalar("any") : parse(node.get(0)));
    }
    JsonNode any = node.get("*");
    if (any != null) {
      return new MapOf(parse(any));
    }
    Map<String, Shape> fields = new LinkedHashMap<>();
    node.properties().forEach(field -> fields.put(field.getKey(), parse(field.getValue())));
    return new Fields(fields);
  }
}
