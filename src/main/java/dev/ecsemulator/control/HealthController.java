package dev.ecsemulator.control;

import dev.ecsemulator.clock.EmulatorClock;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says that the emulator is there: it listens only after the world is made. */
@RestController
final class HealthController {

  /**
   * The answer.
   *
   * @param now emulated time
   */
  record Health(String status, String version, Instant now) {}

  private final EmulatorClock clock;

  HealthController(EmulatorClock clock) {
    this.clock = clock;
  }

  @GetMapping("/_emulator/health")
  Health health() {
    return new Health("ready", Version.current(), clock.now());
  }
}
