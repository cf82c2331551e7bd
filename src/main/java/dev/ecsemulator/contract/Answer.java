package dev.ecsemulator.contract;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.BiConsumer;
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

  /** Names and values in turn: an answer is filled once and read once, in any order. */
  private @Nullable Object[] pairs = new Object[8];

  private int used;

  private Answer() {}

  /** An answer that holds nothing but its RequestId. */
  public static Answer empty() {
    return EMPTY;
  }

  /** Starts an answer with one value; null leaves the field out. */
  public static Answer of(String name, @Nullable Object value) {
    return new Answer().with(name, value);
  }

  /** Sets a value; null leaves the field out, even where the shape has a list. */
  public Answer with(String name, @Nullable Object value) {
    Answer target = this == EMPTY ? new Answer() : this;
    target.add(name, value);
    return target;
  }

  /** Leaves the field out, even where the shape has a list. */
  public Answer without(String name) {
    return with(name, null);
  }

  /** Everything that was given, in order; of what was given twice, the last counts. */
  public void forEach(BiConsumer<String, @Nullable Object> visitor) {
    for (int i = 0; i < used; i += 2) {
      visitor.accept((String) Objects.requireNonNull(pairs[i]), pairs[i + 1]);
    }
  }

  private void add(String name, @Nullable Object value) {
    if (used == pairs.length) {
      pairs = Arrays.copyOf(pairs, used * 2);
    }
    pairs[used++] = name;
    pairs[used++] = value;
  }
}
