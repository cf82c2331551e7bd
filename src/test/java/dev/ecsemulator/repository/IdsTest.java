package dev.ecsemulator.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdsTest {

  private final Ids ids = new Ids(1, region -> region.equals("cn-hangzhou") ? "bp1" : "2ze");

  @ParameterizedTest
  @CsvSource({"i,20", "d,20", "sg,20", "eni,20", "vpc,21", "vsw,21", "eip,21", "rg,15", "t,20"})
  void ids_have_the_length_of_their_kind_and_start_with_the_regions_infix(
      String prefix, int length) {
    String id = ids.id(prefix, "cn-hangzhou", "1", 1);

    assertThat(id).matches(prefix + "-bp1[0-9a-z]{" + (length - 3) + "}");
  }

  @Test
  void a_resource_without_region_has_no_infix() {
    assertThat(ids.id("rg", "", "1", 1)).matches("rg-[0-9a-z]{15}");
  }

  @Test
  void seed_account_and_count_decide_an_id() {
    assertThat(ids.id("i", "cn-hangzhou", "1", 1))
        .isEqualTo(new Ids(1, region -> "bp1").id("i", "cn-hangzhou", "1", 1));
    assertThat(
            Set.of(
                ids.id("i", "cn-hangzhou", "1", 1),
                ids.id("i", "cn-hangzhou", "1", 2),
                ids.id("i", "cn-hangzhou", "2", 1),
                new Ids(2, region -> "bp1").id("i", "cn-hangzhou", "1", 1)))
        .hasSize(4);
  }

  @Test
  void a_hundred_thousand_ids_are_all_different() {
    Set<String> all = new HashSet<>();
    for (int i = 0; i < 100_000; i++) {
      all.add(ids.id("i", "cn-hangzhou", "1", i));
    }

    assertThat(all).hasSize(100_000);
  }

  /** They stand in fixtures, recordings and tests of users. */
  @Test
  void ids_stay_the_same_from_release_to_release() {
    assertThat(ids.id("i", "cn-hangzhou", "1", 1)).isEqualTo("i-bp1iv0lb699ca25iw4ir");
    assertThat(ids.id("vpc", "cn-hangzhou", "1", 7)).isEqualTo("vpc-bp1jool9knumwgpymsve9");
    assertThat(ids.number("1", 3)).isEqualTo(-6795357867220423169L);
  }
}
