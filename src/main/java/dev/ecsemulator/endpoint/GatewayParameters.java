package dev.ecsemulator.endpoint;

import dev.ecsemulator.contract.OperationContract;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Operation;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The parameters that the gateway takes for itself, and those that the pipeline honours for all.
 */
final class GatewayParameters {

  private static final Set<String> GATEWAY =
      Set.of(
          "Action",
          "Version",
          "Format",
          "AccessKeyId",
          "Signature",
          "SignatureMethod",
          "SignatureVersion",
          "SignatureNonce",
          "SignatureType",
          "Timestamp",
          "SecurityToken",
          "BearerToken",
          "SourceIp",
          "SecureTransport");

  private GatewayParameters() {}

  /** What is left for the operation. */
  static Map<String, String> removedFrom(Map<String, String> parameters) {
    Map<String, String> rest = new LinkedHashMap<>();
    parameters.forEach(
        (name, value) -> {
          if (!GATEWAY.contains(name)) {
            rest.put(name, value);
          }
        });
    return rest;
  }

  /** What had no effect, after the names that the pipeline itself honours. */
  static Set<String> honouredRemovedFrom(
      Set<String> ignored, Operation<?> operation, OperationContract contract) {
    if (ignored.isEmpty()) {
      return ignored;
    }
    Set<String> rest = new LinkedHashSet<>(ignored);
    rest.remove(contract.regionParameter());
    if (contract.parameter("DryRun") != null) {
      rest.remove("DryRun");
    }
    if (operation instanceof Command && contract.parameter("ClientToken") != null) {
      rest.remove("ClientToken");
    }
    return rest;
  }
}
