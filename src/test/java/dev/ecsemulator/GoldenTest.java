package dev.ecsemulator;

import dev.ecsemulator.testing.AnswerCheck;
import dev.ecsemulator.testing.Emulator;
import dev.ecsemulator.testing.EmulatorTest;
import dev.ecsemulator.testing.GoldenFiles;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Runs the golden files in {@code src/test/resources/golden/<Action>/<what-it-shows>.yaml}, each in
 * JSON and in XML, each in an empty world at {@link Emulator#START}. Their form is described in
 * {@code docs/golden-files.md}. Every success has to fit the vendor's Java model as well.
 *
 * <p>{@code -Dgolden=StopInstance} runs only files with this in their path; {@code
 * -Dgolden.update=true} rewrites the expectations from the real answers.
 */
@EmulatorTest
class GoldenTest {

  @Autowired private Emulator emulator;
  @Autowired private AnswerCheck check;

  @TestFactory
  Stream<DynamicTest> golden_files() {
    return new GoldenFiles(emulator, check).tests();
  }
}
