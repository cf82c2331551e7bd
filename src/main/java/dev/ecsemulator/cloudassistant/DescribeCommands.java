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
 * Lists saved commands; of name and description a part suffices. There are no public commands, so a
 * provider other than User finds none. All conditions are met together.
 */
@Ecs
final class DescribeCommands implements Query<DescribeCommands.Request> {

  private static final int MOST = 50;
  private static final String PROVIDER = "User";

  record Request(
      @Nullable String provider,
      @Nullable String commandId,
      @Nullable String name,
      @Nullable String description,
      @Nullable String type,
      @Nullable String contentEncoding,
      @Nullable String resourceGroupId,
      List<TagFilter> tag,
      @Inlined Paging paging) {}

  @Override
  public Answer handle(Request request, View view) {
    Page<CloudCommand> page = request.paging().of(selection(request, view), 1, MOST, view);
    Encoding encoding = Encoding.of(request.contentEncoding(), Encoding.Base64);
    return Answer.of("Commands", page.items().stream().map(each -> answer(each, encoding)).toList())
        .with("TotalCount", page.totalCount())
        .with("PageNumber", page.pageNumber())
        .with("PageSize", page.pageSize())
        .with("NextToken", page.nextToken());
  }

  private static Selection<CloudCommand> selection(Request request, View view) {
    String id = request.commandId();
    Selection<CloudCommand> selection =
        view.select(CloudCommand.TABLE).ids(id == null ? null : List.of(id));
    String provider = request.provider();
    if (provider != null && !provider.equals(PROVIDER)) {
      selection.ids(List.of());
    }
    String name = request.name();
    if (name != null) {
      selection.filter(each -> each.script().name().contains(name));
    }
    String description = request.description();
    if (description != null) {
      selection.filter(each -> each.script().description().contains(description));
    }
    String type = request.type();
    if (type != null) {
      selection.filter(each -> each.script().type().equals(type));
    }
    String group = request.resourceGroupId();
    if (group != null) {
      selection.filter(each -> each.resourceGroupId().equals(group));
    }
    TagFilter.narrow(selection, request.tag(), "tag", "MissingParameter.TagKey", view);
    return selection;
  }

  private static Answer answer(CloudCommand command, Encoding encoding) {
    Script script = command.script();
    return Answer.of("CommandId", command.id())
        .with("Name", script.name())
        .with("Description", script.description())
        .with("Type", script.type())
        .with("CommandContent", encoding.written(script.text()))
        .with("WorkingDir", script.workingDir())
        .with("Timeout", script.timeout())
        .with("EnableParameter", script.enableParameter())
        .with("ParameterNames", script.parameterNames())
        .with("Launcher", script.launcher())
        .with("Provider", PROVIDER)
        .with("Category", PROVIDER)
        .with("Version", 1)
        .with("Latest", true)
        .with("InvokeTimes", command.invokeTimes())
        .with("CreationTime", WireTime.minute(command.createdAt()))
        .with("ResourceGroupId", command.resourceGroupId())
        .with("Tags", Tag.answers(command.tags()));
  }
}
