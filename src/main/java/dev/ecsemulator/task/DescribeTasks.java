package dev.ecsemulator.task;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.WireTime;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.Selection;
import dev.ecsemulator.repository.View;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists tasks, newest first. Source: the DescribeTasks page; all conditions are met together. */
@Ecs
final class DescribeTasks implements Query<DescribeTasks.Request> {

  private static final int MOST = 100;

  record Request(
      @Nullable List<String> taskIds,
      @Nullable String taskAction,
      @Nullable String taskStatus,
      @Nullable String startTime,
      @Nullable String endTime,
      List<String> resourceIds,
      @Nullable Integer pageNumber,
      @Nullable Integer pageSize) {}

  @Override
  public Answer handle(Request request, View view) {
    Selection<Task> tasks =
        view.select(Task.TABLE)
            .ids(request.taskIds())
            .where("action", request.taskAction())
            .where("status", request.taskStatus())
            .whereAny("resource", request.resourceIds().isEmpty() ? null : request.resourceIds());
    if (request.startTime() != null) {
      Instant from = time("StartTime", request.startTime(), view);
      tasks.filter(task -> !task.createdAt().isBefore(from));
    }
    if (request.endTime() != null) {
      Instant to = time("EndTime", request.endTime(), view);
      tasks.filter(task -> !task.createdAt().isAfter(to));
    }
    Page<Task> page =
        new Paging(request.pageNumber(), request.pageSize(), null, null).of(tasks, 1, MOST, view);
    return Answer.of("TaskSet", page.items().stream().map(TaskAnswer::brief).toList())
        .with("RegionId", view.requiredRegionId())
        .with("TotalCount", page.totalCount())
        .with("PageNumber", page.pageNumber())
        .with("PageSize", page.pageSize());
  }

  private static Instant time(String parameter, String text, View view) {
    return WireTime.ofSecond(text)
        .or(() -> WireTime.ofMinute(text))
        .orElseThrow(() -> view.invalid(parameter));
  }
}
