package dev.ecsemulator.prefixlist;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes the name, the description and the entries of a prefix list. A block that is there already
 * gets the new description; one that is not there cannot be removed, which is no error.
 */
@Ecs
final class ModifyPrefixList implements Command<ModifyPrefixList.Request> {

  record Request(
      String prefixListId,
      @Nullable String prefixListName,
      @Nullable String description,
      List<Entries.Described> addEntry,
      List<Removed> removeEntry) {}

  record Removed(String cidr) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    PrefixList list = PrefixLists.find(request.prefixListId(), tx);
    String name = request.prefixListName();
    String description = request.description();
    tx.put(
        list.withName(name == null ? list.name() : name)
            .withDescription(description == null ? list.description() : description)
            .withEntries(entries(list, request, tx)));
    return Answer.empty();
  }

  private static List<PrefixList.Entry> entries(PrefixList list, Request request, Transaction tx) {
    Map<String, PrefixList.Entry> entries = new LinkedHashMap<>();
    list.entries().forEach(entry -> entries.put(entry.cidr(), entry));
    request.removeEntry().forEach(removed -> entries.remove(removed.cidr()));
    for (PrefixList.Entry added : Entries.checked(request.addEntry(), list.addressFamily(), tx)) {
      if (request.removeEntry().contains(new Removed(added.cidr()))) {
        throw tx.error("InvalidParameter.CidrDuplicated", added.cidr());
      }
      entries.put(added.cidr(), added);
    }
    if (entries.size() > list.maxEntries()) {
      throw tx.error("LimitExceed.MaxEntries");
    }
    return List.copyOf(entries.values());
  }
}
