package dev.ecsemulator.networkinterface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.vpc.Cidr;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MacAddressTest {

  @Test
  void every_address_of_a_vpc_has_a_mac_address_of_its_own() {
    Cidr block = Cidr.parse("172.16.0.0/12");
    Set<String> addresses = new HashSet<>();
    for (long place = 0; place < block.size(); place += 7) {
      assertThat(addresses.add(NetworkInterface.macAddress("vpc-1", block.at(place)))).isTrue();
    }
    assertThat(addresses).allMatch(mac -> mac.matches("00:16:3e(:[0-9a-f]{2}){3}"));
  }

  @Test
  void the_same_address_of_another_vpc_has_another_one() {
    assertThat(NetworkInterface.macAddress("vpc-1", "172.16.0.1"))
        .isNotEqualTo(NetworkInterface.macAddress("vpc-2", "172.16.0.1"));
  }
}
