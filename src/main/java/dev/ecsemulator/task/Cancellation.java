package dev.ecsemulator.task;

import dev.ecsemulator.repository.Transaction;

/** What becomes of the work of a cancelled task; offered by the package that began the task. */
public interface Cancellation {

  /** The tasks that this is about, by the operation that began them. */
  String action();

  /** Undoes what the task had made so far. */
  void undo(Task task, Transaction tx);
}
