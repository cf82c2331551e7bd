package dev.ecsemulator.networkinterface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.repository.TestWorld;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.vpc.VSwitch;
import dev.ecsemulator.vpc.Vpc;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrivateAddressesTest {

  private final TestWorld world = new TestWorld();

  @BeforeEach
  void a_vswitch() {
    world.write(tx -> tx.put(vSwitch("10.0.0.0/28", tx)));
  }

  @Test
  void the_lowest_free_addresses_come_first_and_the_reserved_never() {
    assertThat(take(3)).containsExactly("10.0.0.1", "10.0.0.2", "10.0.0.3");
    assertThat(take(9)).startsWith("10.0.0.4").endsWith("10.0.0.12");
    assertThat(take(1)).isEmpty();
  }

  @Test
  void a_fresh_block_of_256_has_252() {
    world.write(tx -> tx.put(vSwitch("10.0.1.0/24", tx)));
    assertThat(take(253)).isEmpty();
    assertThat(take(252)).hasSize(252).endsWith("10.0.1.252");
  }

  @Test
  void too_few_are_none_and_nothing_is_taken() {
    assertThat(take(13)).isEmpty();
    assertThat(take(1)).containsExactly("10.0.0.1");
  }

  @Test
  void an_address_that_was_taken_by_name_is_passed_over() {
    world.write(tx -> tx.put(networkInterface("10.0.0.2", tx)));
    assertThat(take(2)).containsExactly("10.0.0.1", "10.0.0.3");
  }

  @Test
  void addresses_that_the_caller_gives_out_itself_are_passed_over() {
    List<String> taken =
        world.write(
            tx ->
                PrivateAddresses.take(
                    tx,
                    tx.findAnywhere(VSwitch.TABLE, "vsw-1").orElseThrow(),
                    2,
                    List.of("10.0.0.1")));
    assertThat(taken).containsExactly("10.0.0.2", "10.0.0.3");
  }

  @Test
  void freed_addresses_are_given_out_again_the_lowest_first() {
    take(5);
    release("10.0.0.4");
    release("10.0.0.2");
    assertThat(take(3)).containsExactly("10.0.0.2", "10.0.0.4", "10.0.0.6");
  }

  @Test
  void an_address_is_free_until_an_interface_has_it() {
    assertThat(isFree("10.0.0.1")).isTrue();
    take(1);
    assertThat(isFree("10.0.0.1")).isFalse();
    release("10.0.0.1");
    assertThat(isFree("10.0.0.1")).isTrue();
  }

  /** Takes addresses, each for an interface of its own. */
  private List<String> take(int count) {
    return world.write(
        tx -> {
          List<String> ips =
              PrivateAddresses.take(
                  tx, tx.findAnywhere(VSwitch.TABLE, "vsw-1").orElseThrow(), count);
          ips.forEach(ip -> tx.put(networkInterface(ip, tx)));
          return ips;
        });
  }

  private void release(String ip) {
    world.write(
        tx -> {
          NetworkInterface found =
              tx.select(NetworkInterface.TABLE)
                  .where("vswitch", "vsw-1")
                  .where("ip", ip)
                  .first()
                  .orElseThrow();
          PrivateAddresses.release(tx, found);
          return found;
        });
  }

  private boolean isFree(String ip) {
    return world.read(
        view ->
            PrivateAddresses.isFree(
                view, view.findAnywhere(VSwitch.TABLE, "vsw-1").orElseThrow(), ip));
  }

  private static VSwitch vSwitch(String block, Transaction tx) {
    Vpc vpc = Vpc.blank("vpc-1", TestWorld.REGION, tx.now()).cidrBlock(block).build();
    return VSwitch.blank("vsw-1", vpc, "cn-hangzhou-b", block, tx.now()).build();
  }

  private static NetworkInterface networkInterface(String ip, Transaction tx) {
    VSwitch vSwitch = tx.findAnywhere(VSwitch.TABLE, "vsw-1").orElseThrow();
    return NetworkInterface.blank(tx.newId("eni"), vSwitch, List.of(ip), tx.now()).build();
  }
}
