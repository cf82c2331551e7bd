package dev.ecsemulator.control;

import dev.ecsemulator.clock.EmulatorClock;
import dev.ecsemulator.fault.FaultRules;
import dev.ecsemulator.fixture.FixtureException;
import dev.ecsemulator.fixture.StartWorld;
import dev.ecsemulator.repository.SettlingTimer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Puts everything back to how it was after the start. */
@RestController
final class ResetController {

  /** The answer; the world is that of the start-up fixture and time is the machine's. */
  record Reset(String status, Instant now) {}

  private final StartWorld world;
  private final FaultRules faults;
  private final SettlingTimer timer;
  private final EmulatorClock clock;

  ResetController(StartWorld world, FaultRules faults, SettlingTimer timer, EmulatorClock clock) {
    this.world = world;
    this.faults = faults;
    this.timer = timer;
    this.clock = clock;
  }

  @PostMapping("/_emulator/reset")
  Reset reset(HttpServletRequest request) throws IOException {
    Body.of(request);
    try {
      world.reset();
    } catch (FixtureException e) {
      throw new ControlException(409, e.getMessage() + "; nothing was reset.");
    }
    faults.clear();
    timer.clockChanged();
    return new Reset("ready", clock.now());
  }
}
