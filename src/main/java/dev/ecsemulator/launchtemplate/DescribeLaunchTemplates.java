package dev.ecsemulator.launchtemplate;

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

/** Lists launch templates; all conditions are met together. */
@Ecs
final class DescribeLaunchTemplates implements Query<DescribeLaunchTemplates.Request> {

  private static final int MOST = 50;

  record Request(
      @Nullable List<String> launchTemplateId,
      @Nullable List<String> launchTemplateName,
      @Nullable String templateResourceGroupId,
      List<TagFilter> templateTag,
      @Inlined Paging paging) {}

  @Override
  public Answer handle(Request request, View view) {
    Selection<LaunchTemplate> selection =
        view.select(LaunchTemplate.TABLE)
            .ids(request.launchTemplateId())
            .whereAny(LaunchTemplate.BY_NAME, request.launchTemplateName());
    String group = request.templateResourceGroupId();
    if (group != null) {
      selection.filter(template -> template.resourceGroupId().equals(group));
    }
    TagFilter.narrow(selection, request.templateTag(), "tag", "InvalidParameter", view);
    Page<LaunchTemplate> page = request.paging().of(selection, 1, MOST, view);
    return Answer.of(
            "LaunchTemplateSets",
            page.items().stream().map(DescribeLaunchTemplates::answer).toList())
        .with("TotalCount", page.totalCount())
        .with("PageNumber", page.pageNumber())
        .with("PageSize", page.pageSize());
  }

  private static Answer answer(LaunchTemplate template) {
    return Answer.of("LaunchTemplateId", template.id())
        .with("LaunchTemplateName", template.name())
        .with("DefaultVersionNumber", template.defaultVersion())
        .with("LatestVersionNumber", template.latestVersion())
        .with("CreatedBy", template.createdBy())
        .with("CreateTime", WireTime.second(template.createdAt()))
        .with("ModifiedTime", WireTime.second(template.modifiedAt()))
        .with("ResourceGroupId", template.resourceGroupId())
        .with("Tags", Tag.answers(template.tags()));
  }
}
