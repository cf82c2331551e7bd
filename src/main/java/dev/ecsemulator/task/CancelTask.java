package dev.ecsemulator.task;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import java.util.List;

/** Stops a task that is under way. Source: the CancelTask page. */
@Ecs
final class CancelTask implements Command<CancelTask.Request> {

  record Request(String taskId) {}

  private final List<Cancellation> cancellations;

  CancelTask(List<Cancellation> cancellations) {
    this.cancellations = List.copyOf(cancellations);
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    Task task =
        tx.find(Task.TABLE, request.taskId()).orElseThrow(() -> tx.error("InvalidTaskId.NotFound"));
    if (!task.cancellable()) {
      throw tx.error("InvalidTaskId.TaskActionNotSupport");
    }
    if (tx.fire(task.withFinishedAt(tx.now()), "cancel").isEmpty()) {
      throw tx.error("InvalidTaskId.IncorrectTaskStatus");
    }
    cancellations.stream()
        .filter(each -> each.action().equals(task.action()))
        .forEach(each -> each.undo(task, tx));
    return Answer.empty();
  }
}
