package dev.ecsemulator.operation;

import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.View;

/**
 * What keeps a resource of another package from being deleted. The package of what depends offers
 * it as a component, so that the resource's own package need not know who uses it.
 *
 * @param <T> the resource that is depended on
 */
public interface Dependent<T extends Resource> {

  /** Where the resources that are depended on are stored. */
  Table<T> on();

  /** What depends, as error codes of the API spell it, such as {@code SecurityGroup}. */
  String name();

  /** Whether anything of this kind still uses the resource. */
  boolean uses(T resource, View view);
}
