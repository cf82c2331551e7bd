package dev.ecsemulator.endpoint;

import dev.ecsemulator.contract.Contracts;
import dev.ecsemulator.contract.OperationContract;
import dev.ecsemulator.operation.Operation;
import dev.ecsemulator.operation.OperationRegistry;
import dev.ecsemulator.validation.RequestBinder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * How much of the published API is emulated: found out from the contracts and the operations
 * themselves, so that it cannot be wrong.
 */
@Component
public final class Coverage {

  private final Contracts contracts;
  private final OperationRegistry registry;
  private final RequestBinder binder = new RequestBinder();

  Coverage(Contracts contracts, OperationRegistry registry) {
    this.contracts = contracts;
    this.registry = registry;
  }

  /**
   * One product.
   *
   * @param notEmulated what it publishes and this emulator refuses with OperationNotEmulated
   */
  public record Product(
      String product, String version, List<Emulated> emulated, List<String> notEmulated) {}

  /**
   * An emulated operation.
   *
   * @param ignored published parameters that have no effect, in published order; of an object or a
   *     list of which nothing has an effect, only its own name
   */
  public record Emulated(String name, List<String> ignored) {}

  /** All products, in the order in which an action without a version is looked for. */
  public List<Product> products() {
    return contracts.versions().stream().map(this::product).toList();
  }

  private Product product(String version) {
    List<Emulated> emulated =
        registry.emulated(version).stream().map(name -> emulated(version, name)).toList();
    List<String> missing =
        contracts.operations(version).stream()
            .filter(name -> registry.find(version, name).isEmpty())
            .sorted()
            .toList();
    return new Product(contracts.productOf(version), version, emulated, missing);
  }

  private Emulated emulated(String version, String name) {
    OperationContract contract = contracts.find(version, name).orElseThrow();
    Operation<?> operation = registry.find(version, name).orElseThrow();
    Set<String> ignored = new LinkedHashSet<>(contract.parameters().keySet());
    binder.honoured(operation, contract).forEach(ignored::remove);
    Set<String> rest = GatewayParameters.honouredRemovedFrom(ignored, operation, contract);
    List<String> shown = new ArrayList<>();
    for (String pattern : rest) {
      if (!isBelowAnother(pattern, rest)) {
        shown.add(pattern);
      }
    }
    return new Emulated(name, shown);
  }

  private static boolean isBelowAnother(String pattern, Set<String> all) {
    for (int dot = pattern.lastIndexOf('.'); dot > 0; dot = pattern.lastIndexOf('.', dot - 1)) {
      if (all.contains(pattern.substring(0, dot))) {
        return true;
      }
    }
    return false;
  }
}
