package dev.ecsemulator.snapshotpolicy;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.fixture.FixtureNode;
import dev.ecsemulator.fixture.FixtureSection;
import dev.ecsemulator.repository.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Automatic snapshot policies of a fixture; disks say which one is applied to them. */
@Component
final class AutoSnapshotPolicySection implements FixtureSection {

  private final Catalog catalog;

  AutoSnapshotPolicySection(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public String name() {
    return "autoSnapshotPolicies";
  }

  @Override
  public Set<String> after() {
    return Set.of("disks");
  }

  @Override
  public List<String> fields() {
    return List.of(
        "id",
        "autoSnapshotPolicyName",
        "timePoints",
        "repeatWeekdays",
        "retentionDays",
        "resourceGroupId",
        "createdAt",
        "tags");
  }

  @Override
  public void apply(FixtureNode entry, Transaction tx) {
    PolicyRules rules = new PolicyRules(catalog, tx);
    Instant createdAt = entry.optionalInstant("createdAt");
    AutoSnapshotPolicy policy =
        new AutoSnapshotPolicy(
            entry.text("id"),
            tx.requiredRegionId(),
            AutoSnapshotPolicyStatus.Normal,
            entry.text("autoSnapshotPolicyName", ""),
            rules.timePoints(entry.has("timePoints") ? entry.texts("timePoints") : List.of("1")),
            rules.weekdays(
                entry.has("repeatWeekdays")
                    ? entry.texts("repeatWeekdays")
                    : List.of("1", "2", "3", "4", "5", "6", "7")),
            rules.retentionDays(
                "retentionDays", entry.integer("retentionDays", AutoSnapshotPolicy.FOREVER)),
            false,
            List.of(),
            AutoSnapshotPolicy.FOREVER,
            entry.text("resourceGroupId", ""),
            createdAt == null ? tx.now() : createdAt,
            entry.tags());
    Schedule.plan(tx.put(policy), tx);
  }
}
