package dev.ecsemulator.contract;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Contracts of one made-up operation, in the notation of the contract files. */
public final class TestContracts {

  private static final List<String> GATEWAY =
      List.of(
          "Missing%s",
          "Invalid%s",
          "InternalError",
          "IdempotentParameterMismatch",
          "DryRunOperation",
          "InvalidInstanceId.NotFound");

  private TestContracts() {}

  /** DoThing, with these parameters. */
  public static OperationContract taking(String parameters) {
    return of("{\"methods\":[\"GET\",\"POST\"],\"params\":" + parameters + ",\"resp\":{}}", "{}");
  }

  /** DoThing, answering in this shape. */
  public static OperationContract answering(String response) {
    return of("{\"methods\":[\"GET\"],\"params\":{},\"resp\":" + response + "}", "{}");
  }

  /** DoThing, as a line of a contract file and its correction. */
  public static OperationContract of(String line, String overlay) {
    String file =
        String.join(
            "\n",
            "{",
            "\"product\":\"Test\",",
            "\"version\":\"2020-01-01\",",
            "\"messages\":[",
            "\"The thing does not exist.\",",
            "\"The thing %s is in %s.\"",
            "],",
            "\"operations\":{",
            "\"DoThing\":" + line.replace("\n", " ") + ",",
            "\"Other\":{\"methods\":[\"GET\"],\"params\":{},\"resp\":{}}",
            "}",
            "}");
    String corrections =
        "{\n\"operations\":{\n\"DoThing\":" + overlay.replace("\n", " ") + "\n}\n}";
    return new ProductContract(
            file("test", file),
            file("overlay/test", corrections),
            gateway(),
            (version, name) -> Optional.empty())
        .operation("DoThing")
        .orElseThrow();
  }

  private static ContractFile file(String name, String text) {
    return new ContractFile(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, ApiError> gateway() {
    Contracts contracts = new Contracts();
    Map<String, ApiError> rows = new LinkedHashMap<>();
    GATEWAY.forEach(code -> rows.put(code, contracts.gatewayError(code)));
    return rows;
  }
}
