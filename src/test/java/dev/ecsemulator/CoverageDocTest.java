package dev.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.endpoint.Coverage;
import dev.ecsemulator.testing.EmulatorTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  private static String page(List<Coverage.Product> products) {
    StringBuilder page =
        new StringBuilder(
            """
            # What is emulated

            Generated from the published contracts and the operations in this repository; do not edit. Renew it with
            `./mvnw test -Dtest=CoverageDocTest -Dcoverage.update=true`.

            An operation that is published but not emulated answers `OperationNotEmulated`. A parameter without effect is named in the
            response header `x-emulator-ignored` of every call that sends it.

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
                  emulated + product.notEmulated().size(),
                  emulated,
                  whole));
    }
    products.forEach(product -> section(product, page));
    return page.toString();
  }

  private static void section(Coverage.Product product, StringBuilder page) {
    page.append("%n## %s %s%n%n".formatted(product.product(), product.version()));
    if (!product.emulated().isEmpty()) {
      page.append("| Operation | Published parameters without effect |\n|---|---|\n");
      product
          .emulated()
          .forEach(
              each ->
                  page.append(
                      "| %s | %s |%n".formatted(each.name(), String.join(", ", each.ignored()))));
      page.append('\n');
    }
    if (!product.notEmulated().isEmpty()) {
      page.append("Published, not emulated: ")
          .append(String.join(", ", product.notEmulated()))
          .append(".\n");
    }
  }
}
