package dev.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.contract.Contracts;
import dev.ecsemulator.contract.OperationContract;
import dev.ecsemulator.contract.Shape;
import dev.ecsemulator.operation.Operation;
import dev.ecsemulator.operation.OperationRegistry;
import dev.ecsemulator.testing.EmulatorTest;
import dev.ecsemulator.validation.RequestBinder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Holds the contract data and the operations against each other. */
@EmulatorTest
class ContractTest {

  private static final Path SOURCES = Path.of("src/main/java/dev/ecsemulator");
  private static final Pattern RAISED =
      Pattern.compile("\\.(?:error|errorSaying)\\(|@AssertTrue\\(message =|documents\\(");
  private static final Pattern SERVED = Pattern.compile("\\bimplements (\\w+)");
  private static final Pattern CONSTANT =
      Pattern.compile("static final String ([A-Z_]+) =\\s*\"([^\"]+)\"");
  private static final Pattern LITERAL_OR_NAME =
      Pattern.compile("\"([^\"]+)\"|\\b([A-Z][A-Z_]+)\\b");

  private static final String VPC = "2016-04-28";

  /** A code of Location that SDKs compare with as it is. */
  private static final String WITH_A_BLANK = "Illegal Parameter";

  @Autowired private Contracts contracts;
  @Autowired private OperationRegistry registry;

  @Test
  void every_operation_of_every_product_can_be_read() {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    for (String version : contracts.versions()) {
      for (String name : contracts.operations(version)) {
        OperationContract contract = contracts.find(version, name).orElseThrow();
        assertThat(contract.name()).isEqualTo(name);
        assertThat(contract.methods()).as(name).isNotEmpty();
        assertThat(contract.version()).isIn(version, VPC);
        assertThat(contract.errors())
            .as(name)
            .allSatisfy(
                error -> {
                  assertThat(error.status()).isBetween(400, 599);
                  assertThat(error.code()).isNotBlank();
                  if (!error.code().equals(WITH_A_BLANK)) {
                    assertThat(error.code()).doesNotContain(" ");
                  }
                });
        sizes.merge(contracts.productOf(version), 1, Integer::sum);
      }
    }
    assertThat(sizes).hasSize(8);
    assertThat(sizes.get("Ecs")).isGreaterThanOrEqualTo(365);
    assertThat(sizes.get("ebs")).isGreaterThanOrEqualTo(63);
  }

  @Test
  void what_ecs_still_publishes_of_the_vpc_is_the_vpcs_own_operation() {
    assertThat(contracts.find("2014-05-26", "CreateVpc"))
        .contains(contracts.find(VPC, "CreateVpc").orElseThrow());
    assertThat(contracts.find("2014-05-26", "TagResources").orElseThrow().version())
        .isEqualTo("2014-05-26");
  }

  @Test
  void codes_that_a_parameter_names_are_documented_where_it_is_used() {
    List<String> undocumented = new ArrayList<>();
    forEachEmulated(
        (contract, operation) ->
            contract
                .parameters()
                .values()
                .forEach(
                    rule ->
                        Stream.of(rule.invalid(), rule.tooMany(), rule.missing())
                            .filter(code -> code != null && !isKnown(contract, code))
                            .forEach(
                                code ->
                                    undocumented.add(
                                        contract.name() + "." + rule.pattern() + ": " + code))));
    assertThat(undocumented).isEmpty();
  }

  @Test
  void the_request_of_every_operation_binds_to_published_parameters() {
    RequestBinder binder = new RequestBinder();
    forEachEmulated(
        (contract, operation) ->
            assertThat(contract.parameters().keySet())
                .containsAll(binder.honoured(operation, contract)));
  }

  @Test
  void every_answer_has_room_for_its_request_id() {
    forEachEmulated(
        (contract, operation) ->
            assertThat(contract.response().fields().get("RequestId"))
                .as(contract.name())
                .extracting(Shape.Field::shape)
                .isEqualTo(new Shape.Scalar(Shape.Type.STRING)));
  }

  @Test
  void every_code_that_is_raised_is_documented() {
    Map<String, Set<OperationContract>> byPackage = new HashMap<>();
    Map<String, OperationContract> byFile = new HashMap<>();
    forEachEmulated(
        (contract, operation) -> {
          String name = operation.getClass().getName().substring("dev.ecsemulator.".length());
          String folder = name.substring(0, name.indexOf('.'));
          byPackage.computeIfAbsent(folder, key -> new LinkedHashSet<>()).add(contract);
          byFile.put(name.replace('.', '/') + ".java", contract);
        });
    List<String> undocumented = new ArrayList<>();
    int raised = 0;
    for (Path file : sources()) {
      String name = SOURCES.relativize(file).toString().replace('\\', '/');
      int slash = name.indexOf('/');
      OperationContract own = byFile.get(name);
      Set<OperationContract> candidates = new LinkedHashSet<>();
      if (own != null) {
        candidates.add(own);
      } else {
        candidates.addAll(
            byPackage.getOrDefault(slash < 0 ? "" : name.substring(0, slash), Set.of()));
        served(file).forEach(folder -> candidates.addAll(byPackage.getOrDefault(folder, Set.of())));
      }
      if (candidates.isEmpty()) {
        continue;
      }
      for (String code : raisedIn(file)) {
        raised++;
        if (candidates.stream().noneMatch(contract -> isKnown(contract, code))) {
          undocumented.add(name + ": " + code);
        }
      }
    }
    assertThat(undocumented).isEmpty();
    assertThat(raised).isGreaterThan(100);
  }

  /** The packages whose interfaces a file serves: it is their operations that it then refuses. */
  private static Set<String> served(Path file) {
    String source = text(file);
    Set<String> folders = new LinkedHashSet<>();
    Matcher interfaces = SERVED.matcher(source);
    while (interfaces.find()) {
      Matcher imported =
          Pattern.compile("import dev\\.ecsemulator\\.(\\w+)\\." + interfaces.group(1) + ";")
              .matcher(source);
      if (imported.find()) {
        folders.add(imported.group(1));
      }
    }
    return folders;
  }

  private static boolean isKnown(OperationContract contract, String code) {
    return contract.documents(code) || contract.gateway().containsKey(code);
  }

  private interface Visitor {
    void visit(OperationContract contract, Operation<?> operation);
  }

  private void forEachEmulated(Visitor visitor) {
    for (String version : contracts.versions()) {
      for (String name : registry.emulated(version)) {
        visitor.visit(
            contracts.find(version, name).orElseThrow(),
            registry.find(version, name).orElseThrow());
      }
    }
  }

  /** The codes in the first argument of every error that a source file raises. */
  private static Set<String> raisedIn(Path file) {
    String source = text(file);
    Map<String, String> constants = new HashMap<>();
    Matcher constant = CONSTANT.matcher(source);
    while (constant.find()) {
      constants.put(constant.group(1), constant.group(2));
    }
    Set<String> codes = new LinkedHashSet<>();
    Matcher raised = RAISED.matcher(source);
    while (raised.find()) {
      Matcher word = LITERAL_OR_NAME.matcher(firstArgument(source, raised.end()));
      while (word.find()) {
        String code = word.group(1) != null ? word.group(1) : constants.get(word.group(2));
        if (code != null && Character.isUpperCase(code.charAt(0))) {
          codes.add(code);
        }
      }
    }
    return codes;
  }

  private static String firstArgument(String source, int from) {
    int depth = 0;
    boolean quoted = false;
    for (int i = from; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '"' && source.charAt(i - 1) != '\\') {
        quoted = !quoted;
      } else if (!quoted && c == '(') {
        depth++;
      } else if (!quoted && (c == ')' || (c == ',' && depth == 0)) && depth-- == 0) {
        return source.substring(from, i);
      }
    }
    return "";
  }

  private static List<Path> sources() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
