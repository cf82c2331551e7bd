package dev.ecsemulator.image;

/** The states of an image, spelled as on the wire. */
public enum ImageStatus {
  Waiting,
  Creating,
  Available,
  UnAvailable,
  Deprecated,
  CreateFailed
}
