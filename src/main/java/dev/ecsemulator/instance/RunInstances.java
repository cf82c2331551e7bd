package dev.ecsemulator.instance;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates instances and starts them. */
@Ecs
final class RunInstances implements Command<RunInstances.Request> {

  record Request(
      @Nullable String imageId,
      @Nullable String instanceType,
      @Nullable String vSwitchId,
      @Nullable Integer amount,
      @Nullable String instanceName,
      @Nullable Integer internetMaxBandwidthOut) {}

  private final Catalog catalog;

  RunInstances(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    List<Instance> made =
        new Launching(tx, catalog)
            .launch(
                request.imageId(),
                request.instanceType(),
                request.vSwitchId(),
                request.instanceName(),
                request.internetMaxBandwidthOut() == null ? 0 : request.internetMaxBandwidthOut(),
                request.amount() == null ? 1 : request.amount());
    return Answer.of("InstanceIdSets", made.stream().map(Instance::id).toList());
  }
}
