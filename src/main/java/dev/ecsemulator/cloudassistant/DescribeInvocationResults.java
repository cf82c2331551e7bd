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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists what became of invocations on instances, with output. Of a command that runs by a schedule
 * the latest run is kept. All conditions are met together.
 */
@Ecs
final class DescribeInvocationResults implements Query<DescribeInvocationResults.Request> {

  private static final int MOST = 50;

  record Request(
      @Nullable String invokeId,
      @Nullable String instanceId,
      @Nullable String commandId,
      @Nullable String invokeRecordStatus,
      @Nullable String contentEncoding,
      @Nullable String resourceGroupId,
      List<TagFilter> tag,
      @Inlined Paging paging) {}

  @Override
  public Answer handle(Request request, View view) {
    Page<InvocationResult> page = request.paging().of(selection(request, view), 1, MOST, view);
    Encoding encoding = Encoding.of(request.contentEncoding(), Encoding.Base64);
    return Answer.of(
        "Invocation",
        Answer.of(
                "InvocationResults",
                page.items().stream().map(each -> answer(each, encoding, view)).toList())
            .with("TotalCount", page.totalCount())
            .with("PageNumber", page.pageNumber())
            .with("PageSize", page.pageSize())
            .with("NextToken", page.nextToken()));
  }

  private static Selection<InvocationResult> selection(Request request, View view) {
    Selection<InvocationResult> selection =
        view.select(InvocationResult.TABLE)
            .where("invocation", request.invokeId())
            .where("instance", request.instanceId())
            .where("command", request.commandId());
    String status = request.invokeRecordStatus();
    if (status != null) {
      selection.filter(
          each -> status.equals(each.status().name()) || status.equals(each.status().older()));
    }
    String group = request.resourceGroupId();
    if (group != null) {
      selection.filter(each -> invocation(each, view).resourceGroupId().equals(group));
    }
    if (!request.tag().isEmpty()) {
      Selection<Invocation> tagged = view.select(Invocation.TABLE);
      TagFilter.narrow(tagged, request.tag(), "tag", "MissingParameter.TagKey", view);
      List<String> ids = tagged.all().stream().map(Invocation::id).toList();
      selection.whereAny("invocation", ids);
    }
    return selection;
  }

  private static Invocation invocation(InvocationResult result, View view) {
    return view.findAnywhere(Invocation.TABLE, result.invokeId()).orElseThrow();
  }

  private static Answer answer(InvocationResult result, Encoding encoding, View view) {
    Invocation invocation = invocation(result, view);
    return Answer.of("InvokeId", result.invokeId())
        .with("CommandId", result.commandId())
        .with("InstanceId", result.instanceId())
        .with("InvocationStatus", result.status().name())
        .with("InvokeRecordStatus", result.status().older())
        .with("Repeats", result.repeats())
        .with("ExitCode", result.exitCode())
        .with("ErrorCode", result.errorCode())
        .with("ErrorInfo", result.errorInfo())
        .with("Output", encoding.written(result.output()))
        .with("Dropped", 0)
        .with("Username", invocation.username())
        .with("ContainerId", invocation.containerId())
        .with("ContainerName", invocation.containerName())
        .with("Launcher", invocation.script().launcher())
        .with("TerminationMode", invocation.terminationMode())
        .with("StartTime", WireTime.second(result.startedAt()))
        .with("FinishedTime", WireTime.second(result.finishedAt()))
        .with("StopTime", WireTime.second(result.stoppedAt()))
        .with("Tags", Tag.answers(invocation.tags()));
  }
}
