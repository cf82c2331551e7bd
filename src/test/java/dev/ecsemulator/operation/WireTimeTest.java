package dev.ecsemulator.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WireTimeTest {

  private static final Instant INSTANT = Instant.parse("2026-03-01T08:05:59.999Z");

  @Test
  void times_are_cut_not_rounded() {
    assertThat(WireTime.minute(INSTANT)).isEqualTo("2026-03-01T08:05Z");
    assertThat(WireTime.second(INSTANT)).isEqualTo("2026-03-01T08:05:59Z");
    assertThat(WireTime.minute(null)).isEmpty();
    assertThat(WireTime.second(null)).isEmpty();
  }

  @Test
  void only_the_exact_form_is_read() {
    assertThat(WireTime.ofMinute("2026-03-01T08:05Z"))
        .contains(Instant.parse("2026-03-01T08:05:00Z"));
    assertThat(WireTime.ofSecond("2026-03-01T08:05:59Z"))
        .contains(Instant.parse("2026-03-01T08:05:59Z"));
    assertThat(WireTime.ofMinute("2026-03-01T08:05:59Z")).isEmpty();
    assertThat(WireTime.ofSecond("2026-03-01T08:05Z")).isEmpty();
    assertThat(WireTime.ofMinute("2026-02-30T00:00Z")).isEmpty();
    assertThat(WireTime.ofMinute("2026-03-01 08:05")).isEmpty();
  }
}
