package dev.ecsemulator.instance;

/** The states of a scheduled renewal. */
public enum AutoRenewalStatus {
  Waiting,
  Due
}
