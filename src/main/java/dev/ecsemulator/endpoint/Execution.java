package dev.ecsemulator.endpoint;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.contract.OperationContract;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Operation;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.repository.Repository;
import dev.ecsemulator.repository.Scope;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Runs an operation on the world: a query on the world as it is, a command in a transaction, a dry
 * run in a transaction that is thrown away.
 */
@Component
final class Execution {

  private static final String BATCH_DRY_RUN = "DRYRUN.SUCCESS";

  private final Repository repository;
  private final Idempotency idempotency;

  Execution(Repository repository, Idempotency idempotency) {
    this.repository = repository;
    this.idempotency = idempotency;
  }

  /**
   * Runs the operation.
   *
   * @param parameters as the caller sent them
   * @throws dev.ecsemulator.contract.ApiException the operation's refusal; after a dry run that
   *     found nothing to refuse, the documented DryRun code
   */
  @SuppressWarnings("unchecked")
  Answer run(
      Operation<?> operation,
      Record request,
      OperationContract contract,
      Scope scope,
      Map<String, String> parameters) {
    boolean dryRun =
        contract.parameter("DryRun") != null && "true".equalsIgnoreCase(parameters.get("DryRun"));
    if (operation instanceof Query<?> query) {
      Answer answer = repository.read(scope, view -> ((Query<Record>) query).handle(request, view));
      if (dryRun) {
        throw dryRunPassed(contract);
      }
      return answer;
    }
    Command<Record> command = (Command<Record>) operation;
    command.prepare();
    if (dryRun) {
      repository.rehearse(scope, tx -> command.handle(request, tx));
      throw dryRunPassed(contract);
    }
    return repository.transact(
        scope, tx -> idempotency.once(contract, parameters, tx, () -> command.handle(request, tx)));
  }

  private static RuntimeException dryRunPassed(OperationContract contract) {
    return contract.error(contract.documents(BATCH_DRY_RUN) ? BATCH_DRY_RUN : "DryRunOperation");
  }
}
