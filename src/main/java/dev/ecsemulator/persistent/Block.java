package dev.ecsemulator.persistent;

import java.util.Arrays;

/**
 * 4096 bits, of which only the words that are not zero are kept. The bits of a number's lowest
 * twelve binary digits say whether it is in a set.
 */
final class Block {

  /** By how many bits a number is shifted to find its block. */
  static final int SHIFT = 12;

  static final Block EMPTY = new Block(0, new long[0]);

  private static final int WORD_SHIFT = 6;

  private final long mask;
  private final long[] words;

  private Block(long mask, long[] words) {
    this.mask = mask;
    this.words = words;
  }

  boolean isEmpty() {
    return mask == 0;
  }

  boolean has(int number) {
    return (word(number >>> WORD_SHIFT) & 1L << number) != 0;
  }

  Block with(int number) {
    int index = number >>> WORD_SHIFT;
    return with(index, word(index) | 1L << number);
  }

  Block without(int number) {
    int index = number >>> WORD_SHIFT;
    return with(index, word(index) & ~(1L << number));
  }

  Block and(Block other) {
    return combine(mask & other.mask, other, true);
  }

  Block or(Block other) {
    return combine(mask | other.mask, other, false);
  }

  /** How many bits are set. */
  int size() {
    int size = 0;
    for (long word : words) {
      size += Long.bitCount(word);
    }
    return size;
  }

  /** How many bits are set in both. */
  int sizeOfAnd(Block other) {
    int size = 0;
    for (long rest = mask & other.mask; rest != 0; rest &= rest - 1) {
      int index = Long.numberOfTrailingZeros(rest);
      size += Long.bitCount(words[place(index)] & other.words[other.place(index)]);
    }
    return size;
  }

  /** The greatest number below 4096 up to this one that is in it, or -1. */
  int floor(int number) {
    int index = number >>> WORD_SHIFT;
    long upTo = word(index) & -1L >>> (Long.SIZE - 1 - (number & (Long.SIZE - 1)));
    if (upTo != 0) {
      return index << WORD_SHIFT | Long.SIZE - 1 - Long.numberOfLeadingZeros(upTo);
    }
    long lower = mask & (1L << index) - 1;
    if (lower == 0) {
      return -1;
    }
    int next = Long.SIZE - 1 - Long.numberOfLeadingZeros(lower);
    return next << WORD_SHIFT | Long.SIZE - 1 - Long.numberOfLeadingZeros(word(next));
  }

  /** The least number from this one on that is in it, or -1. */
  int ceiling(int number) {
    int index = number >>> WORD_SHIFT;
    long from = word(index) & -1L << number;
    if (from != 0) {
      return index << WORD_SHIFT | Long.numberOfTrailingZeros(from);
    }
    long higher = mask & -2L << index;
    if (higher == 0) {
      return -1;
    }
    int next = Long.numberOfTrailingZeros(higher);
    return next << WORD_SHIFT | Long.numberOfTrailingZeros(word(next));
  }

  private Block combine(long candidates, Block other, boolean both) {
    long[] found = new long[Long.bitCount(candidates)];
    long kept = 0;
    int size = 0;
    for (long rest = candidates; rest != 0; rest &= rest - 1) {
      int index = Long.numberOfTrailingZeros(rest);
      long word = both ? word(index) & other.word(index) : word(index) | other.word(index);
      if (word != 0) {
        found[size++] = word;
        kept |= 1L << index;
      }
    }
    return new Block(kept, size == found.length ? found : Arrays.copyOf(found, size));
  }

  private Block with(int index, long word) {
    int place = place(index);
    boolean had = hasWord(index);
    if (had && word != 0) {
      long[] copy = words.clone();
      copy[place] = word;
      return new Block(mask, copy);
    }
    if (!had && word == 0) {
      return this;
    }
    int more = had ? -1 : 1;
    long[] copy = new long[words.length + more];
    System.arraycopy(words, 0, copy, 0, place);
    int from = had ? place + 1 : place;
    System.arraycopy(words, from, copy, from + more, words.length - from);
    if (!had) {
      copy[place] = word;
    }
    return new Block(mask ^ 1L << index, copy);
  }

  private boolean hasWord(int index) {
    return (mask & 1L << index) != 0;
  }

  private long word(int index) {
    return hasWord(index) ? words[place(index)] : 0;
  }

  private int place(int index) {
    return Long.bitCount(mask & (1L << index) - 1);
  }
}
