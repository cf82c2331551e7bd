package dev.ecsemulator.prefixlist;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates a prefix list of one address family. */
@Ecs
final class CreatePrefixList implements Command<CreatePrefixList.Request> {

  record Request(
      String prefixListName,
      String addressFamily,
      Integer maxEntries,
      @Nullable String description,
      List<Entries.Described> entry,
      @Nullable String resourceGroupId,
      List<Tag> tag) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    List<PrefixList.Entry> entries = Entries.checked(request.entry(), request.addressFamily(), tx);
    if (entries.size() > request.maxEntries()) {
      throw tx.error("LimitExceed.MaxEntries");
    }
    PrefixList list =
        tx.put(
            new PrefixList(
                tx.newId("pl"),
                tx.requiredRegionId(),
                request.prefixListName(),
                text(request.description()),
                request.addressFamily(),
                request.maxEntries(),
                entries,
                text(request.resourceGroupId()),
                tx.now(),
                Tag.checked(request.tag(), "InvalidParameter", tx)));
    return Answer.of("PrefixListId", list.id());
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
