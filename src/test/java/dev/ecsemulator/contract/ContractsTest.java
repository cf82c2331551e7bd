package dev.ecsemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ContractsTest {

  private static final String ECS = "2014-05-26";
  private static final String EBS = "2021-07-30";
  private static final String VPC = "2016-04-28";

  private final Contracts contracts = new Contracts();

  private OperationContract found(String action) {
    return contracts.find(action).orElseThrow();
  }

  @Test
  void every_product_has_a_version_of_its_own() {
    assertThat(contracts.versions()).hasSize(8).startsWith(ECS, EBS, VPC);
    assertThat(contracts.productOf(ECS)).isEqualTo("Ecs");
    assertThat(contracts.productOf(EBS)).isEqualTo("ebs");
  }

  @Test
  void an_operation_is_found_by_version_and_name() {
    assertThat(contracts.find(ECS, "StopInstance"))
        .hasValueSatisfying(
            contract -> {
              assertThat(contract.product()).isEqualTo("Ecs");
              assertThat(contract.version()).isEqualTo(ECS);
              assertThat(contract.name()).isEqualTo("StopInstance");
            });
    assertThat(contracts.find(EBS, "StopInstance")).isEmpty();
    assertThat(contracts.find("1999-12-31", "StopInstance")).isEmpty();
    assertThat(contracts.operations(ECS)).contains("StopInstance");
  }

  @Test
  void without_a_version_the_first_product_that_has_the_name_counts() {
    assertThat(found("DescribeRegions").version()).isEqualTo(ECS);
    assertThat(found("StopDiskReplicaGroup").version()).isEqualTo(EBS);
    assertThat(contracts.find("StopTheWorld")).isEmpty();
  }

  @Test
  void an_operation_that_has_moved_is_the_one_of_its_new_product() {
    assertThat(contracts.find(ECS, "CreateVpc")).isEqualTo(contracts.find(VPC, "CreateVpc"));
    assertThat(found("CreateVpc").product()).isEqualTo("Vpc");
  }

  @Test
  void an_operation_is_read_only_once() {
    assertThat(contracts.find(ECS, "StopInstance").orElseThrow())
        .isSameAs(contracts.find(ECS, "StopInstance").orElseThrow());
  }

  @Test
  void what_is_absent_before_an_operation_is_known_is_refused_by_the_gateway() {
    assertThat(contracts.missing("Action").error())
        .isEqualTo(new ApiError(400, "MissingAction", "Action is mandatory for this action."));
  }

  @Test
  void the_gateway_raises_only_what_its_table_has() {
    assertThat(contracts.gatewayError("InternalError").status()).isEqualTo(500);
    assertThatThrownBy(() -> contracts.gatewayError("ThingOnFire"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("The gateway documents no error ThingOnFire");
  }
}
