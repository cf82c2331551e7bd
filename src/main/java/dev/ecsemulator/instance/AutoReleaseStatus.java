package dev.ecsemulator.instance;

/** The states of a scheduled release. */
public enum AutoReleaseStatus {
  Waiting,
  Due
}
