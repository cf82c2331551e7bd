package dev.ecsemulator.catalog;

import dev.ecsemulator.fixture.FixtureNode;

/** Whole numbers of a catalogue's entry, which have a least value. */
final class Numbers {

  private Numbers() {}

  /** A number that has to be there. */
  static int required(FixtureNode entry, String field, int least) {
    entry.text(field);
    return atLeast(entry, field, least, least);
  }

  /** A number, or what holds where there is none. */
  static int atLeast(FixtureNode entry, String field, int least, int otherwise) {
    int value = entry.integer(field, otherwise);
    if (value < least) {
      throw entry.refused(field, value + " is less than " + least);
    }
    return value;
  }
}
