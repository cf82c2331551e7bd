package dev.ecsemulator.task;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.repository.View;

/** Tells how far a task is. Source: the DescribeTaskAttribute page. */
@Ecs
final class DescribeTaskAttribute implements Query<DescribeTaskAttribute.Request> {

  record Request(String taskId) {}

  @Override
  public Answer handle(Request request, View view) {
    return TaskAnswer.full(
        view.find(Task.TABLE, request.taskId())
            .orElseThrow(() -> view.error("InvalidTaskId.NotFound")),
        view);
  }
}
