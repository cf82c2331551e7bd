package dev.ecsemulator.prefixlist;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.View;
import java.util.ArrayList;
import java.util.List;

/** Lists what refers to a prefix list. */
@Ecs
final class DescribePrefixListAssociations
    implements Query<DescribePrefixListAssociations.Request> {

  private static final int MOST = 100;

  record Request(String prefixListId, @Inlined Paging paging) {}

  private final List<Associations> associations;

  DescribePrefixListAssociations(List<Associations> associations) {
    this.associations = associations;
  }

  @Override
  public Answer handle(Request request, View view) {
    PrefixList list = PrefixLists.find(request.prefixListId(), view);
    List<Answer> all = new ArrayList<>();
    for (Associations kind : associations) {
      for (String id : kind.of(list, view)) {
        all.add(Answer.of("ResourceId", id).with("ResourceType", kind.resourceType()));
      }
    }
    Page<Answer> page = request.paging().of(all, 1, MOST, view);
    return Answer.of("PrefixListAssociations", page.items()).with("NextToken", page.nextToken());
  }
}
