package dev.ecsemulator.persistent;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A persistent hash map: a trie of 32 branches, whose nodes hold keys and values themselves and
 * only the branches in use (a compressed hash array mapped prefix tree, Steindorfer and Vinju,
 * OOPSLA 2015). About 24 bytes for each entry besides key and value.
 *
 * @param <K> the keys' type, with a hash code
 * @param <V> the values' type
 */
public final class HashTrieMap<K, V> {

  private static final int BITS = 5;

  /** Below this level keys have the same hash, and a node is searched from end to end. */
  private static final int SAME_HASH = 35;

  private static final HashTrieMap<?, ?> EMPTY = new HashTrieMap<>(Node.EMPTY);

  private final Node root;

  private HashTrieMap(Node root) {
    this.root = root;
  }

  /** The map without entries. */
  @SuppressWarnings("unchecked") // it holds nothing of any type
  public static <K, V> HashTrieMap<K, V> empty() {
    return (HashTrieMap<K, V>) EMPTY;
  }

  /** The value of a key, or null. */
  @SuppressWarnings("unchecked") // only values of this type are put in
  public @Nullable V get(K key) {
    int hash = hash(key);
    Node node = root;
    for (int level = 0; level < SAME_HASH; level += BITS) {
      int bit = 1 << (hash >>> level);
      if ((node.entries & bit) != 0) {
        int at = node.entry(bit);
        return node.items[at].equals(key) ? (V) node.items[at + 1] : null;
      }
      if ((node.children & bit) == 0) {
        return null;
      }
      node = node.child(bit);
    }
    int at = node.search(key);
    return at < 0 ? null : (V) node.items[at + 1];
  }

  /** The value of a key, or the one given. */
  public V getOrDefault(K key, V otherwise) {
    V value = get(key);
    return value == null ? otherwise : value;
  }

  /** A map in which the key has this value. */
  public HashTrieMap<K, V> with(K key, V value) {
    return new HashTrieMap<>(with(root, 0, hash(key), key, value));
  }

  /** A map without this key. */
  public HashTrieMap<K, V> without(K key) {
    Node left = without(root, 0, hash(key), key);
    return left == root ? this : new HashTrieMap<>(left);
  }

  /** Calls back for each entry, in no particular order. */
  public void forEach(BiConsumer<? super K, ? super V> callback) {
    forEach(root, 0, callback);
  }

  private static Node with(Node node, int level, int hash, Object key, Object value) {
    if (level >= SAME_HASH) {
      int at = node.search(key);
      return at < 0 ? node.inserting(0, 0, key, value) : node.replacing(at + 1, value);
    }
    int bit = 1 << (hash >>> level);
    if ((node.children & bit) != 0) {
      Node child = with(node.child(bit), level + BITS, hash, key, value);
      return node.replacing(node.childPlace(bit), child);
    }
    int at = node.entry(bit);
    if ((node.entries & bit) == 0) {
      return node.inserting(bit, at, key, value);
    }
    Object other = node.items[at];
    if (other.equals(key)) {
      return node.replacing(at + 1, value);
    }
    Node below = with(Node.EMPTY, level + BITS, hash(other), other, node.items[at + 1]);
    return node.removing(bit, at).insertingChild(bit, with(below, level + BITS, hash, key, value));
  }

  /**
   * The node without a key, or the node itself if the key is not there. A child that is left with
   * one entry is replaced by the entry.
   */
  private static Node without(Node node, int level, int hash, Object key) {
    if (level >= SAME_HASH) {
      int at = node.search(key);
      return at < 0 ? node : node.removing(0, at);
    }
    int bit = 1 << (hash >>> level);
    if ((node.entries & bit) != 0) {
      int at = node.entry(bit);
      return node.items[at].equals(key) ? node.removing(bit, at) : node;
    }
    if ((node.children & bit) == 0) {
      return node;
    }
    Node before = node.child(bit);
    Node child = without(before, level + BITS, hash, key);
    if (child == before) {
      return node;
    }
    if (child.children != 0 || child.items.length > 2) {
      return node.replacing(node.childPlace(bit), child);
    }
    return node.removingChild(bit).inserting(bit, node.entry(bit), child.items[0], child.items[1]);
  }

  @SuppressWarnings("unchecked") // only keys and values of these types are put in
  private static <K, V> void forEach(
      Node node, int level, BiConsumer<? super K, ? super V> callback) {
    int entries = level >= SAME_HASH ? node.items.length / 2 : Integer.bitCount(node.entries);
    for (int i = 0; i < entries; i++) {
      callback.accept((K) node.items[2 * i], (V) node.items[2 * i + 1]);
    }
    for (int i = 2 * entries; i < node.items.length; i++) {
      forEach((Node) node.items[i], level + BITS, callback);
    }
  }

  /** Spreads what differs in hash codes over all bits; no two become one. */
  private static int hash(Object key) {
    int hash = key.hashCode() * 0x9E3779B1;
    return hash ^ hash >>> 15;
  }

  /**
   * A node: keys with their values in the order of their bits, then children in the order of
   * theirs. Where all keys have the same hash there are no bits.
   */
  private static final class Node {
    static final Node EMPTY = new Node(0, 0, new Object[0]);

    final int entries;
    final int children;
    final Object[] items;

    Node(int entries, int children, Object[] items) {
      this.entries = entries;
      this.children = children;
      this.items = items;
    }

    /** Where the key with this bit is, or would be. */
    int entry(int bit) {
      return 2 * Integer.bitCount(entries & bit - 1);
    }

    int childPlace(int bit) {
      return 2 * Integer.bitCount(entries) + Integer.bitCount(children & bit - 1);
    }

    Node child(int bit) {
      return (Node) items[childPlace(bit)];
    }

    /** Where a key is among keys of the same hash, or -1. */
    int search(Object key) {
      for (int at = 0; at < items.length; at += 2) {
        if (items[at].equals(key)) {
          return at;
        }
      }
      return -1;
    }

    Node replacing(int at, Object item) {
      Object[] copy = items.clone();
      copy[at] = item;
      return new Node(entries, children, copy);
    }

    Node inserting(int bit, int at, Object key, Object value) {
      Object[] copy = moved(at, at, 2);
      copy[at] = key;
      copy[at + 1] = value;
      return new Node(entries | bit, children, copy);
    }

    Node removing(int bit, int at) {
      return new Node(entries & ~bit, children, moved(at + 2, at, -2));
    }

    Node insertingChild(int bit, Node child) {
      int at = childPlace(bit);
      Object[] copy = moved(at, at, 1);
      copy[at] = child;
      return new Node(entries, children | bit, copy);
    }

    Node removingChild(int bit) {
      int at = childPlace(bit);
      return new Node(entries, children & ~bit, moved(at + 1, at, -1));
    }

    /** A copy in which the items from {@code tail} on stand {@code by} places further on. */
    private Object[] moved(int tail, int head, int by) {
      Object[] copy = new Object[items.length + by];
      System.arraycopy(items, 0, copy, 0, head);
      System.arraycopy(items, tail, copy, tail + by, items.length - tail);
      return copy;
    }
  }
}
