package dev.ecsemulator.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

  private final Table<Box> table =
      Table.of("box", Box.class)
          .indexed("colour", box -> box.colour().isEmpty() ? null : box.colour())
          .indexedByMany("label", Box::labels)
          .indexedByMany("first", Box::labels, labels -> labels.subList(0, 1));

  private List<String> values(String index, Box box) {
    return table.indexes().get(table.indexOf(index)).valuesOf(box);
  }

  @Test
  void it_has_the_indexes_that_were_added_and_first_that_of_regions() {
    assertThat(table.name()).isEqualTo("box");
    assertThat(table.type()).isEqualTo(Box.class);
    assertThat(table.indexes())
        .extracting(Table.Index::name)
        .containsExactly(Table.REGION, "colour", "label", "first");
    assertThatThrownBy(() -> table.indexOf("weight"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The table box has no index weight");
  }

  @Test
  void an_index_holds_one_value_none_or_many() {
    assertThat(values(Table.REGION, Box.of("b-1"))).containsExactly(TestWorld.REGION);
    assertThat(values("colour", Box.of("b-1", "red"))).containsExactly("red");
    assertThat(values("colour", Box.of("b-1", ""))).isEmpty();
    assertThat(values("label", Box.of("b-1", "red", "x", "y"))).containsExactly("x", "y");
    assertThat(values("first", Box.of("b-1", "red", "x", "y"))).containsExactly("x");
  }

  @Test
  void a_table_without_more_indexes_stays_as_it_was() {
    Table<Box> plain = Table.of("box", Box.class);
    plain.indexed("colour", Box::colour);

    assertThat(plain.indexes()).hasSize(1);
  }
}
