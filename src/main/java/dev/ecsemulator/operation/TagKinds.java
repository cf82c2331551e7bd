package dev.ecsemulator.operation;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.repository.Selection;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.repository.View;
import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of resources that one product's operations tag, by their names on the wire. A component
 * for each product says which codes the product has for the two refusals.
 */
public abstract class TagKinds {

  /** Source: behaviour, tags: at most 20 for a resource, in all products. */
  private static final int MOST_TAGS = 20;

  /** Source: no page states a size; 50 is what one call may name. */
  private static final int PAGE = 50;

  private final Map<String, TagKind<?>> byType;
  private final String notFound;
  private final String tooMany;

  /**
   * The kinds of a product.
   *
   * @param product the annotation of its operations
   * @param notFound the code for a resource that does not exist
   * @param tooMany the code for more tags than a resource may have
   */
  protected TagKinds(
      List<TagKind<?>> all, Class<? extends Annotation> product, String notFound, String tooMany) {
    this.byType =
        all.stream()
            .filter(kind -> kind.product().equals(product))
            .collect(toUnmodifiableMap(TagKind::resourceType, kind -> kind));
    this.notFound = notFound;
    this.tooMany = tooMany;
  }

  /** A kind; empty for one that is published and of which no resource can exist here. */
  public final Optional<TagKind<?>> find(String resourceType) {
    return Optional.ofNullable(byType.get(resourceType));
  }

  /**
   * Adds tags to resources, to all or to none; a key that a resource has already gets the new
   * value.
   *
   * @throws dev.ecsemulator.contract.ApiException unless all exist, or if one would have too many
   */
  public final void add(String resourceType, List<String> ids, List<Tag> added, Transaction tx) {
    change(resourceType, ids, present -> merged(present, added, tx), tx);
  }

  /**
   * Changes the tags of resources, of all or of none.
   *
   * @throws dev.ecsemulator.contract.ApiException unless all exist
   */
  public final void change(
      String resourceType, List<String> ids, UnaryOperator<List<Tag>> change, Transaction tx) {
    change(find(resourceType).orElseThrow(() -> tx.error(notFound)), ids, change, tx);
  }

  /**
   * Lists tags, those of up to 50 resources a page.
   *
   * @param ids null if the resources are not chosen by id; else all have to exist
   * @param conditions each is met by a tag of every resource that is listed
   * @param most resources a page, null for 50
   * @throws dev.ecsemulator.contract.ApiException unless all ids exist
   */
  public final Answer list(
      String resourceType,
      @Nullable List<String> ids,
      List<Predicate<Tag>> conditions,
      @Nullable String nextToken,
      @Nullable Integer most,
      View view) {
    TagKind<?> kind = find(resourceType).orElse(null);
    if (kind == null) {
      if (ids != null) {
        throw view.error(notFound);
      }
      return Answer.of("TagResources", List.of()).with("NextToken", "");
    }
    Paging paging = new Paging(null, null, nextToken, most == null ? PAGE : most);
    return list(kind, ids, conditions, paging, view);
  }

  private <T extends Resource> Answer list(
      TagKind<T> kind,
      @Nullable List<String> ids,
      List<Predicate<Tag>> conditions,
      Paging paging,
      View view) {
    Selection<T> selection =
        view.select(kind.table())
            .ids(ids == null ? null : rowIds(kind, ids, view))
            .filter(row -> !kind.tags(row).isEmpty());
    conditions.forEach(
        condition -> selection.filter(row -> kind.tags(row).stream().anyMatch(condition)));
    Page<T> page = paging.of(selection, 1, PAGE, view);
    return Answer.of(
            "TagResources", page.items().stream().flatMap(row -> rows(kind, row).stream()).toList())
        .with("NextToken", page.nextToken());
  }

  private <T extends Resource> List<String> rowIds(TagKind<T> kind, List<String> named, View view) {
    return named.stream()
        .map(id -> kind.find(id, view).orElseThrow(() -> view.error(notFound)).id())
        .toList();
  }

  private <T extends Resource> void change(
      TagKind<T> kind, List<String> ids, UnaryOperator<List<Tag>> change, Transaction tx) {
    for (String id : new LinkedHashSet<>(ids)) {
      T resource = kind.find(id, tx).orElseThrow(() -> tx.error(notFound));
      tx.put(kind.withTags(resource, change.apply(kind.tags(resource))));
    }
  }

  private List<Tag> merged(List<Tag> present, List<Tag> added, Transaction tx) {
    Map<String, Tag> byKey = new LinkedHashMap<>();
    present.forEach(tag -> byKey.put(tag.key(), tag));
    added.forEach(tag -> byKey.put(tag.key(), tag));
    if (byKey.size() > MOST_TAGS) {
      throw tx.error(tooMany);
    }
    return List.copyOf(byKey.values());
  }

  private static <T extends Resource> List<Answer> rows(TagKind<T> kind, T row) {
    return kind.tags(row).stream()
        .map(
            tag ->
                Answer.of("ResourceType", kind.resourceType())
                    .with("ResourceId", kind.resourceId(row))
                    .with("TagKey", tag.key())
                    .with("TagValue", tag.value()))
        .toList();
  }
}
