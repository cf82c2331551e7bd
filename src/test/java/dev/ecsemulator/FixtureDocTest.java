package dev.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.fixture.FixtureSection;
import dev.ecsemulator.testing.Emulator;
import dev.ecsemulator.testing.EmulatorTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** docs/fixtures.md names every section and field there is, and its examples can be loaded. */
@EmulatorTest
class FixtureDocTest {

  private static final Path PAGE = Path.of("docs/fixtures.md");

  /** What is meant to load: a slip of the pen is shown as well. */
  private static final Pattern EXAMPLE =
      Pattern.compile("```yaml (?!slip)\\S+\\n(.*?)```", Pattern.DOTALL);

  @Autowired private Emulator emulator;
  @Autowired private List<FixtureSection> sections;

  @Test
  void every_section_is_explained_in_all_its_fields() throws IOException {
    String page = Files.readString(PAGE);
    for (FixtureSection section : sections) {
      String chapter = chapter(page, section.name());
      assertThat(section.fields())
          .as("fields of %s in %s", section.name(), PAGE)
          .allMatch(field -> chapter.contains("`" + field + "`"));
    }
  }

  @Test
  void its_examples_can_be_loaded() throws IOException {
    List<String> examples =
        EXAMPLE.matcher(Files.readString(PAGE)).results().map(match -> match.group(1)).toList();

    assertThat(examples).hasSize(2);
    for (String example : examples) {
      emulator.restart();
      emulator.load(PAGE.toString(), example, "1000000000000062");
    }
  }

  private static String chapter(String page, String section) {
    return Pattern.compile("\n## ")
        .splitAsStream(page)
        .filter(
            chapter ->
                List.of(chapter.lines().findFirst().orElse("").split(", ")).contains(section))
        .findFirst()
        .orElseThrow(() -> new AssertionError(PAGE + " has no chapter about " + section));
  }
}
