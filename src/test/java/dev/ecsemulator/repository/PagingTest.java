package dev.ecsemulator.repository;

import static dev.ecsemulator.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

  private static final int LEAST = 5;
  private static final int MOST = 50;

  private final TestWorld world = new TestWorld();

  @BeforeEach
  void sixty_boxes() {
    world.write(
        tx -> {
          for (int i = 1; i <= 60; i++) {
            tx.put(Box.of("b-" + i, i % 2 == 0 ? "red" : "blue"));
          }
          return null;
        });
  }

  private Page<Box> page(
      @Nullable Integer number,
      @Nullable Integer size,
      @Nullable String token,
      @Nullable Integer results) {
    return world.read(
        view ->
            new Paging(number, size, token, results).of(view.select(Box.TABLE), LEAST, MOST, view));
  }

  private static List<String> ids(Page<Box> page) {
    return page.items().stream().map(Box::id).toList();
  }

  @Test
  void by_default_it_is_the_first_page_of_ten() {
    Page<Box> page = page(null, null, null, null);

    assertThat(ids(page)).hasSize(10).startsWith("b-60").endsWith("b-51");
    assertThat(page.totalCount()).isEqualTo(60);
    assertThat(page.pageNumber()).isEqualTo(1);
    assertThat(page.pageSize()).isEqualTo(10);
  }

  @Test
  void pages_are_counted_from_one() {
    assertThat(ids(page(2, 20, null, null))).hasSize(20).startsWith("b-40").endsWith("b-21");
    assertThat(ids(page(3, 20, null, null))).endsWith("b-1");
    assertThat(page(3, 20, null, null).nextToken()).isEmpty();
  }

  @Test
  void a_page_after_the_last_is_empty() {
    assertThat(page(7, 10, null, null).items()).isEmpty();
    assertThat(page(Integer.MAX_VALUE, 50, null, null).items()).isEmpty();
    assertThat(page(7, 10, null, null).totalCount()).isEqualTo(60);
  }

  @ParameterizedTest
  @CsvSource({"1,5", "5,5", "50,50", "51,50", "1000,50"})
  void sizes_of_token_pages_are_clamped(int asked, int given) {
    assertThat(page(null, null, null, asked).pageSize()).isEqualTo(given);
  }

  @Test
  void tokens_lead_through_all_rows_once() {
    List<String> seen = new ArrayList<>();
    String token = null;
    do {
      Page<Box> page = page(null, null, token, 25);
      seen.addAll(ids(page));
      token = page.nextToken();
    } while (!token.isEmpty());

    assertThat(seen).hasSize(60).doesNotHaveDuplicates().startsWith("b-60").endsWith("b-1");
  }

  @Test
  void an_exactly_full_last_page_has_no_token() {
    String token = page(null, null, null, 30).nextToken();

    assertThat(page(null, null, token, 30).nextToken()).isEmpty();
  }

  @Test
  void rows_that_come_and_go_meanwhile_neither_repeat_nor_hide_others() {
    Page<Box> first = page(null, null, null, 10);
    world.write(
        tx -> {
          tx.put(Box.of("b-new"));
          tx.remove(Box.of("b-51"));
          tx.remove(Box.of("b-50"));
          return null;
        });

    assertThat(ids(page(null, null, first.nextToken(), 10)))
        .startsWith("b-49")
        .doesNotContain("b-new");
  }

  @Test
  void a_token_wins_over_a_page_number() {
    String token = page(null, null, null, 10).nextToken();

    assertThat(ids(page(5, 3, token, null))).startsWith("b-50").hasSize(10);
    assertThat(page(5, 3, null, 20).pageSize()).isEqualTo(20);
    assertThat(ids(page(5, 3, null, 20))).startsWith("b-60");
  }

  @Test
  void an_empty_token_starts_at_the_beginning() {
    assertThat(ids(page(null, null, "", 10))).startsWith("b-60");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "AAAA", "cGFnZS0", "cGFnZS0hIQ", "%%%", "水"})
  void a_token_that_is_none_of_ours_is_refused(String token) {
    assertRefused("InvalidNextToken", () -> page(null, null, token, null));
  }

  @Test
  void filters_hold_on_every_page() {
    List<String> red =
        world.read(
            view ->
                ids(
                    new Paging(2, 10, null, null)
                        .of(view.select(Box.TABLE).where("colour", "red"), LEAST, MOST, view)));

    assertThat(red).startsWith("b-40").endsWith("b-22").hasSize(10);
  }

  private Page<Box> redPage(@Nullable Integer number, @Nullable String token) {
    return world.read(
        view ->
            new Paging(number, 10, token, null)
                .of(
                    view.select(Box.TABLE).filter(box -> box.colour().equals("red")),
                    LEAST,
                    MOST,
                    view));
  }

  @Test
  void so_do_conditions_that_no_index_knows() {
    Page<Box> first = redPage(1, null);

    assertThat(ids(first)).startsWith("b-60").endsWith("b-42").hasSize(10);
    assertThat(first.totalCount()).isEqualTo(30);
    assertThat(ids(redPage(2, null))).startsWith("b-40").endsWith("b-22").hasSize(10);
    assertThat(ids(redPage(null, first.nextToken()))).startsWith("b-40").hasSize(10);
    assertThat(ids(redPage(3, null))).endsWith("b-2");
    assertThat(redPage(4, null).items()).isEmpty();
  }

  /** Pages of a list of seven numbers. */
  private Page<Integer> listPage(
      @Nullable Integer number,
      @Nullable Integer size,
      @Nullable String token,
      @Nullable Integer results) {
    List<Integer> seven = List.of(1, 2, 3, 4, 5, 6, 7);
    return world.read(view -> new Paging(number, size, token, results).of(seven, 2, MOST, view));
  }

  @Test
  void a_list_that_does_not_change_has_pages_too() {
    assertThat(listPage(null, null, null, null))
        .isEqualTo(new Page<>(List.of(1, 2, 3, 4, 5, 6, 7), 7, 1, 10, ""));
    Page<Integer> second = listPage(2, 3, null, null);
    assertThat(second.items()).containsExactly(4, 5, 6);
    assertThat(second.totalCount()).isEqualTo(7);
    assertThat(second.pageNumber()).isEqualTo(2);
    assertThat(second.pageSize()).isEqualTo(3);
    assertThat(listPage(3, 3, null, null).items()).containsExactly(7);
    assertThat(listPage(4, 3, null, null).items()).isEmpty();
    assertThat(listPage(Integer.MAX_VALUE, 50, null, null).items()).isEmpty();
  }

  @Test
  void tokens_lead_through_a_list_once() {
    List<Integer> seen = new ArrayList<>();
    String token = "";
    do {
      Page<Integer> page = listPage(9, 1, token, 3);
      assertThat(page.pageSize()).isEqualTo(3);
      assertThat(page.pageNumber()).isEqualTo(1);
      seen.addAll(page.items());
      token = page.nextToken();
    } while (!token.isEmpty());

    assertThat(seen).containsExactly(1, 2, 3, 4, 5, 6, 7);
    assertThat(listPage(null, null, null, 1).pageSize()).isEqualTo(2);
    assertThat(listPage(null, null, null, 7).nextToken()).isEmpty();
  }

  @Test
  void a_token_of_one_listing_is_none_of_another() {
    String ofRows = page(null, null, null, 10).nextToken();
    String ofList = listPage(null, null, null, 3).nextToken();

    assertRefused("InvalidNextToken", () -> listPage(null, null, ofRows, null));
    assertRefused("InvalidNextToken", () -> page(null, null, ofList, null));
  }
}
