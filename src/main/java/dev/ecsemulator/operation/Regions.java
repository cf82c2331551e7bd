package dev.ecsemulator.operation;

/** Which regions exist; the catalogue knows. */
public interface Regions {

  /** Whether a region of this id exists. */
  boolean exists(String regionId);

  /** The three characters that ids of a region's resources start with. */
  String infix(String regionId);
}
