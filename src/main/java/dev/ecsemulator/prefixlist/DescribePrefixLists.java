package dev.ecsemulator.prefixlist;

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

/** Lists prefix lists without their entries. */
@Ecs
final class DescribePrefixLists implements Query<DescribePrefixLists.Request> {

  private static final int MOST = 100;

  record Request(
      List<String> prefixListId,
      @Nullable String prefixListName,
      @Nullable String addressFamily,
      @Nullable String resourceGroupId,
      List<TagFilter> tag,
      @Inlined Paging paging) {}

  private final List<Associations> associations;

  DescribePrefixLists(List<Associations> associations) {
    this.associations = associations;
  }

  @Override
  public Answer handle(Request request, View view) {
    Page<PrefixList> page = request.paging().of(select(request, view), 1, MOST, view);
    return Answer.of("PrefixLists", page.items().stream().map(list -> answer(list, view)).toList())
        .with("NextToken", page.nextToken());
  }

  private static Selection<PrefixList> select(Request request, View view) {
    Selection<PrefixList> selection =
        view.select(PrefixList.TABLE)
            .ids(request.prefixListId().isEmpty() ? null : request.prefixListId());
    TagFilter.narrow(selection, request.tag(), "tag", view);
    String name = request.prefixListName();
    if (name != null) {
      selection.filter(list -> list.name().equals(name));
    }
    String family = request.addressFamily();
    if (family != null) {
      selection.filter(list -> list.addressFamily().equals(family));
    }
    String resourceGroup = request.resourceGroupId();
    if (resourceGroup != null) {
      selection.filter(list -> list.resourceGroupId().equals(resourceGroup));
    }
    return selection;
  }

  private Answer answer(PrefixList list, View view) {
    return Answer.of("PrefixListId", list.id())
        .with("PrefixListName", list.name())
        .with("Description", list.description())
        .with("AddressFamily", list.addressFamily())
        .with("MaxEntries", list.maxEntries())
        .with("AssociationCount", PrefixLists.associations(list, associations, view))
        .with("CreationTime", WireTime.second(list.createdAt()))
        .with("ResourceGroupId", list.resourceGroupId())
        .with("Tags", Tag.answers(list.tags()));
  }
}
