package dev.ecsemulator.operation;

import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.repository.Table;
import java.util.List;

/**
 * A kind of resource that can be tagged. A resource package offers its kinds as components; the
 * operations on tags know nothing else of them.
 *
 * @param <T> the resource
 */
public interface TagKind<T extends Resource> {

  /** The kind's name on the wire, such as {@code securitygroup}. */
  String resourceType();

  /** Where the resources are stored. */
  Table<T> table();

  /** The tags of a resource. */
  List<Tag> tags(T resource);

  /** A copy with other tags. */
  T withTags(T resource, List<Tag> tags);
}
