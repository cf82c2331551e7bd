package dev.ecsemulator.operation;

import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.View;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;

/**
 * A kind of resource that can be tagged. A resource package offers its kinds as components; the
 * operations on tags know nothing else of them.
 *
 * @param <T> the resource
 */
public interface TagKind<T extends Resource> {

  /** The product whose operations tag it, by the annotation of its operations. */
  default Class<? extends Annotation> product() {
    return Ecs.class;
  }

  /** The kind's name on the wire, such as {@code securitygroup} or {@code VSWITCH}. */
  String resourceType();

  /** Where the resources are stored. */
  Table<T> table();

  /** The resource that callers name so, in the request's region; by its id unless overridden. */
  default Optional<T> find(String resourceId, View view) {
    return view.find(table(), resourceId);
  }

  /** What callers name a resource by: its id unless overridden. */
  default String resourceId(T resource) {
    return resource.id();
  }

  /** The tags of a resource. */
  List<Tag> tags(T resource);

  /** A copy with other tags. */
  T withTags(T resource, List<Tag> tags);
}
