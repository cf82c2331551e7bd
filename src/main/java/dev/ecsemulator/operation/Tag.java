package dev.ecsemulator.operation;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.contract.Errors;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

  /**
   * The form in which an index holds a tag. The key's length keeps {@code a=b: c} and {@code a:
   * b=c} apart.
   */
  public String indexed() {
    return key.length() + ":" + key + "=" + value;
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
