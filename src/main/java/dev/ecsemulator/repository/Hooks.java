package dev.ecsemulator.repository;

import java.util.List;

/**
 * What resource packages do when the repository acts by itself.
 *
 * @param settled when a transition has run its time
 * @param removed when a resource goes
 * @param seedings when an account first looks at a region, in this order
 */
public record Hooks(
    List<OnSettled<?>> settled, List<OnRemoved<?>> removed, List<Seeding> seedings) {

  /** No package takes part. */
  public static final Hooks NONE = new Hooks(List.of(), List.of(), List.of());
}
