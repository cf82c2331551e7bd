package dev.ecsemulator.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.testing.EmulatorTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@EmulatorTest
@ExtendWith(OutputCaptureExtension.class)
class FailureLogTest {

  @Autowired private Pipeline pipeline;

  @Test
  void what_nobody_expected_is_logged_without_lines_of_the_callers_and_told_nobody(
      CapturedOutput output) {
    RpcReply reply =
        pipeline.answer(
            "R-1",
            "localhost",
            () -> {
              throw new IllegalStateException("no i-1\n2026-03-01 ERROR forged");
            });

    assertThat(reply.status()).isEqualTo(500);
    assertThat(new String(reply.body(), StandardCharsets.UTF_8))
        .contains("\"InternalError\"", "R-1")
        .doesNotContain("forged", "IllegalState");
    assertThat(output.toString())
        .contains("Request R-1 failed: java.lang.IllegalStateException: no i-1\\u000a2026-03-01")
        .doesNotContain("\n2026-03-01 ERROR forged");
  }
}
