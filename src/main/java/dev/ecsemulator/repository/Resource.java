package dev.ecsemulator.repository;

/** Anything that the world stores: an immutable record with an id that is unique in its account. */
public interface Resource {

  /** The id, in the API's own format. */
  String id();

  /** The region it lives in; empty for what belongs to an account as a whole. */
  String regionId();

  /** The table it is stored in. */
  Table<?> table();

  /**
   * Whether it only tells of a call that was made, as a task does: no operation deletes it, so it
   * is nothing that a caller could have left behind.
   */
  default boolean isRecordOfCall() {
    return false;
  }
}
