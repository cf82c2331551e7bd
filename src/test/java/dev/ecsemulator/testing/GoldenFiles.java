package dev.ecsemulator.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Runs golden files: each once in JSON and once in XML. */
public final class GoldenFiles {

  private static final boolean UPDATE = Boolean.getBoolean("golden.update");
  private static final String ONLY = System.getProperty("golden", "");

  private final Emulator emulator;

  /** Runs them against an emulator. */
  public GoldenFiles(Emulator emulator) {
    this.emulator = emulator;
  }

  /** One test for each file and format; {@code -Dgolden=<part of a path>} narrows the choice. */
  public Stream<DynamicTest> tests() {
    return Golden.files().stream()
        .filter(file -> Golden.nameOf(file).contains(ONLY))
        .flatMap(
            file ->
                List.of("JSON", "XML").stream()
                    .map(
                        format ->
                            DynamicTest.dynamicTest(
                                Golden.nameOf(file) + " in " + format,
                                file.toUri(),
                                () -> run(file, format))));
  }

  private void run(Path file, String format) {
    Golden golden = Golden.read(file);
    if (UPDATE) {
      GoldenUpdate update = new GoldenUpdate(golden);
      new GoldenRun(golden, format, emulator, update).run();
      update.write();
      golden = Golden.read(file);
    }
    new GoldenRun(golden, format, emulator, null).run();
  }
}
