package dev.ecsemulator.control;

import dev.ecsemulator.clock.EmulatorClock;
import dev.ecsemulator.fault.FaultRules;
import dev.ecsemulator.fixture.FixtureException;
import dev.ecsemulator.fixture.StartWorld;
import dev.ecsemulator.repository.SettlingTimer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Puts everything, or one account, back to how it was after the start. */
@RestController
final class ResetController {

  /** The answer. After a reset of everything time is the machine's. */
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
    String account = Body.of(request, "account").account();
    try {
      if (account != null) {
        world.reset(account, UUID.randomUUID().toString().toUpperCase(Locale.ROOT));
        faults.clear(account);
        return new Reset("ready", clock.now());
      }
      world.reset();
    } catch (FixtureException e) {
      throw new ControlException(409, e.getMessage() + "; nothing was reset.");
    }
    faults.clear();
    timer.clockChanged();
    return new Reset("ready", clock.now());
  }
}
