package dev.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.contract.Contracts;
import dev.ecsemulator.endpoint.Coverage;
import dev.ecsemulator.testing.EmulatorTest;
import dev.ecsemulator.testing.GoldenFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Keeps docs/COVERAGE.md as the contracts and operations say. {@code -Dcoverage.update=true}
 * rewrites it.
 */
@EmulatorTest
class CoverageDocTest {

  private static final Path FILE = Path.of("docs/COVERAGE.md");

  @Autowired private Coverage coverage;
  @Autowired private Contracts contracts;

  private final Map<String, Integer> files = GoldenFiles.filesByCall();

  @Test
  void the_coverage_page_says_what_is_emulated() throws IOException {
    String page = page(coverage.products());
    if (Boolean.getBoolean("coverage.update")) {
      Files.writeString(FILE, page);
    }
    assertThat(FILE)
        .as("run with -Dcoverage.update=true and commit the result")
        .content()
        .isEqualTo(page);
  }

  private String page(List<Coverage.Product> products) {
    StringBuilder page =
        new StringBuilder(
            """
            # What is emulated

            Generated from the published contracts and the operations in this repository; do not edit. Renew it with
            `./mvnw test -Dtest=CoverageDocTest -Dcoverage.update=true`.

            An operation that is published but not emulated answers `OperationNotEmulated`. A parameter without effect is named in the
            response header `x-emulator-ignored` of every call that sends it. The last column counts the golden files that call the operation.

            | Product | Version | Published | Emulated | of these with every parameter |
            |---|---|---:|---:|---:|
            """);
    for (Coverage.Product product : products) {
      int emulated = product.emulated().size();
      long whole = product.emulated().stream().filter(each -> each.ignored().isEmpty()).count();
      page.append(
          "| %s | %s | %d | %d | %d |%n"
              .formatted(
                  product.product(),
                  product.version(),
                  emulated + product.moved().size() + product.notEmulated().size(),
                  emulated,
                  whole));
    }
    products.forEach(product -> section(product, page));
    return page.toString();
  }

  private void section(Coverage.Product product, StringBuilder page) {
    page.append("%n## %s %s%n%n".formatted(product.product(), product.version()));
    if (!product.emulated().isEmpty()) {
      page.append("| Operation | Published parameters without effect | Tests |\n|---|---|---:|\n");
      for (Coverage.Emulated each : product.emulated()) {
        page.append(
            "| %s | %s | %d |%n"
                .formatted(
                    each.name(),
                    String.join(", ", each.ignored()),
                    goldenFiles(product.version(), each.name())));
      }
      page.append('\n');
    }
    if (!product.moved().isEmpty()) {
      page.append("Moved to another product, and served as there: ")
          .append(String.join(", ", product.moved()))
          .append(".\n\n");
    }
    if (!product.notEmulated().isEmpty()) {
      page.append("Published, not emulated: ")
          .append(String.join(", ", product.notEmulated()))
          .append(".\n");
    }
  }

  private int goldenFiles(String version, String action) {
    boolean first = contracts.find(action).orElseThrow().version().equals(version);
    return files.getOrDefault(version + " " + action, 0)
        + (first ? files.getOrDefault(" " + action, 0) : 0);
  }
}
