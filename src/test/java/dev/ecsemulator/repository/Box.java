package dev.ecsemulator.repository;

import dev.ecsemulator.statemachine.Lifecycle;
import java.time.Duration;
import java.util.List;

/** A resource to test with. */
record Box(String id, String regionId, State status, String colour, List<String> labels)
    implements Stateful<Box, Box.State> {

  static final Table<Box> TABLE =
      Table.of("box", Box.class)
          .indexed("colour", Box::colour)
          .indexed("status", box -> box.status().name())
          .indexedByMany("label", Box::labels);

  static final Lifecycle<State> LIFECYCLE = Lifecycle.load("test-box", State.class);

  enum State {
    Making,
    Closed,
    Opening,
    Open,
    Broken
  }

  static Box of(String id) {
    return of(id, "red");
  }

  static Box of(String id, String colour, String... labels) {
    return new Box(id, TestWorld.REGION, State.Closed, colour, List.of(labels));
  }

  Box in(String region) {
    return new Box(id, region, status, colour, labels);
  }

  Box painted(String other) {
    return new Box(id, regionId, status, other, labels);
  }

  @Override
  public Table<Box> table() {
    return TABLE;
  }

  @Override
  public Lifecycle<State> lifecycle() {
    return LIFECYCLE;
  }

  @Override
  public Box withStatus(State other) {
    return new Box(id, regionId, other, colour, labels);
  }

  @Override
  public Duration delayOf(String event) {
    return Duration.ofSeconds(colour.length());
  }
}
