package dev.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.contract.ApiError;
import dev.ecsemulator.contract.Contracts;
import dev.ecsemulator.contract.OperationContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of the two pages, {@code docs/mission-rows.md}, tells the truth. */
class MissionRowsTest {

  private static final Path TABLE = Path.of("docs/mission-rows.md");
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final Pattern FILE = Pattern.compile("`([A-Za-z]+/[a-z0-9_-]+)`");

  /** Section, HTTP status, code, message and files of an error row. */
  private record Row(String operation, String status, String code, String message, String files) {}

  @TestFactory
  Stream<DynamicTest> every_file_that_the_table_names_exists() throws IOException {
    return files(Files.readString(TABLE)).stream()
        .distinct()
        .map(name -> DynamicTest.dynamicTest(name, () -> assertThat(path(name)).exists()));
  }

  @TestFactory
  Stream<DynamicTest> every_error_row_is_in_the_contract_and_shown_by_its_files()
      throws IOException {
    return rows().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.operation() + " " + row.code() + " " + row.message(), () -> check(row)));
  }

  @Test
  void the_pages_have_their_rows() throws IOException {
    assertThat(rows()).filteredOn(row -> row.operation().equals("StopInstance")).hasSize(14);
    assertThat(rows()).filteredOn(row -> row.operation().equals("StopDiskReplicaGroup")).hasSize(7);
  }

  private static void check(Row row) throws IOException {
    Contracts contracts = new Contracts();
    OperationContract contract = contracts.find(row.operation()).orElseThrow();
    assertThat(contract.errors())
        .contains(new ApiError(Integer.parseInt(row.status()), row.code(), row.message()));
    List<String> names = files(row.files());
    assertThat(names).isNotEmpty();
    for (String name : names) {
      String text = Files.readString(path(name));
      assertThat(text).contains("status: " + row.status(), row.code());
      if (!row.message().contains("%s")) {
        assertThat(text).contains(row.message());
      }
    }
  }

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    String operation = "";
    for (String line : Files.readAllLines(TABLE)) {
      if (line.startsWith("## ")) {
        operation = line.substring(3);
      }
      String[] cells = line.split("\\|", -1);
      if (cells.length == 6 && cells[1].strip().matches("[0-9]{3}")) {
        rows.add(
            new Row(
                operation, cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip()));
      }
    }
    return rows;
  }

  private static List<String> files(String text) {
    List<String> names = new ArrayList<>();
    Matcher matcher = FILE.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  private static Path path(String name) {
    return GOLDEN.resolve(name + ".yaml");
  }
}
