package dev.ecsemulator.account;

import dev.ecsemulator.access.AccessKey;
import dev.ecsemulator.fixture.FixtureNode;
import dev.ecsemulator.fixture.FixtureSection;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Accounts of a fixture: their switches, and the access keys that select them. Without an id, the
 * account that the fixture is for.
 */
@Component
final class AccountSection implements FixtureSection {

  private static final Pattern ID = Pattern.compile("[0-9]{16}");

  @Override
  public String name() {
    return "accounts";
  }

  @Override
  public List<String> fields() {
    return List.of("id", "accessKeys", "noFeesForStoppedInstances", "inArrears");
  }

  @Override
  public boolean regional() {
    return false;
  }

  @Override
  public List<String> accounts(FixtureNode entry, String account) {
    String id = entry.text("id", account);
    if (!ID.matcher(id).matches()) {
      throw entry.refused("id", "\"" + id + "\" is not an account: it has 16 digits");
    }
    return List.of(id, AccessKey.DIRECTORY);
  }

  @Override
  public void apply(FixtureNode entry, Transaction tx) {
    if (tx.account().equals(AccessKey.DIRECTORY)) {
      entry.texts("accessKeys").forEach(key -> addKey(key, entry, tx));
      return;
    }
    Account before = Account.of(tx);
    tx.put(
        new Account(
            tx.account(),
            entry.flag("noFeesForStoppedInstances", before.noFeesForStoppedInstances()),
            entry.flag("inArrears", before.inArrears())));
  }

  private static void addKey(String key, FixtureNode entry, Transaction tx) {
    AccessKey added = new AccessKey(key, entry.text("id"));
    tx.findAnywhere(AccessKey.TABLE, key)
        .filter(other -> !other.equals(added))
        .ifPresent(
            other -> {
              throw entry.refused(
                  "accessKeys", "\"" + key + "\" belongs to account " + other.owner());
            });
    tx.put(added);
  }
}
