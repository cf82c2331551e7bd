package dev.ecsemulator.persistent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The numbers that are in all of some sets; walked block by block, beginning with the smallest. Not
 * for several threads: it keeps the block that it last looked at.
 */
public final class Intersection {

  private static final int LAST_IN_BLOCK = (1 << Block.SHIFT) - 1;

  private final IntSet smallest;
  private final List<IntSet> others;
  private Block last = Block.EMPTY;
  private int lastAt = -1;

  /** Of one set at least. */
  public Intersection(List<IntSet> sets) {
    List<IntSet> bySize = new ArrayList<>(sets);
    bySize.sort(Comparator.comparingInt(IntSet::size));
    this.smallest = bySize.get(0);
    this.others = bySize.subList(1, bySize.size());
  }

  /** How many there are. */
  public int size() {
    if (others.isEmpty()) {
      return smallest.size();
    }
    int size = 0;
    for (int at = lastBlock(); at >= 0; at = smallest.floorBlock(at - 1)) {
      size += sizeOfBlock(at);
    }
    return size;
  }

  /** The greatest up to this number, or {@link IntSet#NONE}. */
  public int floor(int number) {
    if (number < 0) {
      return IntSet.NONE;
    }
    int start = number >>> Block.SHIFT;
    for (int at = smallest.floorBlock(start); at >= 0; at = smallest.floorBlock(at - 1)) {
      int found = block(at).floor(at == start ? IntSet.inBlock(number) : LAST_IN_BLOCK);
      if (found >= 0) {
        return at << Block.SHIFT | found;
      }
    }
    return IntSet.NONE;
  }

  /** The least from this number on, or {@link IntSet#NONE}. */
  public int ceiling(int number) {
    int start = number >>> Block.SHIFT;
    for (int at = smallest.ceilingBlock(start); at >= 0; at = smallest.ceilingBlock(at + 1)) {
      int found = block(at).ceiling(at == start ? IntSet.inBlock(number) : 0);
      if (found >= 0) {
        return at << Block.SHIFT | found;
      }
    }
    return IntSet.NONE;
  }

  /** The greatest that so many are greater than, or {@link IntSet#NONE}. */
  public int fromEnd(int greater) {
    int skip = greater;
    for (int at = lastBlock(); at >= 0; at = smallest.floorBlock(at - 1)) {
      int size = sizeOfBlock(at);
      if (skip < size) {
        Block block = block(at);
        int found = block.floor(LAST_IN_BLOCK);
        for (int i = 0; i < skip; i++) {
          found = block.floor(found - 1);
        }
        return at << Block.SHIFT | found;
      }
      skip -= size;
    }
    return IntSet.NONE;
  }

  private int lastBlock() {
    return smallest.floorBlock(Integer.MAX_VALUE);
  }

  private int sizeOfBlock(int at) {
    if (others.isEmpty()) {
      return smallest.block(at).size();
    }
    Block block = smallest.block(at);
    for (IntSet other : others.subList(0, others.size() - 1)) {
      block = block.and(other.block(at));
    }
    return block.sizeOfAnd(others.get(others.size() - 1).block(at));
  }

  private Block block(int at) {
    if (at != lastAt) {
      last = smallest.block(at);
      for (IntSet other : others) {
        last = last.and(other.block(at));
      }
      lastAt = at;
    }
    return last;
  }
}
