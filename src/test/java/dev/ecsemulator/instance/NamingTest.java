package dev.ecsemulator.instance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.repository.TestWorld;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingTest {

  private final TestWorld world = new TestWorld();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "web            | false | web           | web",
        "web            | true  | web001        | web002",
        "web-[1,4]      | false | web-0001      | web-0002",
        "web-[1,4]      | true  | web-0001      | web-0002",
        "web-[1,4]-host | false | web-0001-host | web-0002-host",
        "web-[1,4]-host | true  | web-0001-host001 | web-0002-host002",
        "web-[]         | false | web-000000    | web-000001",
        "web-[,]        | false | web-000000    | web-000001",
        "web-[7,]       | false | web-000007    | web-000008",
        "web-[,2]       | false | web-00        | web-01",
        "web-[99,2]     | false | web-99        | web-100",
        "web-[1234,1]   | false | web-001234    | web-001235",
        "web-[007,2]    | false | web-000007    | web-000008",
        "[1,4]          | false | [1,4]         | [1,4]",
        "web[1          | false | web[1         | web[1",
      })
  void names_follow_the_rule(String name, boolean unique, String first, String second) {
    assertThat(names(name, unique, 2)).containsExactly(first, second);
  }

  @Test
  void a_plain_name_is_taken_as_it_is() {
    assertThat(Naming.plain("web-[1,4]").at(3)).isEqualTo("web-[1,4]");
  }

  private List<String> names(String name, boolean unique, int count) {
    return world.write(
        tx -> {
          Naming naming = Naming.of(name, unique, tx);
          return IntStream.range(0, count).mapToObj(naming::at).toList();
        });
  }
}
