package dev.ecsemulator.operation;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.contract.Errors;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A tag of a resource.
 *
 * @param key 1 to 128 characters
 * @param value up to 128 characters
 */
public record Tag(String key, String value) {

  /** A tag with an empty value where none is given. */
  public Tag {
    value = value == null ? "" : value;
  }

  /**
   * Tags as a creating operation takes them.
   *
   * @throws dev.ecsemulator.contract.ApiException the operation's code for a tag without a key, or
   *     Duplicate.TagKey
   */
  public static List<Tag> checked(List<Tag> tags, Errors errors) {
    return checked(tags, "Duplicate.TagKey", errors);
  }

  /**
   * Tags as a creating operation takes them, of a product with a code of its own for a key that
   * comes twice.
   */
  public static List<Tag> checked(List<Tag> tags, String duplicate, Errors errors) {
    Set<String> keys = new HashSet<>();
    for (Tag tag : tags) {
      if (tag.key() == null) {
        throw errors.invalid("Tag.N.Key");
      }
      if (!keys.add(tag.key())) {
        throw errors.error(duplicate);
      }
    }
    return tags;
  }

  /** What an index holds of a row with these tags: each tag, and each key without its value. */
  public static List<String> indexed(List<Tag> tags) {
    if (tags.isEmpty()) {
      return List.of();
    }
    List<String> entries = new ArrayList<>(2 * tags.size());
    for (Tag tag : tags) {
      entries.add(indexed(tag.key(), null));
      entries.add(indexed(tag.key(), tag.value()));
    }
    return entries;
  }

  /**
   * The entry of an index under which the rows with a tag are found. The key's length keeps {@code
   * a=b: c} and {@code a: b=c} apart, and a key from a tag.
   *
   * @param value null if any value will do
   */
  static String indexed(String key, @Nullable String value) {
    String entry = key.length() + ":" + key;
    return value == null ? entry : entry + "=" + value;
  }

  /** Tags as answers of ECS list them: TagKey and TagValue. */
  public static List<Answer> answers(List<Tag> tags) {
    return tags.stream()
        .map(tag -> Answer.of("TagKey", tag.key()).with("TagValue", tag.value()))
        .toList();
  }

  /** Tags as answers of VPC list them: Key and Value. */
  public static List<Answer> plainAnswers(List<Tag> tags) {
    return tags.stream()
        .map(tag -> Answer.of("Key", tag.key()).with("Value", tag.value()))
        .toList();
  }
}
