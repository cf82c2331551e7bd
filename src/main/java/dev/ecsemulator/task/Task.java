package dev.ecsemulator.task;

import dev.ecsemulator.repository.Stateful;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.repository.View;
import dev.ecsemulator.statemachine.Lifecycle;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that takes long. Packages whose operations answer with a TaskId {@link #begin} one.
 *
 * @param action the operation that began it, such as ImportImage
 * @param resourceId what it is about
 * @param cancellable whether CancelTask stops it
 * @param items what DescribeTaskAttribute tells of it
 * @param finishedAt null while it is processing
 */
@RecordBuilder
public record Task(
    String id,
    String regionId,
    TaskStatus status,
    String action,
    String resourceId,
    boolean cancellable,
    List<Item> items,
    Instant createdAt,
    @Nullable Instant finishedAt)
    implements Stateful<Task, TaskStatus>, TaskBuilder.With {

  private static final int DONE = 100;

  /** Where tasks are stored. */
  public static final Table<Task> TABLE =
      Table.of("task", Task.class)
          .indexed("resource", Task::resourceId)
          .indexed("action", Task::action)
          .indexed("status", task -> task.status().name());

  /** The task's transition table. */
  public static final Lifecycle<TaskStatus> LIFECYCLE = Lifecycle.load("task", TaskStatus.class);

  /** A named fact about a task, such as OSSBucket. */
  public record Item(String name, String value) {}

  /** A task that begins now and takes as long as the settings say of tasks. */
  public static Task begin(
      String action, String resourceId, boolean cancellable, List<Item> items, Transaction tx) {
    return started(tx.fire(made(action, resourceId, cancellable, items, tx), "run"));
  }

  /** A task that begins now and ends together with something else. */
  public static Task begin(
      String action,
      String resourceId,
      boolean cancellable,
      List<Item> items,
      Duration duration,
      Transaction tx) {
    return started(tx.fire(made(action, resourceId, cancellable, items, tx), "run", duration));
  }

  /** Whether a task of this kind is under way for a resource. */
  public static boolean isUnderWay(String action, String resourceId, View view) {
    return view.select(TABLE)
            .where("resource", resourceId)
            .filter(task -> task.action().equals(action) && task.status() == TaskStatus.Processing)
            .count()
        > 0;
  }

  private static Task made(
      String action, String resourceId, boolean cancellable, List<Item> items, Transaction tx) {
    Task task =
        new Task(
            tx.newId("t"),
            tx.requiredRegionId(),
            TaskStatus.Processing,
            action,
            resourceId,
            cancellable,
            List.copyOf(items),
            tx.now(),
            null);
    return tx.create(task, "start");
  }

  private static Task started(Optional<Task> task) {
    return task.orElseThrow(() -> new IllegalStateException("A new task does not run"));
  }

  /** Percent of its time that has passed, in whole numbers; 100 once it is through. */
  int progress(View view) {
    Instant end = view.dueOf(this);
    if (status != TaskStatus.Processing || end == null) {
      return status == TaskStatus.Finished ? DONE : 0;
    }
    long whole = Math.max(1, Duration.between(createdAt, end).toMillis());
    return (int) (Duration.between(createdAt, view.now()).toMillis() * DONE / whole);
  }

  @Override
  public Table<Task> table() {
    return TABLE;
  }

  @Override
  public Lifecycle<TaskStatus> lifecycle() {
    return LIFECYCLE;
  }

  @Override
  public Task withStatus(TaskStatus status) {
    return TaskBuilder.With.super.withStatus(status);
  }

  @Override
  public boolean isRecordOfCall() {
    return true;
  }
}
