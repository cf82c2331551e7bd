package dev.ecsemulator.rendering;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.contract.Shape;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes an answer through its published shape: fields in published order, lists wrapped where the
 * contract wraps them, numbers and booleans typed, no list ever null. Works on a JSON and on an XML
 * generator alike: where JSON writes an array, XML repeats the element.
 */
final class ShapeWriter {

  private final JsonGenerator out;

  ShapeWriter(JsonGenerator out) {
    this.out = out;
  }

  /** Writes the fields of an answer into the object that the generator is in. */
  void fields(Answer answer, Shape.Fields shape) {
    int written = 0;
    for (Map.Entry<String, Shape> field : shape.fields().entrySet()) {
      Object value = answer.get(field.getKey());
      if (value != null) {
        written++;
      } else if (!field.getValue().isList() || answer.has(field.getKey())) {
        continue;
      }
      out.writeName(field.getKey());
      value(value, field.getValue(), field.getKey());
    }
    if (written < answer.values().size()) {
      requirePublished(answer, shape);
    }
  }

  private static void requirePublished(Answer answer, Shape.Fields shape) {
    for (String name : answer.values().keySet()) {
      if (!shape.fields().containsKey(name)) {
        throw new IllegalStateException("The contract publishes no response field " + name);
      }
    }
  }

  private void value(@Nullable Object value, Shape shape, String name) {
    if (shape instanceof Shape.Scalar scalar) {
      scalar(value, scalar.type(), name);
    } else if (shape instanceof Shape.ListOf list) {
      list(value, list, name);
    } else if (shape instanceof Shape.MapOf map) {
      out.writeStartObject();
      if (value instanceof Map<?, ?> entries) {
        entries.forEach(
            (key, entry) -> {
              out.writeName(key.toString());
              value(entry, map.value(), name);
            });
      }
      out.writeEndObject();
    } else if (shape instanceof Shape.Fields fields) {
      object(value, fields, name);
    }
  }

  private void object(@Nullable Object value, Shape.Fields shape, String name) {
    out.writeStartObject();
    Shape.Wrapped wrapped = shape.wrapped();
    if (wrapped != null && !(value instanceof Answer)) {
      out.writeName(wrapped.name());
      list(value, wrapped.list(), name);
    } else if (value instanceof Answer answer) {
      fields(answer, shape);
    } else {
      throw mistyped(name, value, "object");
    }
    out.writeEndObject();
  }

  private void list(@Nullable Object value, Shape.ListOf shape, String name) {
    out.writeStartArray();
    if (value instanceof Iterable<?> elements) {
      for (Object element : elements) {
        value(element, shape.element(), name);
      }
    } else if (value != null) {
      throw mistyped(name, value, "list");
    }
    out.writeEndArray();
  }

  private void scalar(@Nullable Object value, Shape.Type type, String name) {
    switch (type) {
      case INT32, INT64 -> {
        if (!(value instanceof Integer || value instanceof Long)) {
          throw mistyped(name, value, type);
        }
        out.writeNumber(((Number) value).longValue());
      }
      case FLOAT, DOUBLE, NUMBER -> number(value, type, name);
      case BOOL -> {
        if (!(value instanceof Boolean truth)) {
          throw mistyped(name, value, type);
        }
        out.writeBoolean(truth);
      }
      case ANY -> {
        if (value instanceof Boolean truth) {
          out.writeBoolean(truth);
        } else if (value instanceof Number) {
          number(value, type, name);
        } else {
          out.writeString(String.valueOf(value));
        }
      }
      case STRING -> {
        if (value == null || value instanceof Answer || value instanceof Iterable) {
          throw mistyped(name, value, type);
        }
        out.writeString(value.toString());
      }
    }
  }

  /** Whole numbers are written without decimals, as the service does. */
  private void number(@Nullable Object value, Shape.Type type, String name) {
    if (!(value instanceof Number number)) {
      throw mistyped(name, value, type);
    }
    double exact = number.doubleValue();
    if (exact == Math.rint(exact) && Math.abs(exact) < 1e15) {
      out.writeNumber((long) exact);
    } else {
      out.writeNumber(exact);
    }
  }

  private static IllegalStateException mistyped(
      String name, @Nullable Object value, Shape.Type type) {
    return mistyped(name, value, type.name().toLowerCase(Locale.ROOT));
  }

  private static IllegalStateException mistyped(String name, @Nullable Object value, String type) {
    String given = value == null ? "nothing" : value.getClass().getSimpleName();
    return new IllegalStateException(
        "The response field " + name + " is " + type + ", not " + given);
  }
}
