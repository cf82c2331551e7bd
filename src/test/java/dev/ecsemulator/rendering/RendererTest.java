package dev.ecsemulator.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.contract.TestContracts;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RendererTest {

  private final Renderer renderer = new Renderer();

  private String json(String shape, Answer answer) {
    return text(Format.JSON, shape, answer);
  }

  private String xml(String shape, Answer answer) {
    return text(Format.XML, shape, answer);
  }

  private String text(Format format, String shape, Answer answer) {
    return new String(
        renderer.answer(format, TestContracts.answering(shape.replace('\'', '"')), answer, "ID-1"),
        StandardCharsets.UTF_8);
  }

  @Test
  void an_empty_answer_is_its_request_id() {
    assertThat(json("{'RequestId':'string'}", Answer.empty()))
        .isEqualTo("{\"RequestId\":\"ID-1\"}");
    assertThat(xml("{'RequestId':'string'}", Answer.empty()))
        .isEqualTo("<DoThingResponse><RequestId>ID-1</RequestId></DoThingResponse>");
  }

  @Test
  void the_request_id_is_there_even_if_the_contract_forgot_it() {
    assertThat(json("{'A':'string'}", Answer.of("A", "x")))
        .isEqualTo("{\"RequestId\":\"ID-1\",\"A\":\"x\"}");
  }

  @Test
  void fields_stand_in_published_order() {
    assertThat(
            json(
                "{'B':'string','RequestId':'string','A':'int32'}",
                Answer.of("A", 1).with("B", "b")))
        .isEqualTo("{\"B\":\"b\",\"RequestId\":\"ID-1\",\"A\":1}");
  }

  @Test
  void ecs_wraps_lists() {
    String shape = "{'Things':{'Thing':[{'Id':'string'}]}}";
    Answer answer = Answer.of("Things", List.of(Answer.of("Id", "a"), Answer.of("Id", "b")));

    assertThat(json(shape, answer))
        .endsWith("\"Things\":{\"Thing\":[{\"Id\":\"a\"},{\"Id\":\"b\"}]}}");
    assertThat(xml(shape, answer))
        .contains("<Things><Thing><Id>a</Id></Thing><Thing><Id>b</Id></Thing></Things>");
  }

  @Test
  void ebs_does_not() {
    String shape = "{'Things':[{'Id':'string'}]}";
    Answer answer = Answer.of("Things", List.of(Answer.of("Id", "a"), Answer.of("Id", "b")));

    assertThat(json(shape, answer)).endsWith("\"Things\":[{\"Id\":\"a\"},{\"Id\":\"b\"}]}");
    assertThat(xml(shape, answer))
        .contains("<Things><Id>a</Id></Things><Things><Id>b</Id></Things>");
  }

  @Test
  void a_list_that_is_not_given_is_written_empty() {
    assertThat(json("{'Things':{'Thing':['string']},'Plain':['string']}", Answer.empty()))
        .isEqualTo("{\"RequestId\":\"ID-1\",\"Things\":{\"Thing\":[]},\"Plain\":[]}");
    assertThat(xml("{'Things':{'Thing':['string']},'Plain':['string']}", Answer.empty()))
        .contains("<Things/>")
        .doesNotContain("Plain");
  }

  @Test
  void of_what_is_given_twice_the_last_counts() {
    assertThat(
            json("{'A':'string','B':'string'}", Answer.of("A", "x").with("B", "b").with("A", "y")))
        .isEqualTo("{\"RequestId\":\"ID-1\",\"A\":\"y\",\"B\":\"b\"}");
    assertThat(json("{'A':'string'}", Answer.of("A", "x").without("A")))
        .isEqualTo("{\"RequestId\":\"ID-1\"}");
  }

  @Test
  void an_answer_may_have_any_number_of_fields() {
    StringBuilder shape = new StringBuilder();
    StringBuilder written = new StringBuilder();
    Answer answer = Answer.empty();
    for (int i = 0; i < 200; i++) {
      shape.append(i == 0 ? "" : ",").append("'F").append(i).append("':'int32'");
      written.append(",\"F").append(i).append("\":").append(i);
      answer = answer.with("F" + i, i);
    }
    assertThat(json("{" + shape + "}", answer))
        .isEqualTo("{\"RequestId\":\"ID-1\"" + written + "}");
  }

  @Test
  void a_list_can_be_left_out() {
    assertThat(json("{'Things':{'Thing':['string']}}", Answer.empty().without("Things")))
        .isEqualTo("{\"RequestId\":\"ID-1\"}");
  }

  @Test
  void a_scalar_or_object_that_is_not_given_is_left_out() {
    assertThat(json("{'A':'string','O':{'X':'string','Y':'string'}}", Answer.empty()))
        .isEqualTo("{\"RequestId\":\"ID-1\"}");
  }

  @Test
  void lists_in_lists_and_objects_in_objects_are_written_all_the_way_down() {
    String shape =
        "{'Things':{'Thing':[{'Tags':{'Tag':[{'Key':'string'}]},'O':{'X':'int32','Y':'bool'}}]}}";

    assertThat(
            json(
                shape,
                Answer.of("Things", List.of(Answer.of("O", Answer.of("X", 1).with("Y", true))))))
        .endsWith("{\"Thing\":[{\"Tags\":{\"Tag\":[]},\"O\":{\"X\":1,\"Y\":true}}]}}");
  }

  @ParameterizedTest
  @CsvSource({"0.5,0.5", "16.0,16", "0.1,0.1", "-2,-2", "1e3,1000"})
  void whole_numbers_have_no_decimals(String value, String written) {
    assertThat(json("{'N':'float'}", Answer.of("N", new BigDecimal(value))))
        .endsWith("\"N\":" + written + "}");
  }

  @Test
  void the_shape_decides_the_type() {
    assertThat(json("{'S':'string'}", Answer.of("S", 7))).endsWith("\"S\":\"7\"}");
    assertThat(json("{'N':'int64'}", Answer.of("N", 5_000_000_000L))).endsWith(":5000000000}");
    assertThat(json("{'F':'bool'}", Answer.of("F", true))).endsWith(":true}");
    assertThat(json("{'A':'any'}", Answer.of("A", true))).endsWith(":true}");
    assertThat(json("{'A':'any'}", Answer.of("A", 1.5))).endsWith(":1.5}");
    assertThat(json("{'A':'any'}", Answer.of("A", "x"))).endsWith(":\"x\"}");
  }

  @ParameterizedTest
  @CsvSource({"int32", "int64", "float", "bool"})
  void a_text_does_not_pass_for_another_type(String type) {
    assertThatThrownBy(() -> json("{'F':'" + type + "'}", Answer.of("F", "1")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("The response field F is " + type + ", not String");
  }

  @Test
  void neither_does_an_object_or_a_list_for_a_text() {
    assertThatThrownBy(() -> json("{'F':'string'}", Answer.of("F", List.of("a"))))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> json("{'F':['string']}", Answer.of("F", "a")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("list");
    assertThatThrownBy(() -> json("{'F':{'X':'string','Y':'string'}}", Answer.of("F", "a")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("object");
    assertThatThrownBy(() -> json("{'F':{'*':'string'}}", Answer.of("F", "a")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("map");
  }

  @Test
  void a_field_that_is_not_published_is_a_mistake_of_ours() {
    assertThatThrownBy(() -> json("{'A':'string'}", Answer.of("B", "x")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("The contract publishes no response field B");
  }

  @Test
  void a_map_has_free_keys() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("b", 1);
    map.put("a", 2);

    assertThat(json("{'M':{'*':'int32'}}", Answer.of("M", map)))
        .endsWith("\"M\":{\"b\":1,\"a\":2}}");
  }

  @ParameterizedTest
  @CsvSource({"1e14,100000000000000", "-1e14,-100000000000000", "1e15,1.0E15", "1e300,1.0E300"})
  void very_large_numbers_are_written_as_such(String value, String written) {
    assertThat(json("{'N':'double'}", Answer.of("N", Double.valueOf(value))))
        .endsWith("\"N\":" + written + "}");
  }

  @Test
  void a_whole_number_has_to_be_one() {
    assertThatThrownBy(() -> json("{'F':'int32'}", Answer.of("F", 1.0)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("The response field F is int32, not Double");
    assertThatThrownBy(
            () -> json("{'F':['string']}", Answer.of("F", Collections.singletonList(null))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("not nothing");
  }

  @Test
  void texts_survive_both_formats() {
    String text = "a<b>&\"c\" ]]> \u00e4\u6c34\uD83D\uDE00\n\t";

    assertThat(json("{'S':'string'}", Answer.of("S", text)))
        .endsWith("\"S\":\"a<b>&\\\"c\\\" ]]> \u00e4\u6c34\uD83D\uDE00\\n\\t\"}");
    assertThat(xml("{'S':'string'}", Answer.of("S", text)))
        .contains("a&lt;b>&amp;\"c\" ]]&gt; \u00e4\u6c34");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0001", "\u001F", "\uFFFE", "\uFFFF", "\uD800", "\uDC00"})
  void what_xml_cannot_say_is_replaced(String character) {
    assertThat(xml("{'S':'string'}", Answer.of("S", "a" + character + "b")))
        .contains("<S>a\uFFFDb</S>");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "~", "\uD7FF", "\uE000", "\uFFFD", "\uD83D\uDE00"})
  void what_xml_can_say_is_left_as_it_is(String character) {
    assertThat(xml("{'S':'string'}", Answer.of("S", "a" + character + "b\n")))
        .contains("<S>a" + character + "b\n</S>");
  }

  @Test
  void errors_have_one_envelope_in_both_formats() {
    ErrorBody error = new ErrorBody("ID-1", "host:1", "Ecs", "A.B", "It says \"no\".");

    assertThat(new String(renderer.error(Format.JSON, error), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"RequestId\":\"ID-1\",\"HostId\":\"host:1\",\"Code\":\"A.B\","
                + "\"Message\":\"It says \\\"no\\\".\","
                + "\"Recommend\":\"https://api.aliyun.com/troubleshoot?q=A.B&product=Ecs&requestId=ID-1\"}");
    assertThat(new String(renderer.error(Format.XML, error), StandardCharsets.UTF_8))
        .startsWith("<Error><RequestId>ID-1</RequestId><HostId>host:1</HostId><Code>A.B</Code>")
        .endsWith("</Recommend></Error>");
  }

  @Test
  void the_content_types_are_what_clients_compare_letter_by_letter() {
    assertThat(Format.JSON.contentType()).isEqualTo("application/json;charset=utf-8");
    assertThat(Format.XML.contentType()).isEqualTo("text/xml;charset=utf-8");
    assertThat(Format.of("jSoN")).contains(Format.JSON);
    assertThat(Format.of("yaml")).isEmpty();
  }
}
