package dev.ecsemulator.task;

/** The states of a task, spelled as on the wire; Deleted is a cancelled one. */
public enum TaskStatus {
  Processing,
  Finished,
  Failed,
  Deleted
}
