package dev.ecsemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTest {

  private static List<String> pairs(Answer answer) {
    List<String> pairs = new ArrayList<>();
    answer.forEach((name, value) -> pairs.add(name + "=" + value));
    return pairs;
  }

  @Test
  void it_tells_all_that_was_given_in_order() {
    Answer answer = Answer.of("A", 1).with("B", null).without("C").with("A", 2);

    assertThat(pairs(answer)).containsExactly("A=1", "B=null", "C=null", "A=2");
  }

  @Test
  void it_has_room_for_many_fields() {
    Answer answer = Answer.empty();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      answer = answer.with("F" + i, i);
      expected.add("F" + i + "=" + i);
    }

    assertThat(pairs(answer)).isEqualTo(expected);
  }

  @Test
  void what_is_added_to_the_empty_answer_is_only_in_the_new_one() {
    assertThat(pairs(Answer.empty().with("A", 1))).containsExactly("A=1");
    assertThat(pairs(Answer.empty())).isEmpty();
  }
}
