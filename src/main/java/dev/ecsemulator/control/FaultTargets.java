package dev.ecsemulator.control;

import dev.ecsemulator.contract.ApiError;
import dev.ecsemulator.contract.Contracts;
import dev.ecsemulator.contract.OperationContract;
import dev.ecsemulator.fixture.Nearest;
import dev.ecsemulator.operation.OperationRegistry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the operation and the documented error that a fault rule names. */
@Component
final class FaultTargets {

  /** Stands in for what the real service would fill in. */
  private static final String FILLED_IN = "(injected fault)";

  private final Contracts contracts;
  private final OperationRegistry registry;

  FaultTargets(Contracts contracts, OperationRegistry registry) {
    this.contracts = contracts;
    this.registry = registry;
  }

  /**
   * The operation.
   *
   * @param version of its product; null for the first product that has the operation
   * @throws ControlException if it does not exist or is not emulated, so that no call gets to it
   */
  OperationContract operation(String action, @Nullable String version) {
    if (version != null && !contracts.versions().contains(version)) {
      throw unknown("version", version, contracts.versions());
    }
    List<String> versions = version == null ? List.copyOf(contracts.versions()) : List.of(version);
    OperationContract contract =
        versions.stream()
            .flatMap(each -> contracts.find(each, action).stream())
            .findFirst()
            .orElseThrow(() -> unknown("action", action, emulated(versions)));
    if (registry.find(contract.version(), action).isEmpty()) {
      throw ControlException.bad(
              action + " is published but not emulated: it answers OperationNotEmulated always.")
          .known(Nearest.first(action, emulated(versions)));
    }
    return contract;
  }

  /**
   * The row of the operation's own table or the gateway's.
   *
   * @param fragment of the message, to choose among rows of one code; null for the first
   */
  ApiError error(OperationContract contract, String code, @Nullable String fragment) {
    List<ApiError> rows = rows(contract).filter(row -> row.code().equals(code)).toList();
    if (rows.isEmpty()) {
      Set<String> codes = new LinkedHashSet<>();
      rows(contract).forEach(row -> codes.add(row.code()));
      throw unknown("code of " + contract.name(), code, codes);
    }
    ApiError row =
        rows.stream()
            .filter(each -> fragment == null || each.message().contains(fragment))
            .findFirst()
            .orElseThrow(
                () ->
                    unknown(
                        "message of " + code,
                        String.valueOf(fragment),
                        rows.stream().map(ApiError::message).toList()));
    return new ApiError(row.status(), row.code(), row.message().replace("%s", FILLED_IN));
  }

  /** The gateway's rows whose code is made from a parameter's name are no codes of their own. */
  private static Stream<ApiError> rows(OperationContract contract) {
    return Stream.concat(contract.errors().stream(), contract.gateway().values().stream())
        .filter(row -> !row.code().contains("%s"));
  }

  private List<String> emulated(List<String> versions) {
    List<String> names = new ArrayList<>();
    versions.forEach(version -> names.addAll(registry.emulated(version)));
    return names;
  }

  private static ControlException unknown(String what, String given, Iterable<String> known) {
    List<String> names = new ArrayList<>();
    known.forEach(names::add);
    String slip = Nearest.slip(given, names);
    return ControlException.bad(
            "There is no "
                + what
                + " \""
                + given
                + "\""
                + (slip.isEmpty()
                    ? "; \"known\" lists those that exist."
                    : "; did you mean " + slip + "?"))
        .known(Nearest.first(given, names));
  }
}
