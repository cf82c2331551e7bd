package dev.ecsemulator.contract;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.SerializedString;
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
   * Named fields.
   *
   * @param fields by name, in published order
   * @param wrapped the only field if it is a list, as in {@code {"Instance":[..]}}
   */
  record Fields(Map<String, Field> fields, @Nullable Wrapped wrapped) implements Shape {

    /** Fields, wrapped or not as they are. */
    public static Fields of(Map<String, Shape> shapes) {
      Map<String, Field> fields = new LinkedHashMap<>();
      shapes.forEach(
          (name, shape) ->
              fields.put(name, new Field(fields.size(), new SerializedString(name), shape)));
      Map.Entry<String, Shape> only =
          shapes.size() == 1 ? shapes.entrySet().iterator().next() : null;
      return new Fields(
          fields,
          only != null && only.getValue() instanceof ListOf list
              ? new Wrapped(new SerializedString(only.getKey()), list)
              : null);
    }

    @Override
    public boolean isList() {
      return wrapped != null;
    }
  }

  /**
   * One of several fields.
   *
   * @param place its place in published order, from 0
   * @param name as it is on the wire; it is encoded once, not with every answer
   */
  record Field(int place, SerializedString name, Shape shape) {}

  /** A list inside an object of its own. */
  record Wrapped(SerializedString name, ListOf list) {}

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
