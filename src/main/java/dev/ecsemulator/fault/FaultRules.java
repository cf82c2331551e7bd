package dev.ecsemulator.fault;

import dev.ecsemulator.contract.ApiError;
import dev.ecsemulator.contract.ApiException;
import dev.ecsemulator.contract.OperationContract;
import java.util.ArrayList;
import java.util.List;

/** The rules in force, oldest first. A call uses up the first rule that is for its operation. */
public final class FaultRules {

  private final List<FaultRule> rules = new ArrayList<>();
  private volatile boolean any;
  private long made;

  /** Adds a rule for the next {@code times} calls of an operation. */
  public synchronized FaultRule add(OperationContract contract, ApiError error, int times) {
    made++;
    FaultRule rule =
        new FaultRule("fault-" + made, contract.version(), contract.name(), error, times);
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
   * Lets a call pass, or answers in the operation's place.
   *
   * @throws ApiException the rule's error
   */
  public void strike(OperationContract contract) {
    if (any) {
      strikeFirst(contract);
    }
  }

  private synchronized void strikeFirst(OperationContract contract) {
    for (int i = 0; i < rules.size(); i++) {
      FaultRule rule = rules.get(i);
      if (rule.action().equals(contract.name()) && rule.version().equals(contract.version())) {
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
