package dev.ecsemulator.cloudassistant;

import dev.ecsemulator.fixture.FixtureNode;
import dev.ecsemulator.fixture.FixtureSection;
import dev.ecsemulator.repository.Transaction;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What commands of Cloud Assistant answer, since nothing is executed. */
@Component
final class CommandOutputSection implements FixtureSection {

  private static final String SECONDS = "seconds";
  private static final int MILLIS = 3;

  @Override
  public String name() {
    return "commandOutputs";
  }

  @Override
  public Set<String> after() {
    return Set.of("accounts");
  }

  @Override
  public List<String> fields() {
    return List.of(
        "contains",
        "commandName",
        "instanceId",
        "output",
        "exitCode",
        SECONDS,
        "errorCode",
        "errorInfo");
  }

  @Override
  public void apply(FixtureNode entry, Transaction tx) {
    tx.put(
        new CommandOutput(
            tx.newId("output"),
            tx.requiredRegionId(),
            entry.optionalText("contains"),
            entry.optionalText("commandName"),
            entry.optionalText("instanceId"),
            entry.text("output", ""),
            entry.integer("exitCode", 0),
            seconds(entry),
            entry.text("errorCode", ""),
            entry.text("errorInfo", "")));
  }

  private static Duration seconds(FixtureNode entry) {
    BigDecimal seconds = entry.optionalDecimal(SECONDS);
    if (seconds == null) {
      return Duration.ZERO;
    }
    if (seconds.signum() < 0) {
      throw entry.refused(SECONDS, "a command cannot end before it starts");
    }
    return Duration.ofMillis(seconds.movePointRight(MILLIS).longValue());
  }
}
