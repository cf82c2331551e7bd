package dev.ecsemulator.vpc;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.ResourceGroupKind;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.repository.Transaction;
import java.util.List;

/**
 * Moves a resource to another resource group; vSwitches and route tables go with their VPC.
 * Resource groups are not emulated: every well-formed id is one. Source: the MoveResourceGroup
 * page.
 */
@VpcApi
final class MoveResourceGroup implements Command<MoveResourceGroup.Request> {

  record Request(String resourceId, String resourceType, String newResourceGroupId) {}

  private final List<ResourceGroupKind<?>> kinds;

  MoveResourceGroup(List<ResourceGroupKind<?>> kinds) {
    this.kinds = kinds.stream().filter(kind -> kind.product().equals(VpcApi.class)).toList();
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    ResourceGroupKind<?> kind =
        kinds.stream()
            .filter(each -> each.resourceType().equalsIgnoreCase(request.resourceType()))
            .findFirst()
            .orElseThrow(() -> tx.error("InvalidResourceId.NotFound"));
    move(kind, request, tx);
    return Answer.empty();
  }

  private static <T extends Resource> void move(
      ResourceGroupKind<T> kind, Request request, Transaction tx) {
    T resource =
        kind.find(request.resourceId(), tx)
            .orElseThrow(() -> tx.error("InvalidResourceId.NotFound"));
    T moved = tx.put(kind.withResourceGroupId(resource, request.newResourceGroupId()));
    if (moved instanceof Vpc vpc) {
      follow(vpc, tx);
    }
  }

  private static void follow(Vpc vpc, Transaction tx) {
    tx.selectIn(vpc.regionId(), VSwitch.TABLE).where("vpc", vpc.id()).all().stream()
        .map(each -> each.withResourceGroupId(vpc.resourceGroupId()))
        .forEach(tx::put);
    tx.selectIn(vpc.regionId(), RouteTable.TABLE).where("vpc", vpc.id()).all().stream()
        .map(each -> each.withResourceGroupId(vpc.resourceGroupId()))
        .forEach(tx::put);
  }
}
