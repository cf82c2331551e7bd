package dev.ecsemulator.validation;

import static dev.ecsemulator.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.ecsemulator.contract.OperationContract;
import dev.ecsemulator.contract.TestContracts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterValidatorTest {

  private final ParameterValidator validator = new ParameterValidator();

  private CheckedParameters check(String rules, String... namesAndValues) {
    return validator.check(contract(rules), parameters(namesAndValues));
  }

  private void refuses(String code, String rules, String... namesAndValues) {
    assertRefused(code, () -> check(rules, namesAndValues));
  }

  private static OperationContract contract(String rules) {
    return TestContracts.taking(rules.replace('\'', '"'));
  }

  private static Map<String, String> parameters(String... namesAndValues) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parameters.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return parameters;
  }

  @Test
  void absences_are_found_in_published_order_before_any_value_is_looked_at() {
    String rules =
        "{'B':{'t':'string','req':true},'A':{'t':'string','req':true},'N':{'t':'int32'}}";

    refuses("MissingB", rules, "N", "x");
    refuses("MissingA", rules, "B", "b", "N", "x");
    refuses("InvalidN", rules, "B", "b", "A", "a", "N", "x");
  }

  @Test
  void an_empty_value_counts_as_absent() {
    refuses("MissingA", "{'A':{'t':'string','req':true}}", "A", "");
    assertThat(check("{'N':{'t':'int32','min':1}}", "N", "").tree().child("N")).isNull();
  }

  @Test
  void unknown_names_are_kept_apart() {
    CheckedParameters checked = check("{'A':{'t':'string'}}", "A", "1", "a", "2", "A.1", "3");

    assertThat(checked.unknown()).containsExactly("a", "A.1");
    assertThat(checked.patterns()).containsOnlyKeys("A");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "2147483647", "-2147483648", "8.000000"})
  void whole_numbers_fit_int32(String value) {
    assertThatCode(() -> check("{'N':{'t':'int32'}}", "N", value)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2147483648",
        "-2147483649",
        "1.5",
        "x",
        " 1",
        "1 ",
        "0x1",
        "1e1",
        "1E1",
        "e1",
        "1e999999999",
        "NaN",
        "Infinity",
        "99999999999999999999999999999999999999999"
      })
  void other_texts_do_not(String value) {
    refuses("InvalidN", "{'N':{'t':'int32'}}", "N", value);
  }

  @Test
  void a_number_may_have_forty_characters() {
    String zeros = "0".repeat(39);

    assertThatCode(() -> check("{'N':{'t':'int32'}}", "N", zeros + "7")).doesNotThrowAnyException();
    refuses("InvalidN", "{'N':{'t':'int32'}}", "N", zeros + "07");
  }

  @Test
  void int64_is_wider() {
    assertThatCode(() -> check("{'N':{'t':'int64'}}", "N", "9223372036854775807"))
        .doesNotThrowAnyException();
    refuses("InvalidN", "{'N':{'t':'int64'}}", "N", "9223372036854775808");
  }

  @ParameterizedTest
  @CsvSource({
    "float,0.5,true",
    "double,-7,true",
    "number,1.25,true",
    "float,x,false",
    "double,NaN,false"
  })
  void numbers_may_have_decimals(String type, String value, boolean fits) {
    String rules = "{'N':{'t':'" + type + "'}}";
    if (fits) {
      assertThatCode(() -> check(rules, "N", value)).doesNotThrowAnyException();
    } else {
      refuses("InvalidN", rules, "N", value);
    }
  }

  @ParameterizedTest
  @CsvSource({"true,true", "False,true", "TRUE,true", "1,false", "yes,false", "'true ',false"})
  void booleans_are_words_in_any_case(String value, boolean fits) {
    if (fits) {
      assertThatCode(() -> check("{'F':{'t':'bool'}}", "F", value)).doesNotThrowAnyException();
    } else {
      refuses("InvalidF", "{'F':{'t':'bool'}}", "F", value);
    }
  }

  @Test
  void ranges_include_their_ends() {
    String rules = "{'N':{'t':'int32','min':1,'max':3}}";

    check(rules, "N", "1");
    check(rules, "N", "3");
    refuses("InvalidN", rules, "N", "0");
    refuses("InvalidN", rules, "N", "4");
  }

  @Test
  void a_range_holds_for_a_text_that_is_a_number_too() {
    refuses("InvalidN", "{'N':{'t':'string','min':1}}", "N", "many");
  }

  @Test
  void lengths_count_characters_not_bytes_or_halves() {
    String rules = "{'S':{'t':'string','minLength':2,'maxLength':3}}";

    check(rules, "S", "\uD83D\uDE00\uD83D\uDE00");
    check(rules, "S", "äöü");
    refuses("InvalidS", rules, "S", "\uD83D\uDE00");
    refuses("InvalidS", rules, "S", "abcd");
  }

  @Test
  void a_pattern_has_to_match_as_a_whole() {
    String rules = "{'S':{'t':'string','pattern':'[a-z]+'}}";

    check(rules, "S", "abc");
    refuses("InvalidS", rules, "S", "abc1");
  }

  @Test
  void published_values_are_case_sensitive() {
    String rules = "{'S':{'t':'string','enum':['One','Two']}}";

    check(rules, "S", "Two");
    refuses("InvalidS", rules, "S", "two");
  }

  @Test
  void the_parameters_own_code_wins() {
    refuses(
        "InvalidInstanceId.NotFound",
        "{'N':{'t':'int32','invalid':'InvalidInstanceId.NotFound'}}",
        "N",
        "x");
    refuses(
        "InternalError", "{'N':{'t':'int32','req':true,'missing':'InternalError'}}", "Other", "x");
  }

  @Test
  void a_list_index_is_a_number_of_up_to_four_digits_from_one() {
    String rules = "{'Id.N':{'t':'string','list':'repeat'}}";

    assertThat(check(rules, "Id.1", "a", "Id.9999", "b").tree().child("Id").elements())
        .extracting(ParameterNode::value)
        .containsExactly("a", "b");
    refuses("InvalidId", rules, "Id.0", "a");
    assertThat(check(rules, "Id.10000", "a", "Id.x", "b", "Id.", "c", "Id", "d").unknown())
        .containsExactly("Id.10000", "Id.x", "Id.", "Id");
  }

  @Test
  void elements_are_ordered_by_index_and_gaps_do_not_matter() {
    assertThat(
            check("{'Id.N':{'t':'string'}}", "Id.10", "c", "Id.2", "a", "Id.9", "b")
                .tree()
                .child("Id")
                .elements())
        .extracting(ParameterNode::value)
        .containsExactly("a", "b", "c");
  }

  @Test
  void a_repeated_list_is_limited_by_its_elements_not_by_their_fields() {
    String rules =
        "{'Tag.N':{'t':'object','maxItems':2,'tooMany':'InternalError'},"
            + "'Tag.N.Key':{'t':'string'},'Tag.N.Value':{'t':'string'}}";

    check(rules, "Tag.1.Key", "a", "Tag.1.Value", "b", "Tag.2.Key", "c", "Tag.2.Value", "d");
    refuses("InternalError", rules, "Tag.1.Key", "a", "Tag.2.Key", "b", "Tag.3.Key", "c");
  }

  @Test
  void without_a_code_for_too_many_the_value_is_invalid() {
    refuses("InvalidId", "{'Id.N':{'t':'string','maxItems':1}}", "Id.1", "a", "Id.2", "b");
  }

  @Test
  void a_required_list_needs_one_element() {
    String rules = "{'Id.N':{'t':'string','req':true}}";

    refuses("MissingId", rules);
    refuses("MissingId", rules, "Id.1", "");
    check(rules, "Id.7", "a");
  }

  @Test
  void a_required_field_of_an_element_is_required_where_the_element_was_begun() {
    String rules =
        "{'Tag.N':{'t':'object'},'Tag.N.Key':{'t':'string','req':true},'Tag.N.Value':{'t':'string'}}";

    check(rules);
    check(rules, "Tag.1.Key", "a");
    assertRefused("MissingKey", () -> check(rules, "Tag.1.Key", "a", "Tag.2.Value", "b"));
  }

  @Test
  void a_required_field_of_an_object_is_required_where_the_object_was_begun() {
    String rules = "{'Disk.Size':{'t':'int32'},'Disk.Type':{'t':'string','req':true}}";

    check(rules);
    refuses("MissingType", rules, "Disk.Size", "40");
  }

  @Test
  void a_json_array_becomes_elements() {
    String rules = "{'Ids':{'t':'string','fmt':'jsonArray','maxItems':2}}";

    assertThat(check(rules, "Ids", "[\"a\", 2]").tree().child("Ids").elements())
        .extracting(ParameterNode::value)
        .containsExactly("a", "2");
    assertThat(check(rules, "Ids", "[]").tree().child("Ids").isList()).isTrue();
    refuses("InvalidIds", rules, "Ids", "[\"a\",\"b\",\"c\"]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "{}", "[", "[\"a\"] tail", "\"a\"", "null", "['a']", "[1,]"})
  void other_json_is_not_an_array(String value) {
    refuses("InvalidIds", "{'Ids':{'t':'string','fmt':'jsonArray'}}", "Ids", value);
  }

  @Test
  void json_that_is_nested_too_deep_is_refused_not_followed() {
    refuses("InvalidIds", "{'Ids':{'t':'string','fmt':'jsonArray'}}", "Ids", "[".repeat(100_000));
  }

  @Test
  void a_json_object_becomes_fields() {
    String rules = "{'Info':{'t':'string','fmt':'jsonObject'}}";

    assertThat(
            check(rules, "Info", "{\"a\":{\"b\":\"c\"},\"n\":null}")
                .tree()
                .child("Info")
                .child("a")
                .child("b")
                .value())
        .isEqualTo("c");
    assertThat(check(rules, "Info", "{}").tree().child("Info").isList()).isFalse();
    refuses("InvalidInfo", rules, "Info", "[]");
  }

  @Test
  void what_comes_in_one_text_and_what_comes_apart_is_put_together_in_whatever_order() {
    String rules =
        "{'Info':{'t':'string','fmt':'jsonObject'},'Info.A':{'t':'string'},"
            + "'Ids':{'t':'string','fmt':'jsonArray'},'Ids.N':{'t':'string'},'Ids.A':{'t':'string'},"
            + "'Tag.N':{'t':'string'},'Tag.N.Key':{'t':'string'}}";
    ParameterNode tree =
        check(rules, "Info.A", "1", "Info", "{\"B\":\"2\"}", "Ids.3", "c", "Ids", "[\"a\",\"b\"]")
            .tree();
    ParameterNode tag = check(rules, "Tag.1.Key", "k", "Tag.1", "v").tree().child("Tag");

    assertThat(tree.child("Info").children()).containsOnlyKeys("A", "B");
    assertThat(tree.child("Ids").elements())
        .extracting(ParameterNode::value)
        .containsExactly("a", "b", "c");
    assertThat(check(rules, "Ids.A", "x", "Ids", "[]").tree().child("Ids").isList()).isTrue();
    assertThat(tag.elements())
        .singleElement()
        .satisfies(
            element -> {
              assertThat(element.value()).isEqualTo("v");
              assertThat(element.child("Key").value()).isEqualTo("k");
            });
  }

  @Test
  void a_comma_list_is_cut_at_commas_only() {
    assertThat(
            check("{'Ids':{'t':'string','fmt':'csv'}}", "Ids", "a,\"b\",,c ")
                .tree()
                .child("Ids")
                .elements())
        .extracting(ParameterNode::value)
        .containsExactly("a", "\"b\"", "", "c ");
  }

  @Test
  void a_required_json_parameter_is_present_even_if_its_list_is_empty() {
    check("{'Ids':{'t':'string','fmt':'jsonArray','req':true}}", "Ids", "[]");
  }

  @Test
  void a_pattern_replaces_every_index() {
    assertThat(ParameterValidator.pattern("A.1.B.22.C")).isEqualTo("A.N.B.N.C");
    assertThat(ParameterValidator.pattern("A")).isEqualTo("A");
    assertThat(ParameterValidator.pattern("A.")).isEqualTo("A.");
    assertThat(ParameterValidator.pattern(".1")).isEqualTo(".N");
  }

  @Test
  void names_of_absurd_depth_do_no_harm() {
    String name = "A" + ".1".repeat(50_000);

    assertThat(check("{'A.N':{'t':'string'}}", name, "x").unknown()).containsExactly(name);
  }
}
