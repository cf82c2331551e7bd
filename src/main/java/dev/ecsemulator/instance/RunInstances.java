package dev.ecsemulator.instance;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.networkinterface.Ipv6Wish;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates up to a hundred instances alike and starts them. */
@Ecs
final class RunInstances implements Command<RunInstances.Request> {

  record Request(
      @Nullable String instanceType,
      @Nullable Integer amount,
      @Nullable Integer minAmount,
      @Nullable String instanceName,
      @Nullable String hostName,
      List<String> hostNames,
      boolean uniqueSuffix,
      @Nullable String description,
      @Inlined Software software,
      @Inlined Placement placement,
      @Inlined Payment payment,
      @Inlined Settings settings,
      List<String> securityGroupIds,
      @Inlined DiskParameters disks,
      List<InterfaceOrder> networkInterface,
      @Nullable Integer ipv6AddressCount,
      List<String> ipv6Address,
      @Nullable String autoReleaseTime,
      List<Tag> tag) {

    /** How many instances. */
    int count() {
      return amount == null ? 1 : amount;
    }

    Ipv6Wish ipv6(Transaction tx) {
      return Ipv6Wish.of(ipv6AddressCount, ipv6Address, tx);
    }
  }

  private final Catalog catalog;
  private final List<LaunchRule> rules;

  RunInstances(Catalog catalog, List<LaunchRule> rules) {
    this.catalog = catalog;
    this.rules = rules;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    List<Instance> made =
        new Launching(tx, catalog, rules).sell(new RunInstancesOrder(request, tx).order());
    for (Instance instance : made) {
      Deadlines.schedule(tx, tx.create(instance, "run"));
    }
    return Answer.of("InstanceIdSets", made.stream().map(Instance::id).toList())
        .with("OrderId", request.payment().orderId(tx));
  }
}
