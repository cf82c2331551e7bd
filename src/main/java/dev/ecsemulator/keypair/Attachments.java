package dev.ecsemulator.keypair;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.contract.ApiError;
import dev.ecsemulator.contract.ApiException;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.repository.Transaction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One change to the key pair of many instances. Each instance has an outcome of its own; its code
 * is 200, or that of the operation's error table. Only an unknown key pair and a Windows instance
 * refuse the whole request: their rows have messages about the request. Source: the pages of
 * AttachKeyPair and DetachKeyPair, as far as they go.
 */
final class Attachments {

  private static final String SUCCESS = "200";

  private final String name;
  private final Transaction tx;

  Attachments(String name, Transaction tx) {
    this.name = name;
    this.tx = tx;
  }

  Answer change(List<String> ids, UnaryOperator<Instance> change) {
    if (KeyPair.named(name, tx.requiredRegionId(), tx).isEmpty()) {
      throw tx.error("InvalidKeyPairName.NotFound");
    }
    List<Answer> results = new ArrayList<>();
    int failed = 0;
    for (String id : new LinkedHashSet<>(ids)) {
      try {
        tx.put(change.apply(linux(id)));
        results.add(result(id, SUCCESS, "successful"));
      } catch (ApiException refusal) {
        ApiError error = refusal.error();
        if (error.code().equals("DependencyViolation.WindowsInstance")) {
          throw refusal;
        }
        results.add(result(id, error.code(), error.message()));
        failed++;
      }
    }
    return Answer.of("KeyPairName", name)
        .with("TotalCount", Integer.toString(results.size()))
        .with("FailCount", Integer.toString(failed))
        .with("Results", results);
  }

  private Instance linux(String id) {
    Instance instance =
        tx.find(Instance.TABLE, id)
            .orElseThrow(() -> tx.error("InvalidInstanceIds.ValueNotSupported"));
    if (instance.os().type().equals("windows")) {
      throw tx.error("DependencyViolation.WindowsInstance");
    }
    return instance;
  }

  private static Answer result(String id, String code, String message) {
    return Answer.of("InstanceId", id)
        .with("Code", code)
        .with("Message", message)
        .with("Success", Boolean.toString(code.equals(SUCCESS)));
  }
}
