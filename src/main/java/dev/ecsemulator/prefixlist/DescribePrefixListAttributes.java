package dev.ecsemulator.prefixlist;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.WireTime;
import dev.ecsemulator.repository.View;

/** Shows a prefix list with its entries. */
@Ecs
final class DescribePrefixListAttributes implements Query<DescribePrefixListAttributes.Request> {

  record Request(String prefixListId) {}

  @Override
  public Answer handle(Request request, View view) {
    PrefixList list = PrefixLists.find(request.prefixListId(), view);
    return Answer.of("PrefixListId", list.id())
        .with("PrefixListName", list.name())
        .with("Description", list.description())
        .with("AddressFamily", list.addressFamily())
        .with("MaxEntries", list.maxEntries())
        .with("CreationTime", WireTime.second(list.createdAt()))
        .with(
            "Entries",
            list.entries().stream()
                .map(
                    entry ->
                        Answer.of("Cidr", entry.cidr()).with("Description", entry.description()))
                .toList());
  }
}
