package dev.ecsemulator.deploymentset;

import dev.ecsemulator.fixture.FixtureNode;
import dev.ecsemulator.fixture.FixtureSection;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Deployment sets of a fixture: the parameters of CreateDeploymentSet. */
@Component
final class DeploymentSetSection implements FixtureSection {

  private static final String GROUPED = "AvailabilityGroup";
  private static final List<String> STRATEGIES = List.of("Availability", GROUPED, "LowLatency");
  private static final int USUAL_GROUPS = 3;

  @Override
  public String name() {
    return "deploymentSets";
  }

  @Override
  public Set<String> after() {
    return Set.of("accounts");
  }

  @Override
  public List<String> fields() {
    return List.of("id", "deploymentSetName", "description", "strategy");
  }

  @Override
  public void apply(FixtureNode entry, Transaction tx) {
    String id = entry.text("id");
    if (tx.findAnywhere(DeploymentSet.TABLE, id).isPresent()) {
      throw entry.refused("id", "\"" + id + "\" is there already");
    }
    String strategy = entry.oneOf("strategy", STRATEGIES.get(0), STRATEGIES);
    tx.put(
        new DeploymentSet(
            id,
            tx.requiredRegionId(),
            entry.text("deploymentSetName", ""),
            entry.text("description", ""),
            strategy,
            strategy.equals(GROUPED) ? USUAL_GROUPS : 0,
            tx.now()));
  }
}
