package dev.ecsemulator.junit;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractAssert;

/**
 * What can be asserted of every resource.
 *
 * @param <S> the assertion itself
 * @param <A> what it is about
 */
public abstract class EmulatedResourceAssert<
        S extends EmulatedResourceAssert<S, A>, A extends EmulatedResource>
    extends AbstractAssert<S, A> {

  private final Json described;

  EmulatedResourceAssert(A actual, Class<S> type) {
    super(actual, type);
    this.described = actual.describe();
    as(actual.toString());
  }

  /**
   * The account has it.
   *
   * @return this assertion
   */
  public S exists() {
    existing();
    return myself;
  }

  /**
   * The account does not have it, or no more.
   *
   * @return this assertion
   */
  public S doesNotExist() {
    if (!described.isMissing()) {
      throw failure("Expected not to exist, but it is %s", field("Status"));
    }
    return myself;
  }

  /**
   * It has this status, in the API's words, such as {@code Stopped}.
   *
   * @param status one of the API
   * @return this assertion
   */
  public S hasStatus(String status) {
    return hasField("Status", status);
  }

  /**
   * The operation that describes it answers this in a field.
   *
   * @param path names with dots between them, such as {@code VpcAttributes.VSwitchId}
   * @param value all of it
   * @return this assertion
   */
  public S hasField(String path, String value) {
    existing();
    String found = field(path);
    if (!found.equals(value)) {
      throw failureWithActualExpected(
          found, value, "Expected %s to be %s, but it is %s", path, quoted(value), quoted(found));
    }
    return myself;
  }

  /**
   * It has a tag with this key and value.
   *
   * @param key of the tag
   * @param value of the tag
   * @return this assertion
   */
  public S hasTag(String key, String value) {
    existing();
    Map<String, String> tags = EmulatedResource.tags(described);
    if (!value.equals(tags.get(key))) {
      throw failure("Expected the tag %s=%s, but its tags are %s", key, value, tags);
    }
    return myself;
  }

  /**
   * It has no tag with this key.
   *
   * @param key of the tag
   * @return this assertion
   */
  public S hasNoTag(String key) {
    existing();
    Map<String, String> tags = EmulatedResource.tags(described);
    if (tags.containsKey(key)) {
      throw failure("Expected no tag %s, but its tags are %s", key, tags);
    }
    return myself;
  }

  final String field(String path) {
    return EmulatedResource.field(described, path);
  }

  /** A list of texts contains all of some. */
  final S contains(String what, List<String> expected, String... path) {
    existing();
    List<String> found = EmulatedResource.list(described, path);
    if (!found.containsAll(expected)) {
      throw failure("Expected %s %s, but they are %s", what, expected, found);
    }
    return myself;
  }

  private void existing() {
    isNotNull();
    if (described.isMissing()) {
      throw failure("Expected to exist, but the account does not have it");
    }
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
