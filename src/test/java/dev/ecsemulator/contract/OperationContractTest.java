package dev.ecsemulator.contract;

import static dev.ecsemulator.testing.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OperationContractTest {

  private static final String LINE =
      """
      {"methods":["GET"],
       "params":{"ThingId":{"t":"string","req":true},"Mode":{"t":"string"},"Tag.N":{"t":"object"}},
       "resp":{"RequestId":"string","Things":{"Thing":[{"Id":"string"}]}},
       "errors":[[404,"InvalidThing.NotFound",0],[403,"IncorrectStatus",1]]}
      """;

  private static ApiException error(OperationContract contract, String code, Object... arguments) {
    return contract.error(code, arguments);
  }

  @Test
  void an_error_has_the_status_and_message_of_the_operations_own_row() {
    OperationContract contract = TestContracts.of(LINE, "{}");

    assertThat(error(contract, "InvalidThing.NotFound").error())
        .isEqualTo(new ApiError(404, "InvalidThing.NotFound", "The thing does not exist."));
  }

  @Test
  void arguments_fill_the_message_in_order() {
    OperationContract contract = TestContracts.of(LINE, "{}");

    assertThat(error(contract, "IncorrectStatus", "t-1", "$use%s").error().message())
        .isEqualTo("The thing t-1 is in $use%s.");
  }

  @Test
  void a_code_that_is_not_documented_cannot_be_raised() {
    OperationContract contract = TestContracts.of(LINE, "{}");

    assertThatThrownBy(() -> contract.error("ThingOnFire"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("DoThing does not document the error ThingOnFire");
    assertThatThrownBy(() -> contract.errorSaying("IncorrectStatus", "purple"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("purple");
  }

  @Test
  void the_gateways_rows_belong_to_every_operation() {
    OperationContract contract = TestContracts.of(LINE, "{}");

    assertThat(error(contract, "InternalError").error().status()).isEqualTo(500);
    assertThat(contract.documents("InternalError")).isFalse();
    assertThat(contract.documents("IncorrectStatus")).isTrue();
  }

  @Test
  void of_several_rows_of_a_code_a_fragment_chooses() {
    OperationContract contract =
        TestContracts.of(
            LINE,
            """
            {"errors":[[403,"IncorrectStatus","It is closed."],[409,"IncorrectStatus","It is on loan."]]}
            """);

    assertThat(error(contract, "IncorrectStatus").error().status()).isEqualTo(403);
    assertThat(contract.errorSaying("IncorrectStatus", "on loan").error().status()).isEqualTo(409);
  }

  @Test
  void a_correction_replaces_the_rows_of_its_codes_only() {
    OperationContract contract =
        TestContracts.of(LINE, "{\"errors\":[[400,\"IncorrectStatus\",\"Closed.\"]]}");

    assertThat(contract.errors())
        .containsExactly(
            new ApiError(400, "IncorrectStatus", "Closed."),
            new ApiError(404, "InvalidThing.NotFound", "The thing does not exist."));
  }

  @Test
  void a_correction_can_replace_the_whole_table() {
    OperationContract contract =
        TestContracts.of(
            LINE, "{\"errorsReplace\":true,\"errors\":[[400,\"IncorrectStatus\",\"Closed.\"]]}");

    assertThat(contract.errors()).containsExactly(new ApiError(400, "IncorrectStatus", "Closed."));
  }

  @Test
  void a_correction_changes_single_facts_and_adds_parameters() {
    OperationContract contract =
        TestContracts.of(
            LINE,
            """
            {"params":{"Mode":{"enum":["a","b"],"invalid":"IncorrectStatus"},"Extra":{"t":"int32"}},
             "resp":{"Things":{"Thing":[{"Id":"string","Name":"string"}]},"More":"bool"}}
            """);

    assertThat(contract.parameter("Mode").allowed()).containsExactlyInAnyOrder("a", "b");
    assertThat(contract.parameter("ThingId").required()).isTrue();
    assertThat(contract.parameter("Extra").type()).isEqualTo("int32");
    assertThat(contract.response().fields()).containsOnlyKeys("RequestId", "Things", "More");
  }

  @Test
  void a_correction_of_a_response_goes_into_objects_and_the_elements_of_lists() {
    OperationContract contract =
        TestContracts.of(
            LINE,
            "{\"resp\":{\"Things\":{\"Thing\":[{\"Name\":\"string\"}]},\"RequestId\":\"any\"}}");

    Shape.Wrapped things = ((Shape.Fields) shape(contract, "Things")).wrapped();
    assertThat(((Shape.Fields) things.list().element()).fields()).containsOnlyKeys("Id", "Name");
    assertThat(shape(contract, "RequestId")).isEqualTo(new Shape.Scalar(Shape.Type.ANY));
  }

  private static Shape shape(OperationContract contract, String field) {
    return contract.response().fields().get(field).shape();
  }

  @Test
  void a_correction_can_replace_the_methods_and_take_a_fact_away() {
    OperationContract contract =
        TestContracts.of(LINE, "{\"methods\":[\"PUT\"],\"params\":{\"ThingId\":{\"req\":null}}}");

    assertThat(contract.methods()).containsExactly("PUT");
    assertThat(contract.parameter("ThingId").required()).isFalse();
    assertThat(TestContracts.of(LINE, "{}").methods()).containsExactly("GET");
  }

  @Test
  void what_is_deprecated_says_so() {
    assertThat(TestContracts.of(LINE, "{}").deprecated()).isFalse();
    assertThat(TestContracts.of("{\"dep\":true,\"params\":{},\"resp\":{}}", "{}").deprecated())
        .isTrue();
  }

  @Test
  void the_region_is_named_as_the_operation_spells_it() {
    assertThat(TestContracts.of(LINE, "{}").regionParameter()).isEqualTo("RegionId");
    assertThat(TestContracts.taking("{\"regionId\":{\"t\":\"string\"}}").regionParameter())
        .isEqualTo("regionId");
  }

  @Test
  void a_refused_value_or_absence_has_the_parameters_own_code_or_the_gateways() {
    OperationContract contract =
        TestContracts.of(
            LINE,
            """
            {"params":{"Mode":{"invalid":"IncorrectStatus","missing":"InvalidThing.NotFound"}}}
            """);

    assertThat(contract.invalid("Mode").error().code()).isEqualTo("IncorrectStatus");
    assertThat(contract.missing("Mode").error().code()).isEqualTo("InvalidThing.NotFound");
    assertThat(contract.invalid("ThingId").error())
        .isEqualTo(
            new ApiError(400, "InvalidThingId", "Specified parameter ThingId is not valid."));
    assertThat(contract.missing("ThingId").error())
        .isEqualTo(new ApiError(400, "MissingThingId", "ThingId is mandatory for this action."));
    assertThat(contract.missing("Disk.Size").error())
        .isEqualTo(new ApiError(400, "MissingSize", "Disk.Size is mandatory for this action."));
  }

  @Test
  void a_list_is_known_by_its_name_without_index() {
    OperationContract contract =
        TestContracts.of(LINE, "{\"params\":{\"Tag.N\":{\"invalid\":\"IncorrectStatus\"}}}");

    assertThat(contract.invalid("Tag").error().code()).isEqualTo("IncorrectStatus");
    assertThat(contract.parameter("Tag.N").name()).isEqualTo("Tag");
  }

  @Test
  void a_refusal_carries_no_stack_trace() {
    OperationContract contract = TestContracts.of(LINE, "{}");

    assertThat(contract.error("IncorrectStatus").getStackTrace()).isEmpty();
    assertThat(refusalOf(() -> raise(contract)).code()).isEqualTo("InternalError");
  }

  private static void raise(OperationContract contract) {
    throw contract.error("InternalError");
  }
}
