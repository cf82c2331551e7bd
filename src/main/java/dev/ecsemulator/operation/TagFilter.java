package dev.ecsemulator.operation;

import dev.ecsemulator.contract.Errors;
import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.repository.Selection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One Tag.N condition of a listing. Without a value it asks for the key alone; an empty value
 * counts as none.
 */
public record TagFilter(@Nullable String key, @Nullable String value) {

  /**
   * Narrows a selection to rows that meet all conditions.
   *
   * @param index the selection's index of {@link Tag#indexed(List)} entries
   * @throws dev.ecsemulator.contract.ApiException InvalidTag.Mismatch for a value without a key
   */
  public static <T extends Resource> void narrow(
      Selection<T> selection, List<TagFilter> filters, String index, Errors errors) {
    narrow(selection, filters, index, "InvalidTag.Mismatch", errors);
  }

  /** As above, with the code that the product has for a value without a key. */
  public static <T extends Resource> void narrow(
      Selection<T> selection,
      List<TagFilter> filters,
      String index,
      String mismatch,
      Errors errors) {
    for (TagFilter filter : filters) {
      String key = filter.key();
      if (key == null) {
        throw errors.error(mismatch);
      }
      selection.where(index, Tag.indexed(key, filter.value()));
    }
  }

  /** Whether a tag has the key, and the value if one is given. */
  public boolean matches(Tag tag) {
    return tag.key().equals(key) && (value == null || tag.value().equals(value));
  }

  /**
   * The condition on a tag.
   *
   * @param mismatch the code for a value without a key
   */
  public Predicate<Tag> exactly(String mismatch, Errors errors) {
    if (key == null) {
      throw errors.error(mismatch);
    }
    return this::matches;
  }
}
