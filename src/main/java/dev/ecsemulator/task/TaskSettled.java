package dev.ecsemulator.task;

import dev.ecsemulator.repository.OnSettled;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.statemachine.Transition;
import org.springframework.stereotype.Component;

/** A task that is through remembers since when. */
@Component
final class TaskSettled implements OnSettled<Task> {

  @Override
  public Table<Task> table() {
    return Task.TABLE;
  }

  @Override
  public void settled(Task task, Transition<?> transition, Transaction tx) {
    if (task.status() == TaskStatus.Finished) {
      tx.put(task.withFinishedAt(tx.now()));
    }
  }
}
