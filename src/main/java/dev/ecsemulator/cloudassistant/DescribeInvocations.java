package dev.ecsemulator.cloudassistant;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.TagFilter;
import dev.ecsemulator.operation.WireTime;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.Selection;
import dev.ecsemulator.repository.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists invocations with what became of each on its instances. A status that is asked for may be of
 * the newer or the older kind. All conditions are met together.
 */
@Ecs
final class DescribeInvocations implements Query<DescribeInvocations.Request> {

  private static final int MOST = 50;

  record Request(
      @Nullable String invokeId,
      @Nullable String commandId,
      @Nullable String commandName,
      @Nullable String commandType,
      @Nullable Boolean timed,
      @Nullable String repeatMode,
      @Nullable String invokeStatus,
      @Nullable String instanceId,
      @Nullable String contentEncoding,
      @Nullable String resourceGroupId,
      boolean includeOutput,
      List<TagFilter> tag,
      @Inlined Paging paging) {}

  @Override
  public Answer handle(Request request, View view) {
    Page<Invocation> page = request.paging().of(selection(request, view), 1, MOST, view);
    return Answer.of(
            "Invocations", page.items().stream().map(each -> answer(each, request, view)).toList())
        .with("TotalCount", page.totalCount())
        .with("PageNumber", page.pageNumber())
        .with("PageSize", page.pageSize())
        .with("NextToken", page.nextToken());
  }

  private static Selection<Invocation> selection(Request request, View view) {
    String id = request.invokeId();
    Selection<Invocation> selection =
        view.select(Invocation.TABLE)
            .ids(id == null ? null : List.of(id))
            .where("command", request.commandId());
    String name = request.commandName();
    if (name != null) {
      selection.filter(each -> each.script().name().contains(name));
    }
    String type = request.commandType();
    if (type != null) {
      selection.filter(each -> each.script().type().equals(type));
    }
    Boolean timed = request.timed();
    if (timed != null) {
      selection.filter(each -> each.isTimed() == timed);
    }
    String mode = request.repeatMode();
    if (mode != null) {
      selection.filter(each -> each.repeatMode().equals(mode));
    }
    String group = request.resourceGroupId();
    if (group != null) {
      selection.filter(each -> each.resourceGroupId().equals(group));
    }
    String instance = request.instanceId();
    if (instance != null) {
      selection.filter(
          each ->
              results(each, view).stream()
                  .anyMatch(result -> result.instanceId().equals(instance)));
    }
    String status = request.invokeStatus();
    if (status != null) {
      selection.filter(
          each -> {
            List<InvocationStatus> all = statuses(results(each, view));
            return status.equals(InvocationStatus.overall(all))
                || status.equals(InvocationStatus.olderOverall(all));
          });
    }
    TagFilter.narrow(selection, request.tag(), "tag", "MissingParameter.TagKey", view);
    return selection;
  }

  /** In the order of the call. */
  private static List<InvocationResult> results(Invocation invocation, View view) {
    List<InvocationResult> results =
        new ArrayList<>(
            view.selectIn(invocation.regionId(), InvocationResult.TABLE)
                .where("invocation", invocation.id())
                .all());
    Collections.reverse(results);
    return results;
  }

  private static List<InvocationStatus> statuses(List<InvocationResult> results) {
    return results.stream().map(InvocationResult::status).toList();
  }

  private static Answer answer(Invocation invocation, Request request, View view) {
    Script script = invocation.script();
    Encoding encoding = Encoding.of(request.contentEncoding(), Encoding.Base64);
    List<InvocationResult> results = results(invocation, view);
    List<InvocationStatus> statuses = statuses(results);
    return Answer.of("InvokeId", invocation.id())
        .with("CommandId", invocation.commandId())
        .with("CommandName", script.name())
        .with("CommandDescription", script.description())
        .with("CommandType", script.type())
        .with("CommandContent", encoding.written(script.text()))
        .with("WorkingDir", script.workingDir())
        .with("Timeout", script.timeout())
        .with("Launcher", script.launcher())
        .with("Parameters", JsonObject.of(invocation.parameters()))
        .with("Timed", invocation.isTimed())
        .with("RepeatMode", invocation.repeatMode())
        .with("Frequency", invocation.frequency())
        .with("Username", invocation.username())
        .with("ContainerId", invocation.containerId())
        .with("ContainerName", invocation.containerName())
        .with("TerminationMode", invocation.terminationMode())
        .with("CreationTime", WireTime.second(invocation.createdAt()))
        .with("InvokeStatus", InvocationStatus.olderOverall(statuses))
        .with("InvocationStatus", InvocationStatus.overall(statuses))
        .with(
            "InvokeInstances",
            results.stream()
                .map(each -> answer(each, invocation, request.includeOutput() ? encoding : null))
                .toList())
        .with("Tags", Tag.answers(invocation.tags()));
  }

  private static Answer answer(
      InvocationResult result, Invocation invocation, @Nullable Encoding encoding) {
    return Answer.of("InstanceId", result.instanceId())
        .with("InvocationStatus", result.status().name())
        .with("InstanceInvokeStatus", result.status().older())
        .with("Timed", invocation.isTimed())
        .with("Repeats", result.repeats())
        .with("ExitCode", result.exitCode())
        .with("ErrorCode", result.errorCode())
        .with("ErrorInfo", result.errorInfo())
        .with("Dropped", 0)
        .with("Output", encoding == null ? null : encoding.written(result.output()))
        .with("CreationTime", WireTime.second(result.createdAt()))
        .with("UpdateTime", WireTime.second(result.updatedAt()))
        .with("StartTime", WireTime.second(result.startedAt()))
        .with("FinishTime", WireTime.second(result.finishedAt()))
        .with("StopTime", WireTime.second(result.stoppedAt()));
  }
}
