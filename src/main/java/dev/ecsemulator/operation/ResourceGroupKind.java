package dev.ecsemulator.operation;

import dev.ecsemulator.repository.Resource;

/**
 * A kind of resource that can be moved between resource groups besides being tagged.
 *
 * @param <T> the resource
 */
public interface ResourceGroupKind<T extends Resource> extends TagKind<T> {

  /** The resource group of a resource; empty for the default one. */
  String resourceGroupId(T resource);

  /** A copy in another resource group. */
  T withResourceGroupId(T resource, String resourceGroupId);
}
