package dev.ecsemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.contract.ParameterRule.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ParameterRuleTest {

  private static ParameterRule rule(String facts) {
    return ParameterRule.parse("Thing.N", JsonMapper.shared().readTree(facts.replace('\'', '"')));
  }

  @Test
  void of_what_is_not_published_nothing_is_demanded() {
    assertThat(rule("{}"))
        .isEqualTo(
            new ParameterRule(
                "Thing.N",
                "string",
                Encoding.NONE,
                false,
                null,
                null,
                null,
                null,
                null,
                java.util.Set.of(),
                null,
                null,
                null,
                null));
  }

  @Test
  void null_takes_a_fact_away() {
    assertThat(rule("{'t':null,'min':null,'maxLength':null,'invalid':null,'pattern':null}"))
        .isEqualTo(rule("{}"));
  }

  @Test
  void limits_and_codes_are_read() {
    ParameterRule rule =
        rule(
            "{'t':'int32','req':true,'min':1,'max':2.5,'minLength':3,'maxLength':4,'maxItems':5,"
                + "'enum':['a','b'],'pattern':'[a-z]','invalid':'I','tooMany':'T','missing':'M'}");

    assertThat(rule.type()).isEqualTo("int32");
    assertThat(rule.required()).isTrue();
    assertThat(rule.min()).isEqualTo(1);
    assertThat(rule.max()).isEqualTo(2.5);
    assertThat(rule.minLength()).isEqualTo(3);
    assertThat(rule.maxLength()).isEqualTo(4);
    assertThat(rule.maxItems()).isEqualTo(5);
    assertThat(rule.allowed()).containsExactlyInAnyOrder("a", "b");
    assertThat(rule.regex()).hasToString("[a-z]");
    assertThat(rule.invalid()).isEqualTo("I");
    assertThat(rule.tooMany()).isEqualTo("T");
    assertThat(rule.missing()).isEqualTo("M");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      value = {
        "{'fmt':'jsonArray'} | JSON_ARRAY",
        "{'fmt':'jsonObject'} | JSON_OBJECT",
        "{'fmt':'csv'} | COMMA_LIST",
        "{'style':'csv','fmt':'jsonArray'} | COMMA_LIST",
        "{'style':'json','t':'array'} | JSON_ARRAY",
        "{'style':'json','shape':['string']} | JSON_ARRAY",
        "{'style':'json','t':'object'} | JSON_OBJECT",
        "{'style':'json'} | JSON_OBJECT",
        "{'list':'repeat'} | NONE"
      })
  void lists_and_objects_travel_as_published(String facts, Encoding encoding) {
    assertThat(rule(facts).encoding()).isEqualTo(encoding);
  }

  @Test
  void a_person_names_a_list_without_its_index() {
    assertThat(rule("{}").name()).isEqualTo("Thing");
    assertThat(ParameterRule.parse("Tag.N.Key", JsonMapper.shared().readTree("{}")).name())
        .isEqualTo("Tag.N.Key");
  }
}
