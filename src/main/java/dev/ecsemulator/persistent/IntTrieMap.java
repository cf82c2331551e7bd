package dev.ecsemulator.persistent;

import org.jspecify.annotations.Nullable;

/**
 * A persistent map from numbers, 0 or more, to values: a trie of 32 branches whose nodes keep only
 * the branches that lead somewhere. Dense numbers cost 5 bytes each.
 *
 * @param <V> the values' type
 */
public final class IntTrieMap<V> {

  private static final int BITS = 5;
  private static final int BRANCHES = 1 << BITS;
  private static final int NONE = -1;
  private static final IntTrieMap<?> EMPTY = new IntTrieMap<>(Node.EMPTY, 0);

  private final Node root;

  /** By how many bits the root shifts a number to find its branch; below it each level 5 less. */
  private final int shift;

  private IntTrieMap(Node root, int shift) {
    this.root = root;
    this.shift = shift;
  }

  /** The map without entries. */
  @SuppressWarnings("unchecked") // it holds no value of any type
  public static <V> IntTrieMap<V> empty() {
    return (IntTrieMap<V>) EMPTY;
  }

  /** The value of a number, or null. */
  @SuppressWarnings("unchecked") // only values of this type are put in
  public @Nullable V get(int key) {
    if (isBeyond(key)) {
      return null;
    }
    Object item = root;
    for (int level = shift; level >= 0 && item != null; level -= BITS) {
      item = ((Node) item).at(key >>> level);
    }
    return (V) item;
  }

  /** A map in which the number has this value. */
  public IntTrieMap<V> with(int key, V value) {
    Node grown = root;
    int level = shift;
    while (key >>> level >= BRANCHES) {
      grown = grown.isEmpty() ? grown : Node.EMPTY.with(0, grown);
      level += BITS;
    }
    return new IntTrieMap<>(with(grown, level, key, value), level);
  }

  /** A map in which the number has no value. */
  public IntTrieMap<V> without(int key) {
    if (get(key) == null) {
      return this;
    }
    Node left = without(root, shift, key);
    return left.isEmpty() ? empty() : new IntTrieMap<>(left, shift);
  }

  /** The greatest number up to {@code key} that has a value, or -1. */
  public int floor(int key) {
    return key < 0 ? NONE : floor(root, shift, isBeyond(key) ? greatest(shift) : key);
  }

  /** The least number from {@code key} on that has a value, or -1. */
  public int ceiling(int key) {
    return isBeyond(key) ? NONE : ceiling(root, shift, key);
  }

  private boolean isBeyond(int key) {
    return key >>> shift >= BRANCHES;
  }

  private static Node with(Node node, int level, int key, Object value) {
    if (level == 0) {
      return node.with(key, value);
    }
    Object child = node.at(key >>> level);
    Node below = child == null ? Node.EMPTY : (Node) child;
    return node.with(key >>> level, with(below, level - BITS, key, value));
  }

  private static Node without(Node node, int level, int key) {
    if (level == 0) {
      return node.without(key);
    }
    Node left = without(node.child(key >>> level), level - BITS, key);
    return left.isEmpty() ? node.without(key >>> level) : node.with(key >>> level, left);
  }

  private static int floor(Node node, int level, int key) {
    int branch = key >>> level & BRANCHES - 1;
    int from = key & ~greatest(level);
    if (level > 0 && node.has(branch)) {
      int found = floor(node.child(branch), level - BITS, key);
      if (found != NONE) {
        return found;
      }
    }
    int lower = node.mask & (level > 0 ? (1 << branch) - 1 : -1 >>> (BRANCHES - 1 - branch));
    if (lower == 0) {
      return NONE;
    }
    int next = BRANCHES - 1 - Integer.numberOfLeadingZeros(lower);
    int least = from | next << level;
    return level == 0
        ? least
        : floor(node.child(next), level - BITS, least | greatest(level - BITS));
  }

  private static int ceiling(Node node, int level, int key) {
    int branch = key >>> level & BRANCHES - 1;
    int from = key & ~greatest(level);
    if (level > 0 && node.has(branch)) {
      int found = ceiling(node.child(branch), level - BITS, key);
      if (found != NONE) {
        return found;
      }
    }
    int higher = node.mask & (level > 0 ? -2 << branch : -1 << branch);
    if (higher == 0) {
      return NONE;
    }
    int next = Integer.numberOfTrailingZeros(higher);
    int least = from | next << level;
    return level == 0 ? least : ceiling(node.child(next), level - BITS, least);
  }

  /** The greatest number below a node of this level, seen from its first. */
  private static int greatest(int level) {
    return level + BITS >= Integer.SIZE - 1 ? Integer.MAX_VALUE : (1 << (level + BITS)) - 1;
  }

  /** The branches in use, as bits and in their order. A shift counts by its lowest five bits. */
  private static final class Node {
    static final Node EMPTY = new Node(0, new Object[0]);

    final int mask;
    private final Object[] items;

    Node(int mask, Object[] items) {
      this.mask = mask;
      this.items = items;
    }

    boolean isEmpty() {
      return mask == 0;
    }

    boolean has(int branch) {
      return (mask & 1 << branch) != 0;
    }

    @Nullable Object at(int branch) {
      return has(branch) ? items[place(branch)] : null;
    }

    Node child(int branch) {
      return (Node) items[place(branch)];
    }

    Node with(int branch, Object item) {
      int place = place(branch);
      if (has(branch)) {
        Object[] copy = items.clone();
        copy[place] = item;
        return new Node(mask, copy);
      }
      Object[] copy = new Object[items.length + 1];
      System.arraycopy(items, 0, copy, 0, place);
      copy[place] = item;
      System.arraycopy(items, place, copy, place + 1, items.length - place);
      return new Node(mask | 1 << branch, copy);
    }

    Node without(int branch) {
      int place = place(branch);
      Object[] copy = new Object[items.length - 1];
      System.arraycopy(items, 0, copy, 0, place);
      System.arraycopy(items, place + 1, copy, place, copy.length - place);
      return new Node(mask & ~(1 << branch), copy);
    }

    private int place(int branch) {
      return Integer.bitCount(mask & (1 << branch) - 1);
    }
  }
}
