package dev.ecsemulator.resourcegroup;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.ResourceGroupKind;
import dev.ecsemulator.operation.TagKind;
import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import java.util.Map;

/** Moves a resource to a resource group. */
@Ecs
final class JoinResourceGroup implements Command<JoinResourceGroup.Request> {

  record Request(String resourceType, String resourceId, String resourceGroupId) {}

  private final Map<String, ResourceGroupKind<?>> byType;

  JoinResourceGroup(List<ResourceGroupKind<?>> kinds) {
    this.byType =
        kinds.stream()
            .filter(kind -> kind.product().equals(Ecs.class))
            .collect(toUnmodifiableMap(TagKind::resourceType, kind -> kind));
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    ResourceGroupKind<?> kind = byType.get(request.resourceType());
    if (kind == null) {
      throw tx.error("InvalidResourceId.NotFound");
    }
    move(kind, request, tx);
    return Answer.empty();
  }

  private static <T extends Resource> void move(
      ResourceGroupKind<T> kind, Request request, Transaction tx) {
    T resource =
        kind.find(request.resourceId(), tx)
            .orElseThrow(() -> tx.error("InvalidResourceId.NotFound"));
    if (kind.resourceGroupId(resource).equals(request.resourceGroupId())) {
      throw tx.error("InvalidResourceGroup.Duplicate");
    }
    tx.put(kind.withResourceGroupId(resource, request.resourceGroupId()));
  }
}
