package dev.ecsemulator.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ecsemulator.clock.EmulatorClock;
import dev.ecsemulator.repository.Repository;
import dev.ecsemulator.repository.Settled;
import dev.ecsemulator.repository.SettlingTimer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads, sets and moves emulated time. */
@RestController
final class ClockController {

  /** A cycle of a few minutes is settled some hundred thousand times in so many years. */
  private static final Duration FURTHEST = Duration.ofDays(3660);

  private static final double FASTEST = 1_000_000;

  /**
   * How time runs.
   *
   * @param factor emulated seconds per second: 1 when real, 0 when frozen
   * @param nextDue when the next transition will have run its time; left out if none is pending
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Clock(String mode, Instant now, double factor, @Nullable Instant nextDue) {}

  /** Where time stands now, and what happened on the way, in order. */
  record Advanced(Instant now, List<Settled> settled) {}

  private final EmulatorClock clock;
  private final Repository repository;
  private final SettlingTimer timer;

  ClockController(EmulatorClock clock, Repository repository, SettlingTimer timer) {
    this.clock = clock;
    this.repository = repository;
    this.timer = timer;
  }

  @GetMapping("/_emulator/clock")
  Clock read() {
    EmulatorClock.Setting setting = clock.setting();
    return new Clock(setting.mode().wire(), clock.now(), setting.factor(), repository.nextDue());
  }

  @PutMapping("/_emulator/clock")
  Clock set(HttpServletRequest request) throws IOException {
    Body body = Body.of(request, "mode", "now", "factor");
    EmulatorClock.Mode mode = mode(body);
    Double factor = body.number("factor");
    if (mode == EmulatorClock.Mode.SCALED && factor == null) {
      throw ControlException.bad("A scaled clock needs a \"factor\", such as 60.");
    }
    if (mode != EmulatorClock.Mode.SCALED && factor != null) {
      throw ControlException.bad("Only a scaled clock has a \"factor\".");
    }
    if (factor != null && !(factor > 0 && factor <= FASTEST)) {
      throw body.wrong("factor", "above 0 and at most " + (long) FASTEST);
    }
    Instant now = body.instant("now");
    if (now != null) {
      requireReachable(now);
    }
    clock.set(mode, now, factor == null ? 1 : factor);
    repository.settle();
    timer.clockChanged();
    return read();
  }

  @PostMapping("/_emulator/clock/advance")
  Advanced advance(HttpServletRequest request) throws IOException {
    Body body = Body.of(request, "by", "to");
    Duration by = body.duration("by");
    Instant to = body.instant("to");
    if ((by == null) == (to == null)) {
      throw ControlException.bad(
          "The body has to say either \"by\", such as PT30S, or \"to\", such as"
              + " 2030-01-31T23:59:00Z.");
    }
    Instant now = clock.now();
    Instant target = to == null ? now.plus(limited(body, by)) : to;
    if (target.isBefore(now)) {
      throw new ControlException(409, "It is " + now + " already; time only advances.");
    }
    requireReachable(target);
    List<Settled> settled = repository.advanceTo(target);
    timer.clockChanged();
    return new Advanced(clock.now(), settled);
  }

  private static EmulatorClock.Mode mode(Body body) {
    String mode = body.requiredText("mode");
    List<String> modes =
        Arrays.stream(EmulatorClock.Mode.values()).map(EmulatorClock.Mode::wire).toList();
    if (!modes.contains(mode)) {
      throw body.wrong("mode", "one of " + String.join(", ", modes)).known(modes);
    }
    return EmulatorClock.Mode.valueOf(mode.toUpperCase(Locale.ROOT));
  }

  private static Duration limited(Body body, @Nullable Duration by) {
    if (by == null || by.isNegative() || by.compareTo(FURTHEST) > 0) {
      throw body.wrong("by", "a duration from PT0S to " + FURTHEST);
    }
    return by;
  }

  private void requireReachable(Instant target) {
    if (target.isAfter(clock.now().plus(FURTHEST)) || target.isBefore(Instant.EPOCH)) {
      throw ControlException.bad(
          target + " is out of reach: it has to be after 1970 and at most ten years ahead.");
    }
  }
}
