package dev.ecsemulator.resourcegroup;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.ResourceManager;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the resource groups of the caller: the default one, if it meets the conditions. */
@ResourceManager
final class ListResourceGroups implements Query<ListResourceGroups.Request> {

  private static final int MOST = 100;

  record Request(
      @Nullable String status,
      @Nullable String resourceGroupId,
      @Nullable String displayName,
      @Nullable String name,
      @Nullable List<String> resourceGroupIds,
      boolean includeTags,
      @Inlined Paging paging) {}

  @Override
  public Answer handle(Request request, View view) {
    DefaultGroup group = DefaultGroup.of(view);
    boolean fits =
        fits(request.status(), DefaultGroup.USABLE)
            && fits(request.resourceGroupId(), group.id())
            && fits(request.displayName(), DefaultGroup.DISPLAY_NAME)
            && fits(request.name(), DefaultGroup.NAME)
            && (request.resourceGroupIds() == null
                || request.resourceGroupIds().contains(group.id()));
    Page<DefaultGroup> page = request.paging().of(fits ? List.of(group) : List.of(), 1, MOST, view);
    return Answer.of("TotalCount", page.totalCount())
        .with("PageNumber", page.pageNumber())
        .with("PageSize", page.pageSize())
        .with(
            "ResourceGroups",
            Answer.of(
                "ResourceGroup",
                page.items().stream().map(each -> each.answer(request.includeTags())).toList()));
  }

  private static boolean fits(@Nullable String asked, String is) {
    return asked == null || asked.equals(is);
  }
}
