package dev.ecsemulator.networkinterface;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;

/** Deletes a network interface that is attached to nothing. */
@Ecs
final class DeleteNetworkInterface implements Command<DeleteNetworkInterface.Request> {

  record Request(String networkInterfaceId) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    NetworkInterface eni = Interfaces.own(request.networkInterfaceId(), tx);
    if (tx.fire(eni, "delete").isEmpty()) {
      throw tx.error("InvalidOperation.InvalidEniState", "Available", eni.status());
    }
    return Answer.empty();
  }
}
