package dev.ecsemulator.tag;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.TagKind;
import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.repository.Transaction;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** The kinds of resources that can be tagged, by their names on the wire. */
@Component
final class Kinds {

  /** Source: behaviour, tags: at most 20 for a resource. */
  private static final int MOST_TAGS = 20;

  private final Map<String, TagKind<?>> byType;

  Kinds(List<TagKind<?>> kinds) {
    this.byType = kinds.stream().collect(toUnmodifiableMap(TagKind::resourceType, kind -> kind));
  }

  /** A kind; empty for one that is published and of which no resource can exist here. */
  Optional<TagKind<?>> find(String resourceType) {
    return Optional.ofNullable(byType.get(resourceType));
  }

  /**
   * Adds tags to resources, to all or to none; a key that a resource has already gets the new
   * value.
   *
   * @throws dev.ecsemulator.contract.ApiException InvalidResourceId.NotFound unless all exist,
   *     OperationDenied.QuotaExceed if one would have too many
   */
  void add(String resourceType, List<String> ids, List<Tag> added, Transaction tx) {
    change(resourceType, ids, present -> merged(present, added, tx), tx);
  }

  /**
   * Changes the tags of resources, of all or of none.
   *
   * @throws dev.ecsemulator.contract.ApiException InvalidResourceId.NotFound unless all exist
   */
  void change(
      String resourceType, List<String> ids, UnaryOperator<List<Tag>> change, Transaction tx) {
    change(
        find(resourceType).orElseThrow(() -> tx.error("InvalidResourceId.NotFound")),
        ids,
        change,
        tx);
  }

  private static <T extends Resource> void change(
      TagKind<T> kind, List<String> ids, UnaryOperator<List<Tag>> change, Transaction tx) {
    for (String id : new LinkedHashSet<>(ids)) {
      T resource = kind.find(id, tx).orElseThrow(() -> tx.error("InvalidResourceId.NotFound"));
      tx.put(kind.withTags(resource, change.apply(kind.tags(resource))));
    }
  }

  /**
   * Of the two rows for too many tags the one is raised whose message is published: that of
   * QuotaExceed.Tags is made by the service.
   */
  private static List<Tag> merged(List<Tag> present, List<Tag> added, Transaction tx) {
    Map<String, Tag> byKey = new LinkedHashMap<>();
    present.forEach(tag -> byKey.put(tag.key(), tag));
    added.forEach(tag -> byKey.put(tag.key(), tag));
    if (byKey.size() > MOST_TAGS) {
      throw tx.error("OperationDenied.QuotaExceed");
    }
    return List.copyOf(byKey.values());
  }
}
