package dev.ecsemulator.endpoint;

import dev.ecsemulator.access.AccessKey;
import dev.ecsemulator.contract.Contracts;
import dev.ecsemulator.contract.OperationContract;
import dev.ecsemulator.operation.Operation;
import dev.ecsemulator.operation.OperationRegistry;
import dev.ecsemulator.operation.Regions;
import dev.ecsemulator.rendering.Format;
import dev.ecsemulator.repository.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out what a call is: its format, its published operation, and what it may see. */
@Component
final class Identification {

  private static final String COVERAGE = "docs/COVERAGE.md";

  private final Contracts contracts;
  private final OperationRegistry registry;
  private final Regions regions;
  private final Format defaultFormat;

  Identification(
      Contracts contracts, OperationRegistry registry, Regions regions, Format defaultFormat) {
    this.contracts = contracts;
    this.registry = registry;
    this.regions = regions;
    this.defaultFormat = defaultFormat;
  }

  /**
   * The format to answer in when no valid one is asked for: JSON to the newer signature and to
   * whoever accepts JSON, else the configured default.
   */
  Format fallbackFormat(RpcRequest request) {
    return fallbackFormat(request.acs3(), request.acceptsJson());
  }

  /** The same for a request that is turned away unread. */
  Format fallbackFormat(boolean acs3, boolean acceptsJson) {
    return acs3 || acceptsJson ? Format.JSON : defaultFormat;
  }

  /** The format asked for. */
  Format format(RpcRequest request) {
    String asked = request.parameter("Format");
    return asked == null
        ? fallbackFormat(request)
        : Format.of(asked)
            .orElseThrow(() -> contracts.gatewayError("InvalidParameter.Format").exception());
  }

  /** The published operation that is called; without a version, the first product that has it. */
  OperationContract identify(RpcRequest request) {
    String action = request.action();
    if (action == null) {
      throw contracts.missing("Action");
    }
    String version = request.version();
    if (version != null && !contracts.versions().contains(version)) {
      throw contracts.gatewayError("InvalidVersion").exception();
    }
    OperationContract contract =
        (version == null ? contracts.find(action) : contracts.find(version, action))
            .orElseThrow(() -> contracts.gatewayError("InvalidAction.NotFound").exception());
    if (!contract.methods().contains(request.method())) {
      throw contract.error("UnsupportedHTTPMethod");
    }
    return contract;
  }

  /** The class that emulates an operation. */
  Operation<?> emulated(OperationContract contract) {
    return registry
        .find(contract.version(), contract.name())
        .orElseThrow(
            () ->
                contract.error(
                    "OperationNotEmulated",
                    contract.product()
                        + " "
                        + contract.version()
                        + " publishes "
                        + contract.name()
                        + ", but this emulator does not emulate it; see "
                        + COVERAGE
                        + "."));
  }

  /** A scope in which access keys are looked up. */
  Scope directory(RpcRequest request, OperationContract contract) {
    return new Scope(AccessKey.DIRECTORY, null, request.requestId(), contract.name(), contract);
  }

  /** What the call may see: its account, and its region if it names one. */
  Scope scope(RpcRequest request, OperationContract contract, String account) {
    String region = region(request, contract);
    return new Scope(
        account, region, request.requestId(), contract.name(), contract, request.host());
  }

  private @Nullable String region(RpcRequest request, OperationContract contract) {
    String region = request.parameter(contract.regionParameter());
    if (region != null && !regions.exists(region)) {
      throw contract.error("InvalidRegionId.NotFound");
    }
    return region;
  }
}
