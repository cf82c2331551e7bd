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
import java.util.TreeSet;
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
   * @param moved what has moved to another product and is emulated there
   * @param notEmulated what it publishes and this emulator refuses with OperationNotEmulated
   */
  public record Product(
      String product,
      String version,
      List<Emulated> emulated,
      List<String> moved,
      List<String> notEmulated) {}

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
    List<String> moved = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String name : new TreeSet<>(contracts.operations(version))) {
      String servedBy = contracts.find(version, name).orElseThrow().version();
      if (registry.find(servedBy, name).isEmpty()) {
        missing.add(name);
      } else if (!servedBy.equals(version)) {
        moved.add(name);
      }
    }
    return new Product(contracts.productOf(version), version, emulated, moved, missing);
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
