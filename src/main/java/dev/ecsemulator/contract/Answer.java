package dev.ecsemulator.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operation answers: names and values, as the contract's response shape names them. The
 * wire form (list wrappers, JSON or XML, number types) is the renderer's business; a list of any
 * kind is given as a plain {@link Iterable}.
 *
 * <p>A list that is not given is written as an empty list, a scalar or object that is not given is
 * left out, and {@link #without} leaves out a list as well.
 */
public final class Answer {

  private static final Answer EMPTY = new Answer();

  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  private Answer() {}

  /** An answer that holds nothing but its RequestId. */
  public static Answer empty() {
    return EMPTY;
  }

  /** Starts an answer with one value; null leaves the field out. */
  public static Answer of(String name, @Nullable Object value) {
    return new Answer().with(name, value);
  }

  /** Adds a value; null leaves the field out, even where the shape has a list. */
  public Answer with(String name, @Nullable Object value) {
    Answer target = this == EMPTY ? new Answer() : this;
    target.values.put(name, value);
    return target;
  }

  /** Leaves the field out, even where the shape has a list. */
  public Answer without(String name) {
    return with(name, null);
  }

  /** Whether the field was given, be it as absent. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** The value of a field, or null. */
  public @Nullable Object get(String name) {
    return values.get(name);
  }

  /** All fields that were given, in order. */
  public Map<String, @Nullable Object> values() {
    return values;
  }
}
