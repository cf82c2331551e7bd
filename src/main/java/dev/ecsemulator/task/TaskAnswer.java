package dev.ecsemulator.task;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.WireTime;
import dev.ecsemulator.repository.View;
import java.time.Instant;
import java.util.List;

/** A task as answers show it. Sources: the DescribeTasks and DescribeTaskAttribute pages. */
final class TaskAnswer {

  private TaskAnswer() {}

  /** A row of DescribeTasks. */
  static Answer brief(Task task) {
    return common(task).with("ResourceId", task.resourceId());
  }

  /** All of DescribeTaskAttribute. */
  static Answer full(Task task, View view) {
    Answer work =
        Answer.of("OperationStatus", operationStatus(task.status()))
            .with("ErrorCode", "")
            .with("ErrorMsg", "")
            .with(
                "RelatedItemSet",
                task.items().stream()
                    .map(item -> Answer.of("Name", item.name()).with("Value", item.value()))
                    .toList());
    return common(task)
        .with("RegionId", task.regionId())
        .with("TaskProcess", task.progress(view) + "%")
        .with("TotalCount", 1)
        .with("SuccessCount", task.status() == TaskStatus.Finished ? 1 : 0)
        .with("FailedCount", task.status() == TaskStatus.Failed ? 1 : 0)
        .with("OperationProgressSet", List.of(work));
  }

  private static Answer common(Task task) {
    Instant finished = task.finishedAt();
    return Answer.of("TaskId", task.id())
        .with("TaskAction", task.action())
        .with("TaskStatus", task.status().name())
        .with("SupportCancel", Boolean.toString(task.cancellable()))
        .with("CreationTime", WireTime.minute(task.createdAt()))
        .with("FinishedTime", finished == null ? null : WireTime.minute(finished));
  }

  private static String operationStatus(TaskStatus status) {
    return switch (status) {
      case Finished -> "Success";
      case Failed -> "Failed";
      case Processing -> "Processing";
      case Deleted -> "Canceled";
    };
  }
}
