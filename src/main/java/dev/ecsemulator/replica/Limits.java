package dev.ecsemulator.replica;

/** How much there may be of what. */
final class Limits {

  /** Documented: a disk can be in one pair. */
  static final int PAIRS_OF_A_DISK = 1;

  /** Documented on the AddDiskReplicaPair page. */
  static final int PAIRS_IN_A_GROUP = 17;

  /** The service documents that there is a limit, not which; this one is the emulator's own. */
  static final int GIB_IN_A_GROUP = 1_048_576;

  /** The service documents that there is a limit, not which; this one is the emulator's own. */
  static final int EMPTY_GROUPS = 50;

  private Limits() {}
}
