package dev.ecsemulator.validation;

import static dev.ecsemulator.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.contract.OperationContract;
import dev.ecsemulator.contract.TestContracts;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.operation.Operation;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.repository.View;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestBinderTest {

  private static final String RULES =
      """
      {"Name":{"t":"string"},"Force":{"t":"bool"},"Sure":{"t":"bool"},"Count":{"t":"int32"},
       "Bytes":{"t":"int64"},"Price":{"t":"float"},"KMSKeyId":{"t":"string"},
       "Id.N":{"t":"string"},"Ids":{"t":"string","fmt":"jsonArray"},"Zones":{"t":"string","fmt":"csv"},
       "Numbers.N":{"t":"int32"},
       "Disk.Size":{"t":"int32"},"Disk.Hint":{"t":"string"},
       "Tag.N":{"t":"object"},"Tag.N.Key":{"t":"string"},"Tag.N.key":{"t":"string"},"Tag.N.Value":{"t":"string"},
       "Net.N.Address.N.Ip":{"t":"string"},
       "Info":{"t":"string","fmt":"jsonObject"},
       "Rules":{"t":"string","fmt":"jsonArray"},"Rules.Port":{"t":"int32"},"Rules.Way":{"t":"string"},
       "PageSize":{"t":"int32"},"Unused":{"t":"string"},"Text":{"t":"string"}}
      """;

  private static final OperationContract CONTRACT = TestContracts.taking(RULES);

  record Page(@Nullable Integer pageSize) {}

  record Tag(String key, @Nullable String value) {}

  record Disk(@Nullable Integer size) {}

  record Address(@Nullable String ip) {}

  record Net(List<Address> address) {}

  record Everything(
      @Nullable String name,
      boolean force,
      @Nullable Boolean sure,
      @Nullable Integer count,
      @Nullable Long bytes,
      @Nullable BigDecimal price,
      @Nullable String kmsKeyId,
      List<String> id,
      @Nullable List<String> ids,
      List<String> zones,
      List<Integer> numbers,
      Disk disk,
      List<Tag> tag,
      List<Net> net,
      @Inlined Page paging) {}

  static final class Read implements Query<Everything> {
    @Override
    public Answer handle(Everything request, View view) {
      return Answer.empty();
    }
  }

  record Misspelt(@Nullable String nane) {}

  static final class Wrong implements Command<Misspelt> {
    @Override
    public Answer handle(Misspelt request, Transaction tx) {
      return Answer.empty();
    }
  }

  record AsNumber(@Nullable Integer text) {}

  static final class Stricter implements Command<AsNumber> {
    @Override
    public Answer handle(AsNumber request, Transaction tx) {
      return Answer.empty();
    }
  }

  record Rule(@Nullable Integer port, @Nullable String way) {}

  record Shared(@Nullable String name, @Nullable String elsewhere) {}

  record Rest(
      @Nullable Map<String, String> info,
      List<Rule> rules,
      @Nullable Disk disk,
      @Inlined Shared shared) {}

  static final class Other implements Query<Rest> {
    @Override
    public Answer handle(Rest request, View view) {
      return Answer.empty();
    }
  }

  record SharedWrongly(@Inlined Demanding demanding) {}

  record Demanding(String elsewhere) {}

  static final class Overreaching implements Query<SharedWrongly> {
    @Override
    public Answer handle(SharedWrongly request, View view) {
      return Answer.empty();
    }
  }

  record Choosy(@Nullable Long bytes) {
    Choosy {
      if (bytes != null && bytes < 0) {
        throw CONTRACT.invalid("Bytes");
      }
    }
  }

  static final class Careful implements Query<Choosy> {
    @Override
    public Answer handle(Choosy request, View view) {
      return Answer.empty();
    }
  }

  record Unheard(@Nullable Thread name) {}

  static final class Strange implements Query<Unheard> {
    @Override
    public Answer handle(Unheard request, View view) {
      return Answer.empty();
    }
  }

  record Amounts(
      @Nullable Integer text, @Nullable Long name, @Nullable BigDecimal unused, List<Integer> id) {}

  static final class Counting implements Query<Amounts> {
    @Override
    public Answer handle(Amounts request, View view) {
      return Answer.empty();
    }
  }

  private final RequestBinder binder = new RequestBinder();

  private RequestBinder.Bound bind(Operation<?> operation, String... namesAndValues) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parameters.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return binder.bind(operation, CONTRACT, new ParameterValidator().check(CONTRACT, parameters));
  }

  private Everything read(String... namesAndValues) {
    return (Everything) bind(new Read(), namesAndValues).request();
  }

  @Test
  void absent_parameters_are_null_false_or_empty() {
    Everything request = read();

    assertThat(request)
        .isEqualTo(
            new Everything(
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                new Disk(null),
                List.of(),
                List.of(),
                new Page(null)));
  }

  @Test
  void scalars_become_the_components_types() {
    Everything request =
        read(
            "Name",
            "n",
            "Force",
            "True",
            "Sure",
            "FALSE",
            "Count",
            "8.0",
            "Bytes",
            "5000000000",
            "Price",
            "0.10",
            "KMSKeyId",
            "k",
            "PageSize",
            "7");

    assertThat(request.name()).isEqualTo("n");
    assertThat(request.force()).isTrue();
    assertThat(request.sure()).isFalse();
    assertThat(request.count()).isEqualTo(8);
    assertThat(request.bytes()).isEqualTo(5_000_000_000L);
    assertThat(request.price()).isEqualTo(new BigDecimal("0.10"));
    assertThat(request.kmsKeyId()).isEqualTo("k");
    assertThat(request.paging().pageSize()).isEqualTo(7);
  }

  @Test
  void the_three_kinds_of_list_look_alike() {
    assertThat(read("Id.2", "b", "Id.1", "a").id()).containsExactly("a", "b");
    assertThat(read("Ids", "[\"a\",\"b\"]").ids()).containsExactly("a", "b");
    assertThat(read("Zones", "a,b").zones()).containsExactly("a", "b");
    assertThat(read("Numbers.1", "4").numbers()).containsExactly(4);
  }

  @Test
  void an_empty_json_array_is_not_the_same_as_none() {
    assertThat(read("Ids", "[]").ids()).isEmpty();
    assertThat(read().ids()).isNull();
  }

  @Test
  void a_bound_list_cannot_be_changed() {
    List<String> ids = read("Id.1", "a").id();

    assertThatThrownBy(() -> ids.add("b")).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void dotted_names_fill_nested_records() {
    Everything request =
        read(
            "Disk.Size",
            "40",
            "Tag.2.Key",
            "c",
            "Tag.1.Key",
            "a",
            "Tag.1.Value",
            "b",
            "Net.1.Address.1.Ip",
            "10.0.0.1",
            "Net.1.Address.2.Ip",
            "10.0.0.2");

    assertThat(request.disk().size()).isEqualTo(40);
    assertThat(request.tag()).containsExactly(new Tag("a", "b"), new Tag("c", null));
    assertThat(request.net())
        .containsExactly(new Net(List.of(new Address("10.0.0.1"), new Address("10.0.0.2"))));
  }

  @Test
  void spellings_that_differ_in_case_only_are_one_component() {
    assertThat(read("Tag.1.key", "old").tag()).containsExactly(new Tag("old", null));
  }

  @Test
  void what_has_no_component_is_named_as_ignored() {
    RequestBinder.Bound bound =
        bind(new Read(), "Name", "n", "Unused", "x", "Disk.Hint", "y", "Nonsense", "z");

    assertThat(bound.ignored()).containsExactlyInAnyOrder("Unused", "Disk.Hint", "Nonsense");
  }

  @Test
  void lists_and_inlined_components_are_honoured() {
    assertThat(
            bind(new Read(), "Id.1", "a", "PageSize", "1", "Tag.1.Value", "v", "Ids", "[]")
                .ignored())
        .isEmpty();
  }

  @Test
  void a_component_that_is_no_parameter_is_a_mistake_of_ours() {
    assertThatThrownBy(() -> bind(new Wrong()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("DoThing publishes no parameter nane");
  }

  @Test
  void a_value_that_only_the_component_cannot_hold_is_refused() {
    assertRefused("InvalidText", () -> bind(new Stricter(), "Text", "x"));
  }

  @Test
  void the_request_type_is_found_whatever_the_kind() {
    assertThat(RequestBinder.requestType(new Read())).isEqualTo(Everything.class);
    assertThat(RequestBinder.requestType(new Wrong())).isEqualTo(Misspelt.class);
  }

  private Rest rest(String... namesAndValues) {
    return (Rest) bind(new Other(), namesAndValues).request();
  }

  @Test
  void an_object_whose_names_the_caller_chooses_becomes_a_map_of_texts() {
    Map<String, String> info = rest("Info", "{\"b\":\"1\",\"a\":2,\"none\":null}").info();

    assertThat(info)
        .containsExactly(Map.entry("b", "1"), Map.entry("a", "2"), Map.entry("none", ""));
    assertThatThrownBy(() -> info.put("c", "3")).isInstanceOf(UnsupportedOperationException.class);
    assertThat(rest().info()).isNull();
  }

  @Test
  void objects_in_a_json_array_become_records() {
    assertThat(rest("Rules", "[{\"Port\":22,\"Way\":\"in\"},{\"Port\":80}]").rules())
        .containsExactly(new Rule(22, "in"), new Rule(80, null));
    assertRefused("InvalidPort", () -> rest("Rules", "[{\"Port\":\"x\"}]"));
  }

  @Test
  void an_object_that_may_be_absent_is_null() {
    assertThat(rest().disk()).isNull();
    assertThat(rest("Disk.Size", "1").disk()).isEqualTo(new Disk(1));
  }

  @Test
  void of_what_operations_share_each_has_only_what_it_publishes() {
    assertThat(rest("Name", "n").shared()).isEqualTo(new Shared("n", null));
    assertThatThrownBy(() -> bind(new Overreaching()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("publishes no parameter elsewhere");
  }

  @Test
  void a_record_may_refuse_its_values() {
    assertRefused("InvalidBytes", () -> bind(new Careful(), "Bytes", "-1"));
    assertThat(bind(new Careful(), "Bytes", "1").request()).isEqualTo(new Choosy(1L));
  }

  @Test
  void a_component_of_a_type_that_no_parameter_has_is_a_mistake_of_ours() {
    assertThatThrownBy(() -> bind(new Strange(), "Name", "n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no parameter can become a class java.lang.Thread");
  }

  @ParameterizedTest
  @CsvSource({
    "Text,2147483648,InvalidText",
    "Text,1.5,InvalidText",
    "Name,9223372036854775808,InvalidName",
    "Unused,1e5,InvalidUnused",
    "Id.1,x,InvalidId"
  })
  void a_text_that_is_not_the_number_that_a_component_wants_is_refused(
      String name, String value, String code) {
    assertRefused(code, () -> bind(new Counting(), name, value));
  }

  @Test
  void the_parameters_that_have_an_effect_are_known_in_published_order() {
    assertThat(binder.honoured(new Other(), CONTRACT))
        .containsExactly("Name", "Disk.Size", "Info", "Rules", "Rules.Port", "Rules.Way");
  }
}
