package dev.ecsemulator.persistent;

/**
 * A persistent set of numbers, 0 or more, as bitmaps: where they are dense it takes little more
 * than a bit for each, and two sets of a million are intersected in some microseconds.
 */
public abstract sealed class IntSet {

  /** What is said where there is no such number. */
  public static final int NONE = -1;

  /** The set without numbers. */
  public static final IntSet EMPTY = new Bitmap(IntTrieMap.empty(), 0);

  /** How many there are. */
  public abstract int size();

  /** Whether the number is in it. */
  public boolean contains(int number) {
    return block(number >>> Block.SHIFT).has(inBlock(number));
  }

  /** A set with this number. */
  public abstract IntSet with(int number);

  /** A set without this number. */
  public abstract IntSet without(int number);

  /** The numbers that are in this one or in the other. */
  public IntSet or(IntSet other) {
    if (size() < other.size()) {
      return other.or(this);
    }
    if (other.size() == 0) {
      return this;
    }
    IntTrieMap<Block> all = blocks();
    int size = size();
    for (int at = other.floorBlock(Integer.MAX_VALUE); at >= 0; at = other.floorBlock(at - 1)) {
      Block mine = block(at);
      Block both = mine.or(other.block(at));
      size += both.size() - mine.size();
      all = all.with(at, both);
    }
    return of(all, size);
  }

  /** The numbers from {@code number * 4096} on. */
  abstract Block block(int number);

  /** The greatest number of a block up to this one that is not empty, or -1. */
  abstract int floorBlock(int number);

  /** The least number of a block from this one on that is not empty, or -1. */
  abstract int ceilingBlock(int number);

  abstract IntTrieMap<Block> blocks();

  static int inBlock(int number) {
    return number & (1 << Block.SHIFT) - 1;
  }

  private static IntSet of(IntTrieMap<Block> blocks, int size) {
    if (size == 1) {
      int block = blocks.floor(Integer.MAX_VALUE);
      Block only = blocks.get(block);
      if (only != null) {
        return new One(block << Block.SHIFT | only.floor((1 << Block.SHIFT) - 1));
      }
    }
    return new Bitmap(blocks, size);
  }

  /** A set of several numbers, or of none. */
  private static final class Bitmap extends IntSet {
    private final IntTrieMap<Block> blocks;
    private final int size;

    Bitmap(IntTrieMap<Block> blocks, int size) {
      this.blocks = blocks;
      this.size = size;
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public IntSet with(int number) {
      Block block = block(number >>> Block.SHIFT);
      return block.has(inBlock(number))
          ? this
          : of(blocks.with(number >>> Block.SHIFT, block.with(inBlock(number))), size + 1);
    }

    @Override
    public IntSet without(int number) {
      Block block = block(number >>> Block.SHIFT);
      if (!block.has(inBlock(number))) {
        return this;
      }
      Block rest = block.without(inBlock(number));
      int at = number >>> Block.SHIFT;
      return of(rest.isEmpty() ? blocks.without(at) : blocks.with(at, rest), size - 1);
    }

    @Override
    Block block(int number) {
      Block block = blocks.get(number);
      return block == null ? Block.EMPTY : block;
    }

    @Override
    int floorBlock(int number) {
      return blocks.floor(number);
    }

    @Override
    int ceilingBlock(int number) {
      return blocks.ceiling(number);
    }

    @Override
    IntTrieMap<Block> blocks() {
      return blocks;
    }
  }

  /** A set of one number: most of an index on what is unique are such. */
  private static final class One extends IntSet {
    private final int number;

    One(int number) {
      this.number = number;
    }

    @Override
    public int size() {
      return 1;
    }

    @Override
    public boolean contains(int other) {
      return other == number;
    }

    @Override
    public IntSet with(int other) {
      return other == number ? this : new Bitmap(blocks(), 1).with(other);
    }

    @Override
    public IntSet without(int other) {
      return other == number ? EMPTY : this;
    }

    @Override
    Block block(int at) {
      return at == number >>> Block.SHIFT ? Block.EMPTY.with(inBlock(number)) : Block.EMPTY;
    }

    @Override
    int floorBlock(int at) {
      return at >= number >>> Block.SHIFT ? number >>> Block.SHIFT : -1;
    }

    @Override
    int ceilingBlock(int at) {
      return at <= number >>> Block.SHIFT ? number >>> Block.SHIFT : -1;
    }

    @Override
    IntTrieMap<Block> blocks() {
      int at = number >>> Block.SHIFT;
      return IntTrieMap.<Block>empty().with(at, block(at));
    }
  }
}
