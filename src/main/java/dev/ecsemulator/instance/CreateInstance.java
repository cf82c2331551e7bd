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

/** Creates an instance that stays stopped and has no public address. */
@Ecs
final class CreateInstance implements Command<CreateInstance.Request> {

  record Request(
      String instanceType,
      @Nullable String instanceName,
      @Nullable String hostName,
      @Nullable String description,
      @Inlined Software software,
      @Inlined Placement placement,
      @Inlined Payment payment,
      @Inlined Settings settings,
      @Inlined DiskParameters disks,
      List<Tag> tag) {}

  private final Catalog catalog;
  private final List<LaunchRule> rules;

  CreateInstance(Catalog catalog, List<LaunchRule> rules) {
    this.catalog = catalog;
    this.rules = rules;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    request.placement().refuseAddressWithoutVSwitch(tx);
    String group = request.placement().securityGroupId();
    Order order =
        new Order(
            null,
            request.instanceType(),
            1,
            plain(request.instanceName()),
            plain(request.hostName()),
            List.of(),
            request.description(),
            request.software(),
            request.placement(),
            request.payment(),
            request.settings(),
            group == null ? List.of() : List.of(group),
            request.disks().system(tx),
            request.disks().data(),
            0,
            Ipv6Wish.NONE,
            List.of(),
            request.tag(),
            null,
            false);
    Instance prepared = new Launching(tx, catalog, rules).sell(order).get(0);
    Instance made = tx.create(prepared.withStoppedMode(Stopping.KEEP_CHARGING), "create");
    Deadlines.schedule(tx, made);
    return Answer.of("InstanceId", made.id()).with("OrderId", request.payment().orderId(tx));
  }

  private static @Nullable Naming plain(@Nullable String name) {
    return name == null ? null : Naming.plain(name);
  }
}
