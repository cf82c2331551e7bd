package dev.ecsemulator.vpc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {

  @Test
  void places_and_addresses_are_two_ways_to_say_one_thing() {
    Cidr block = Cidr.parse("172.16.0.0/12");
    assertThat(block.size()).isEqualTo(1 << 20);
    assertThat(block.at(0)).isEqualTo("172.16.0.0");
    assertThat(block.at(4096)).isEqualTo("172.16.16.0");
    assertThat(block.placeOf("172.16.16.0")).isEqualTo(4096);
    assertThat(block.at(block.size() - 1)).isEqualTo("172.31.255.255");
  }

  @Test
  void addresses_above_the_middle_are_no_negative_numbers() {
    assertThat(Cidr.parse("192.168.0.0/16").contains("192.168.255.255")).isTrue();
    assertThat(Cidr.parse("192.168.0.0/16").contains("192.169.0.0")).isFalse();
    assertThat(Cidr.parse("192.168.0.0/16").contains("192.167.255.255")).isFalse();
  }

  @Test
  void a_block_contains_its_parts_and_itself_but_no_larger_one() {
    Cidr block = Cidr.parse("192.168.0.0/16");
    assertThat(block.contains(block)).isTrue();
    assertThat(block.contains(Cidr.parse("192.168.7.0/24"))).isTrue();
    assertThat(block.contains(Cidr.parse("192.168.0.0/12"))).isFalse();
    assertThat(block.contains(Cidr.parse("10.0.0.0/24"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "192.168.1.1", "255.255.255.255", "10.20.30.40"})
  void addresses(String text) {
    assertThat(Cidr.isAddress(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1.2.3", "1.2.3.4.5", "1.2.3.256", "1.2.3.-4", "a.b.c.d", "1.2.3.4 "})
  void no_addresses(String text) {
    assertThat(Cidr.isAddress(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/8", "172.16.0.0/12", "192.168.1.0/28", "10.1.2.3/32"})
  void blocks(String text) {
    assertThat(Cidr.isWellFormed(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0", "10.0.0.0/7", "10.0.0.0/33", "10.0.0.1/8", "10.0.0/8"})
  void no_blocks(String text) {
    assertThat(Cidr.isWellFormed(text)).isFalse();
  }
}
