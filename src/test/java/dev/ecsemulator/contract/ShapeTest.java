package dev.ecsemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ShapeTest {

  private static Shape shape(String notation) {
    return Shape.parse(JsonMapper.shared().readTree(notation.replace('\'', '"')));
  }

  @Test
  void the_notation_of_the_contract_files_is_read() {
    assertThat(shape("'int32'")).isEqualTo(new Shape.Scalar(Shape.Type.INT32));
    assertThat(shape("['string']"))
        .isEqualTo(new Shape.ListOf(new Shape.Scalar(Shape.Type.STRING)));
    assertThat(shape("[]")).isEqualTo(new Shape.ListOf(new Shape.Scalar(Shape.Type.ANY)));
    assertThat(shape("{'*':'bool'}")).isEqualTo(new Shape.MapOf(new Shape.Scalar(Shape.Type.BOOL)));
  }

  @Test
  void fields_know_their_place() {
    Shape.Fields fields = (Shape.Fields) shape("{'B':'string','A':'string'}");

    assertThat(fields.fields().get("B").place()).isZero();
    assertThat(fields.fields().get("A").place()).isEqualTo(1);
    assertThat(fields.fields().get("A").name().getValue()).isEqualTo("A");
  }

  @Test
  void a_list_is_one_with_or_without_an_object_around_it() {
    assertThat(shape("['string']").isList()).isTrue();
    assertThat(shape("{'Thing':['string']}").isList()).isTrue();
    assertThat(shape("{'Thing':'string'}").isList()).isFalse();
    assertThat(shape("{'Thing':['string'],'Next':'string'}").isList()).isFalse();
    assertThat(shape("'string'").isList()).isFalse();
    assertThat(shape("{'*':'string'}").isList()).isFalse();
  }
}
