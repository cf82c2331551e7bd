package dev.ecsemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractFileTest {

  private static final String TEXT =
      """
      {
      "product":"Test",
      "version":"2020-01-01",
      "style":"RPC",
      "endpoints":{"cn-hangzhou":"test.cn-hangzhou.example.com","product":"not the product"},
      "messages":[
      "The thing, which is %s, does not exist.",
      "It is \\"closed\\"."
      ],
      "operations":{
      "StopThing":{"methods":["GET","POST"],"dep":true},
      "Go":{},
      "AThingWithAVeryLongNameAndNothingElseToSayAboutIt":{}
      }
      }
      """;

  private static ContractFile file(String text) {
    return new ContractFile("test", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void the_head_says_which_product_it_is() {
    ContractFile file = file(TEXT);

    assertThat(file.head("product")).isEqualTo("Test");
    assertThat(file.head("version")).isEqualTo("2020-01-01");
    assertThat(file.head("style")).isEmpty();
  }

  @Test
  void operations_are_listed_in_the_files_order() {
    assertThat(file(TEXT).operations())
        .containsExactly("StopThing", "Go", "AThingWithAVeryLongNameAndNothingElseToSayAboutIt");
  }

  @Test
  void the_line_of_an_operation_is_read_to_its_end() {
    ContractFile file = file(TEXT);

    assertThat(file.operation("StopThing"))
        .hasToString("{\"methods\":[\"GET\",\"POST\"],\"dep\":true}");
    assertThat(file.operation("Go").isEmpty()).isTrue();
  }

  @Test
  void about_an_operation_that_it_does_not_have_it_says_nothing() {
    assertThat(file(TEXT).operation("StartThing").isObject()).isTrue();
    assertThat(file(TEXT).operation("StartThing").isEmpty()).isTrue();
  }

  @Test
  void messages_are_counted_from_zero() {
    assertThat(file(TEXT).message(0)).isEqualTo("The thing, which is %s, does not exist.");
    assertThat(file(TEXT).message(1)).isEqualTo("It is \"closed\".");
  }

  @Test
  void the_last_line_needs_no_end() {
    assertThat(file("{\n\"operations\":{\n\"Go\":{\"dep\":true}").operation("Go"))
        .hasToString("{\"dep\":true}");
  }

  @Test
  void an_empty_file_says_nothing() {
    assertThat(file("").operations()).isEmpty();
    assertThat(file("").head("product")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"  \"Go\":{}", "{\"methods\":[\"GET\"]}", "\"Go"})
  void an_operation_that_is_not_a_line_of_its_own_is_refused(String line) {
    assertThatThrownBy(() -> file("{\n\"operations\":{\n" + line + "\n}\n}"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("contract/test.json holds one operation a line, not: " + line);
  }

  @Test
  void a_file_that_does_not_exist_is_not_found() {
    assertThat(ContractFile.find("overlay/nothing")).isNull();
    assertThat(ContractFile.find("sts-2015-04-01")).isNotNull();
  }
}
