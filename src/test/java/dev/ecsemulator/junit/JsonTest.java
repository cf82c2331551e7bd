package dev.ecsemulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class JsonTest {

  @Test
  void objects_lists_texts_and_words_are_read_and_numbers_stay_as_they_are_written() {
    assertThat(
            new JsonParser(" { \"a\" : { \"b\" : [ 1 , -2.5e3 , true , false ] } , \"c\":[] } ")
                .parse())
        .isEqualTo(Map.of("a", Map.of("b", List.of("1", "-2.5e3", true, false)), "c", List.of()));
    assertThat(new JsonParser("null").parse()).isNull();
    assertThat(new JsonParser("{}").parse()).isEqualTo(Map.of());
  }

  @Test
  void escaped_characters_are_read() {
    assertThat(Json.parse("\"\\u00e4\\n\\\"\\\\\\/\\b\\f\\r\\t\\ud83d\\ude00\"").text())
        .isEqualTo("\u00e4\n\"\\/\b\f\r\t\ud83d\ude00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[1", "{\"a\"}", "[1 2]", "\"open", "nul", "{} x", "{\"a\":1,}", "'a'"})
  void what_is_no_json_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Json.parse(text));
  }

  @Test
  void values_are_found_by_their_path() {
    Json json = Json.parse("{\"a\":{\"b\":[{\"k\":\"x\",\"v\":1},{\"k\":\"y\",\"v\":null}]}}");
    assertThat(json.at("a", "b").items()).hasSize(2);
    assertThat(json.at("a", "b").pairs("k", "v")).containsEntry("x", "1").containsEntry("y", "");
    assertThat(json.at("a", "c").isMissing()).isTrue();
    assertThat(json.at("a", "c", "d").text()).isEmpty();
    assertThat(json.at("a").items()).isEmpty();
  }

  @Test
  void an_object_is_written_so_that_it_can_be_read() {
    String text = Json.object("a", "\"\\\n\u0001", "b", null, "c", 2.5);
    assertThat(JsonMapper.shared().readTree(text))
        .isEqualTo(JsonMapper.shared().readTree("{\"a\":\"\\\"\\\\\\n\\u0001\",\"c\":2.5}"));
  }
}
