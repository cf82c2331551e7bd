package dev.ecsemulator.instance;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import org.jspecify.annotations.Nullable;

/** Changes how an instance can ask for its metadata; what is not said stays as it was. */
@Ecs
final class ModifyInstanceMetadataOptions
    implements Command<ModifyInstanceMetadataOptions.Request> {

  record Request(
      String instanceId,
      String httpEndpoint,
      @Nullable String httpTokens,
      @Nullable Integer httpPutResponseHopLimit) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    Instance instance =
        tx.find(Instance.TABLE, request.instanceId())
            .orElseThrow(() -> tx.error("InvalidInstanceId.NotFound"));
    Instance.Options options = instance.options().withHttpEndpoint(request.httpEndpoint());
    if (request.httpTokens() != null) {
      options = options.withHttpTokens(request.httpTokens());
    }
    if (request.httpPutResponseHopLimit() != null) {
      options = options.withHttpPutResponseHopLimit(request.httpPutResponseHopLimit());
    }
    tx.put(instance.withOptions(options));
    return Answer.empty();
  }
}
