package dev.ecsemulator.networkinterface;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.instance.InstanceStatus;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes a network interface; a primary one only in name and description. Queues change only while
 * no running instance uses them; -1 goes back to what the instance type has.
 */
@Ecs
final class ModifyNetworkInterfaceAttribute
    implements Command<ModifyNetworkInterfaceAttribute.Request> {

  private static final int RESET = -1;
  private static final int MOST_QUEUES = 2048;

  record Request(
      String networkInterfaceId,
      @Nullable String networkInterfaceName,
      @Nullable String description,
      List<String> securityGroupId,
      @Nullable Boolean deleteOnRelease,
      @Nullable Integer queueNumber) {}

  private final Catalog catalog;

  ModifyNetworkInterfaceAttribute(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    NetworkInterface eni = Interfaces.own(request.networkInterfaceId(), tx);
    Interfaces.refuseMoving(eni, tx);
    refuseForPrimary(eni, request, tx);
    List<String> groups =
        request.securityGroupId().isEmpty()
            ? eni.securityGroupIds()
            : new GroupChoice(tx, catalog).checked(request.securityGroupId(), eni.vpcId());
    tx.put(
        eni.withName(or(request.networkInterfaceName(), eni.name()))
            .withDescription(or(request.description(), eni.description()))
            .withSecurityGroupIds(groups)
            .withDeleteOnRelease(or(request.deleteOnRelease(), eni.deleteOnRelease()))
            .withQueueNumber(queues(eni, request.queueNumber(), tx)));
    return Answer.empty();
  }

  private static void refuseForPrimary(NetworkInterface eni, Request request, Transaction tx) {
    if (!eni.isPrimary()) {
      return;
    }
    if (request.queueNumber() != null) {
      throw tx.error("InvalidOperation.ModifyPrimaryEniQueueNumber");
    }
    if (!request.securityGroupId().isEmpty() || request.deleteOnRelease() != null) {
      throw tx.error("InvalidOperation.PrimaryEniOnlySupportModifyNameAndDesc");
    }
  }

  private static @Nullable Integer queues(
      NetworkInterface eni, @Nullable Integer asked, Transaction tx) {
    if (asked == null) {
      return eni.queueNumber();
    }
    if (asked == 0 || asked > MOST_QUEUES) {
      throw tx.error("InvalidParameter.InvalidEniQueueNumber");
    }
    String holder = eni.instanceId();
    if (holder != null
        && tx.findAnywhere(Instance.TABLE, holder)
            .filter(instance -> instance.status() != InstanceStatus.Stopped)
            .isPresent()) {
      throw tx.errorSaying("InvalidOperation.InvalidEniState", "queue number");
    }
    return asked == RESET ? null : asked;
  }

  private static <T> T or(@Nullable T asked, T was) {
    return asked == null ? was : asked;
  }
}
