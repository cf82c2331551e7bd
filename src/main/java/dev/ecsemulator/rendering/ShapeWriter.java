package dev.ecsemulator.rendering;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.contract.Shape;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/**
 * Writes an answer through its published shape: fields in published order, lists wrapped where the
 * contract wraps them, numbers and booleans typed, no list ever null. Works on a JSON and on an XML
 * generator alike: where JSON writes an array, XML repeats the element.
 */
final class ShapeWriter {

  private static final String REQUEST_ID = "RequestId";
  private static final Object LEFT_OUT = new Object();

  private final JsonGenerator out;

  ShapeWriter(JsonGenerator out) {
    this.out = out;
  }

  /** Writes an answer into the object that the generator is in. */
  void root(Answer answer, Shape.Fields shape, String requestId) {
    Shape.Field published = shape.fields().get(REQUEST_ID);
    @Nullable Object[] values = new Object[shape.fields().size()];
    if (published == null) {
      out.writeStringProperty(REQUEST_ID, requestId);
    } else {
      values[published.place()] = requestId;
    }
    fields(answer, shape, values);
  }

  /** Puts the values in published order, then writes them: that looks each name up only once. */
  private void fields(Answer answer, Shape.Fields shape, @Nullable Object[] values) {
    answer.forEach(
        (name, value) -> {
          Shape.Field field = shape.fields().get(name);
          if (field == null) {
            throw new IllegalStateException("The contract publishes no response field " + name);
          }
          values[field.place()] = value == null ? LEFT_OUT : value;
        });
    for (Shape.Field field : shape.fields().values()) {
      Object value = values[field.place()];
      if (value == null ? field.shape().isList() : value != LEFT_OUT) {
        out.writeName(field.name());
        value(value, field.shape(), field.name());
      }
    }
  }

  private void value(@Nullable Object value, Shape shape, SerializedString name) {
    if (shape instanceof Shape.Scalar scalar) {
      scalar(value, scalar.type(), name);
    } else if (shape instanceof Shape.ListOf list) {
      list(value, list, name);
    } else if (shape instanceof Shape.MapOf map) {
      if (!(value instanceof Map<?, ?> entries)) {
        throw mistyped(name, value, "map");
      }
      out.writeStartObject();
      entries.forEach(
          (key, entry) -> {
            out.writeName(key.toString());
            value(entry, map.value(), name);
          });
      out.writeEndObject();
    } else if (shape instanceof Shape.Fields fields) {
      object(value, fields, name);
    }
  }

  private void object(@Nullable Object value, Shape.Fields shape, SerializedString name) {
    out.writeStartObject();
    Shape.Wrapped wrapped = shape.wrapped();
    if (wrapped != null && !(value instanceof Answer)) {
      out.writeName(wrapped.name());
      list(value, wrapped.list(), name);
    } else if (value instanceof Answer answer) {
      fields(answer, shape, new Object[shape.fields().size()]);
    } else {
      throw mistyped(name, value, "object");
    }
    out.writeEndObject();
  }

  private void list(@Nullable Object value, Shape.ListOf shape, SerializedString name) {
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

  private void scalar(@Nullable Object value, Shape.Type type, SerializedString name) {
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
  private void number(@Nullable Object value, Shape.Type type, SerializedString name) {
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
      SerializedString name, @Nullable Object value, Shape.Type type) {
    return mistyped(name, value, type.name().toLowerCase(Locale.ROOT));
  }

  private static IllegalStateException mistyped(
      SerializedString name, @Nullable Object value, String type) {
    String given = value == null ? "nothing" : value.getClass().getSimpleName();
    return new IllegalStateException(
        "The response field " + name + " is " + type + ", not " + given);
  }
}
