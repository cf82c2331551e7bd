package dev.ecsemulator.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {

  private final List<Coverage.Product> products =
      new Coverage(SmallEmulator.CONTRACTS, new SmallEmulator().registry).products();

  private Coverage.Emulated ofEcs(String name) {
    return products.get(0).emulated().stream()
        .filter(operation -> operation.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void every_product_is_listed() {
    assertThat(products).hasSize(8);
    assertThat(products.get(0).product()).isEqualTo("Ecs");
    assertThat(products.get(0).version()).isEqualTo("2014-05-26");
  }

  @Test
  void an_operation_is_emulated_here_or_elsewhere_or_not_at_all() {
    Coverage.Product ecs = products.get(0);
    Coverage.Product vpc = products.get(2);

    assertThat(ecs.emulated())
        .extracting(Coverage.Emulated::name)
        .containsExactly("CreateSecurityGroup", "DescribeRegions", "StopInstance");
    assertThat(ecs.moved()).containsExactly("CreateVpc");
    assertThat(ecs.notEmulated())
        .isSorted()
        .contains("StartInstance", "DeleteVpc")
        .doesNotContain("CreateVpc", "StopInstance");
    assertThat(vpc.emulated()).extracting(Coverage.Emulated::name).containsExactly("CreateVpc");
    assertThat(vpc.moved()).isEmpty();
  }

  @Test
  void parameters_without_effect_are_named_in_published_order() {
    assertThat(ofEcs("StopInstance").ignored()).containsExactly("ConfirmStop", "Hibernate");
  }

  @Test
  void of_a_list_without_effect_only_the_list_is_named() {
    assertThat(ofEcs("CreateSecurityGroup").ignored())
        .contains("Tag.N", "VpcId")
        .doesNotContain("Tag.N.Key", "ClientToken", "RegionId");
  }
}
