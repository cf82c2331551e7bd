package dev.ecsemulator.prefixlist;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import java.util.List;

/** Deletes a prefix list that nothing refers to. */
@Ecs
final class DeletePrefixList implements Command<DeletePrefixList.Request> {

  record Request(String prefixListId) {}

  private final List<Associations> associations;

  DeletePrefixList(List<Associations> associations) {
    this.associations = associations;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    PrefixList list = PrefixLists.find(request.prefixListId(), tx);
    if (PrefixLists.associations(list, associations, tx) > 0) {
      throw tx.error("NotAllowed.AssociationExist");
    }
    tx.remove(list);
    return Answer.empty();
  }
}
