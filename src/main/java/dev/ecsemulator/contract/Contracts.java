package dev.ecsemulator.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every published operation of every product, found by version and name. */
public final class Contracts {

  /** In the order in which an action without a version is looked for. */
  private static final List<String> FILES =
      List.of(
          "ecs-2014-05-26",
          "ebs-2021-07-30",
          "vpc-2016-04-28",
          "sts-2015-04-01",
          "ram-2015-05-01",
          "tag-2018-08-28",
          "resourcemanager-2020-03-31",
          "location-2015-06-12");

  private final Map<String, ApiError> gateway = new LinkedHashMap<>();
  private final Set<String> versions = new LinkedHashSet<>();
  private final Map<String, ProductContract> read = new ConcurrentHashMap<>();

  /** Reads the gateway's table; a product is read when a request first needs it. */
  public Contracts() {
    for (String file : FILES) {
      versions.add(versionOf(file));
    }
    for (JsonNode row : gatewayTable()) {
      ApiError error =
          new ApiError(row.get(0).asInt(), row.get(1).asString(), row.get(2).asString());
      gateway.put(error.code(), error);
    }
  }

  /** The versions of the products known here. */
  public Set<String> versions() {
    return versions;
  }

  /**
   * The operation of this version, or empty if it is not published. An operation that has moved to
   * another product is the operation there: its contract has that product's version.
   */
  public Optional<OperationContract> find(String version, String action) {
    return versions.contains(version) ? product(version).operation(action) : Optional.empty();
  }

  /**
   * The operation of the first product that publishes the name: ECS, then EBS, VPC and the rest.
   */
  public Optional<OperationContract> find(String action) {
    return versions.stream()
        .filter(version -> product(version).operations().contains(action))
        .findFirst()
        .flatMap(version -> find(version, action));
  }

  /** The names that a version publishes, in the contract's order. */
  public Set<String> operations(String version) {
    return product(version).operations();
  }

  /** The published product code of a version, such as {@code Ecs}. */
  public String productOf(String version) {
    return product(version).product();
  }

  /**
   * A row of the gateway's own table.
   *
   * @throws IllegalStateException if the table has no such code
   */
  public ApiError gatewayError(String code) {
    ApiError error = gateway.get(code);
    if (error == null) {
      throw new IllegalStateException("The gateway documents no error " + code);
    }
    return error;
  }

  /** The gateway's refusal of an absence, before any operation is known. */
  public ApiException missing(String parameter) {
    ApiError row = gatewayError("Missing%s");
    return new ApiError(row.status(), "Missing" + parameter, row.message()).exception(parameter);
  }

  private ProductContract product(String version) {
    ProductContract known = read.get(version);
    return known != null ? known : read.computeIfAbsent(version, this::readProduct);
  }

  private ProductContract readProduct(String version) {
    String file =
        FILES.stream().filter(name -> versionOf(name).equals(version)).findFirst().orElseThrow();
    ContractFile published = ContractFile.find(file);
    if (published == null) {
      throw missingFile(file);
    }
    return new ProductContract(
        published, ContractFile.find("overlay/" + file), gateway, this::find);
  }

  private static String versionOf(String file) {
    return file.substring(file.indexOf('-') + 1);
  }

  private static JsonNode gatewayTable() {
    try (InputStream in = Contracts.class.getResourceAsStream("/contract/gateway.json")) {
      if (in == null) {
        throw missingFile("gateway");
      }
      return JsonMapper.shared().readTree(in).path("errors");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IllegalStateException missingFile(String name) {
    return new IllegalStateException("contract/" + name + ".json is missing from the class path");
  }
}
