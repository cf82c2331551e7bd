package dev.ecsemulator.contract;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The shape of a success body, as the contract publishes it. */
public sealed interface Shape {

  /** The wire types of single values, named as the contract files name them. */
  enum Type {
    STRING,
    INT32,
    INT64,
    FLOAT,
    DOUBLE,
    NUMBER,
    BOOL,
    ANY
  }

  /** A single value. */
  record Scalar(Type type) implements Shape {}

  /**
   * Named fields in published order.
   *
   * @param wrapped the only field if it is a list, as in {@code {"Instance":[..]}}
   */
  record Fields(Map<String, Shape> fields, @Nullable Wrapped wrapped) implements Shape {

    /** Fields, wrapped or not as they are. */
    public static Fields of(Map<String, Shape> fields) {
      Map.Entry<String, Shape> only =
          fields.size() == 1 ? fields.entrySet().iterator().next() : null;
      return new Fields(
          fields,
          only != null && only.getValue() instanceof ListOf list
              ? new Wrapped(only.getKey(), list)
              : null);
    }

    @Override
    public boolean isList() {
      return wrapped != null;
    }
  }

  /** A list inside an object of its own. */
  record Wrapped(String name, ListOf list) {}

  /** Any number of elements of one shape. */
  record ListOf(Shape element) implements Shape {

    @Override
    public boolean isList() {
      return true;
    }
  }

  /** Free keys, values of one shape. */
  record MapOf(Shape value) implements Shape {}

  /** Whether a plain list is written in this shape. */
  default boolean isList() {
    return false;
  }

  /** Reads the shape notation of the contract files. */
  static Shape parse(JsonNode node) {
    if (node.isString()) {
      return new Scalar(Type.valueOf(node.stringValue().toUpperCase(Locale.ROOT)));
    }
    if (node.isArray()) {
      return new ListOf(node.isEmpty() ? new Scalar(Type.ANY) : parse(node.get(0)));
    }
    JsonNode any = node.get("*");
    if (any != null) {
      return new MapOf(parse(any));
    }
    Map<String, Shape> fields = new LinkedHashMap<>();
    // Interned, as the literals of the operations are: answers are then found by identity.
    node.properties()
        .forEach(field -> fields.put(field.getKey().intern(), parse(field.getValue())));
    return Fields.of(fields);
  }
}
