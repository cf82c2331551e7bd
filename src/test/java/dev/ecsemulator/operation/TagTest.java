package dev.ecsemulator.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TagTest {

  private static boolean isFound(Tag tag, String key, String value) {
    return Tag.indexed(List.of(tag)).contains(Tag.indexed(key, value));
  }

  @Test
  void a_tag_is_found_by_its_key_with_its_value_and_without() {
    Tag tag = new Tag("team", "web");

    assertThat(isFound(tag, "team", "web")).isTrue();
    assertThat(isFound(tag, "team", null)).isTrue();
    assertThat(isFound(tag, "team", "db")).isFalse();
    assertThat(isFound(tag, "tea", null)).isFalse();
    assertThat(Tag.indexed(List.of(tag))).hasSize(2);
  }

  @Test
  void neither_part_of_a_tag_is_taken_for_the_other_whatever_signs_are_in_it() {
    assertThat(isFound(new Tag("a=b", "c"), "a", "b=c")).isFalse();
    assertThat(isFound(new Tag("a", "b=c"), "a=b", "c")).isFalse();
    assertThat(isFound(new Tag("a", "b"), "a=b", null)).isFalse();
    assertThat(isFound(new Tag("a=b", ""), "a", "b")).isFalse();
    assertThat(isFound(new Tag("a", ""), "a=", null)).isFalse();
  }
}
