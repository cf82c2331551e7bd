package dev.ecsemulator.fault;

import dev.ecsemulator.contract.ApiError;
import dev.ecsemulator.contract.ApiException;
import dev.ecsemulator.contract.OperationContract;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules in force, oldest first. A call uses up the first rule that is for its operation. */
public final class FaultRules {

  private final List<FaultRule> rules = new ArrayList<>();
  private volatile boolean any;
  private long made;

  /**
   * Adds a rule for the next {@code times} calls of an operation.
   *
   * @param account whose calls; null for everybody's
   */
  public synchronized FaultRule add(
      OperationContract contract, ApiError error, int times, @Nullable String account) {
    made++;
    FaultRule rule =
        new FaultRule("fault-" + made, contract.version(), contract.name(), account, error, times);
    rules.add(rule);
    any = true;
    return rule;
  }

  /** The rules that still have calls to answer. */
  public synchronized List<FaultRule> all() {
    return List.copyOf(rules);
  }

  /** Takes a rule out; false if there is none of this id. */
  public synchronized boolean remove(String id) {
    boolean removed = rules.removeIf(rule -> rule.id().equals(id));
    any = !rules.isEmpty();
    return removed;
  }

  /** Takes all rules out. */
  public synchronized void clear() {
    rules.clear();
    any = false;
  }

  /**
   * Takes the rules out that are for one account's calls only.
   *
   * @return how many there were
   */
  public synchronized int clear(String account) {
    int before = rules.size();
    rules.removeIf(rule -> account.equals(rule.account()));
    any = !rules.isEmpty();
    return before - rules.size();
  }

  /**
   * Lets a call pass, or answers in the operation's place.
   *
   * @param account of the caller
   * @throws ApiException the rule's error
   */
  public void strike(OperationContract contract, String account) {
    if (any) {
      strikeFirst(contract, account);
    }
  }

  private synchronized void strikeFirst(OperationContract contract, String account) {
    for (int i = 0; i < rules.size(); i++) {
      FaultRule rule = rules.get(i);
      if (rule.isFor(contract.version(), contract.name(), account)) {
        if (rule.remaining() == 1) {
          remove(rule.id());
        } else {
          rules.set(i, rule.spent());
        }
        throw new ApiException(rule.error());
      }
    }
  }
}
