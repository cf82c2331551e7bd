package dev.ecsemulator.validation;

import dev.ecsemulator.contract.OperationContract;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Operation;
import dev.ecsemulator.operation.Query;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.ResolvableType;

/** Turns checked parameters into the record that an operation declares. */
public final class RequestBinder {

  private final Map<Class<?>, RecordBinding> bindings = new ConcurrentHashMap<>();

  /**
   * A request and what of it has no effect.
   *
   * @param ignored names that were sent and that the operation does not publish or not honour
   */
  public record Bound(Record request, Set<String> ignored) {}

  /**
   * Binds.
   *
   * @throws dev.ecsemulator.contract.ApiException if a value does not have the component's type
   */
  public Bound bind(Operation<?> operation, OperationContract contract, CheckedParameters checked) {
    RecordBinding binding = binding(operation, contract);
    Set<String> ignored = new LinkedHashSet<>(checked.unknown());
    checked
        .patterns()
        .forEach(
            (name, pattern) -> {
              if (!binding.honours(pattern)) {
                ignored.add(name);
              }
            });
    return new Bound(binding.bind(checked.tree(), contract), ignored);
  }

  /**
   * The contract's patterns that an operation's request has a component for, in published order.
   *
   * @throws IllegalStateException if a component is no published parameter
   */
  public List<String> honoured(Operation<?> operation, OperationContract contract) {
    RecordBinding binding = binding(operation, contract);
    return contract.parameters().keySet().stream().filter(binding::honours).toList();
  }

  private RecordBinding binding(Operation<?> operation, OperationContract contract) {
    return bindings.computeIfAbsent(
        operation.getClass(), type -> RecordBinding.of(requestType(operation), contract));
  }

  /** The record type that an operation declares as its request. */
  public static Class<?> requestType(Operation<?> operation) {
    Class<?> kind = operation instanceof Command ? Command.class : Query.class;
    Type request = ResolvableType.forClass(operation.getClass()).as(kind).getGeneric(0).getType();
    return (Class<?>) request;
  }
}
