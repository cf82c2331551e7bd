package dev.ecsemulator.instance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.repository.TestWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostNamesTest {

  private static final String ID = "i-bp1cw7evx9ba9650p56h";

  private final TestWorld world = new TestWorld();

  @Test
  void linux_has_the_whole_id_between_its_letters_by_default() {
    assertThat(at(HostNames.of(null, false), 0)).isEqualTo("iZbp1cw7evx9ba9650p56hZ");
  }

  @Test
  void windows_has_fifteen_characters_by_default() {
    assertThat(at(HostNames.of(null, true), 0)).isEqualTo("iZbp1cw7evx9ba9");
  }

  @Test
  void the_placeholder_becomes_the_id() {
    HostNames names = HostNames.of(Naming.plain("k8s-${instance_id}"), false);
    assertThat(at(names, 0)).isEqualTo("k8s-" + ID);
  }

  @Test
  void names_given_one_by_one_go_to_their_instances() {
    assertThat(at(HostNames.each(List.of("alpha", "beta"), false), 1)).isEqualTo("beta");
  }

  private String at(HostNames names, int place) {
    return world.write(tx -> names.at(place, ID, tx));
  }
}
