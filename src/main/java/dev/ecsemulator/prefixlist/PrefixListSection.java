package dev.ecsemulator.prefixlist;

import dev.ecsemulator.fixture.FixtureNode;
import dev.ecsemulator.fixture.FixtureSection;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import org.springframework.stereotype.Component;

/** Prefix lists of a fixture: the parameters of CreatePrefixList. */
@Component
final class PrefixListSection implements FixtureSection {

  private static final int USUAL_MOST = 100;

  @Override
  public String name() {
    return "prefixLists";
  }

  @Override
  public List<String> fields() {
    return List.of(
        "id",
        "prefixListName",
        "description",
        "addressFamily",
        "maxEntries",
        "entries",
        "resourceGroupId",
        "tags");
  }

  @Override
  public void apply(FixtureNode entry, Transaction tx) {
    tx.put(
        new PrefixList(
            entry.text("id"),
            tx.requiredRegionId(),
            entry.text("prefixListName", ""),
            entry.text("description", ""),
            entry.oneOf("addressFamily", "IPv4", List.of("IPv4", "IPv6")),
            entry.integer("maxEntries", USUAL_MOST),
            entry.texts("entries").stream().map(cidr -> new PrefixList.Entry(cidr, "")).toList(),
            entry.text("resourceGroupId", ""),
            tx.now(),
            entry.tags()));
  }
}
