package dev.ecsemulator.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One product at one API version: what is published, and our corrections over it. */
final class ProductContract {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final ContractFile file;
  private final @Nullable ContractFile overlay;
  private final Map<String, ApiError> gateway;
  private final BiFunction<String, String, Optional<OperationContract>> elsewhere;
  private final Map<String, OperationContract> parsed = new ConcurrentHashMap<>();

  /**
   * A product.
   *
   * @param elsewhere finds an operation of another product, by version and name
   */
  ProductContract(
      ContractFile file,
      @Nullable ContractFile overlay,
      Map<String, ApiError> gateway,
      BiFunction<String, String, Optional<OperationContract>> elsewhere) {
    this.file = file;
    this.overlay = overlay;
    this.gateway = gateway;
    this.elsewhere = elsewhere;
  }

  String product() {
    return file.head("product");
  }

  Set<String> operations() {
    return file.operations();
  }

  Optional<OperationContract> operation(String name) {
    OperationContract known = parsed.get(name);
    if (known == null && file.operations().contains(name)) {
      known = parsed.computeIfAbsent(name, this::parse);
    }
    return Optional.ofNullable(known);
  }

  private OperationContract parse(String name) {
    JsonNode base = file.operation(name);
    JsonNode correction = overlay == null ? JSON.createObjectNode() : overlay.operation(name);
    if (correction.has("movedTo")) {
      return elsewhere.apply(correction.path("movedTo").asString(), name).orElseThrow();
    }
    Set<String> methods = new LinkedHashSet<>();
    (correction.has("methods") ? correction : base)
        .path("methods")
        .forEach(method -> methods.add(method.asString()));
    ObjectNode response = (ObjectNode) base.path("resp");
    if (correction.path("resp") instanceof ObjectNode more) {
      merge(response, more);
    }
    return new OperationContract(
        product(),
        file.head("version"),
        name,
        methods,
        base.path("dep").asBoolean(false),
        parameters(base.path("params"), correction.path("params")),
        (Shape.Fields) Shape.parse(response),
        errors(base.path("errors"), correction),
        gateway);
  }

  private static Map<String, ParameterRule> parameters(JsonNode base, JsonNode correction) {
    ObjectNode merged = JSON.createObjectNode();
    base.properties().forEach(entry -> merged.set(entry.getKey(), entry.getValue()));
    correction
        .properties()
        .forEach(
            entry -> {
              if (merged.get(entry.getKey()) instanceof ObjectNode existing) {
                entry
                    .getValue()
                    .properties()
                    .forEach(fact -> existing.set(fact.getKey(), fact.getValue()));
              } else {
                merged.set(entry.getKey(), entry.getValue());
              }
            });
    Map<String, ParameterRule> rules = new LinkedHashMap<>();
    merged
        .properties()
        .forEach(
            entry ->
                rules.put(entry.getKey(), ParameterRule.parse(entry.getKey(), entry.getValue())));
    return rules;
  }

  private List<ApiError> errors(JsonNode base, JsonNode correction) {
    List<ApiError> rows = new ArrayList<>();
    Set<String> corrected = new LinkedHashSet<>();
    for (JsonNode row : correction.path("errors")) {
      rows.add(new ApiError(row.get(0).asInt(), row.get(1).asString(), row.get(2).asString()));
      corrected.add(row.get(1).asString());
    }
    if (!correction.path("errorsReplace").asBoolean(false)) {
      for (JsonNode row : base) {
        String code = row.get(1).asString();
        if (!corrected.contains(code)) {
          rows.add(new ApiError(row.get(0).asInt(), code, file.message(row.get(2).asInt())));
        }
      }
    }
    return List.copyOf(rows);
  }

  /** The element's shape where it is that of a list, so that fields of an element can be added. */
  private static @Nullable JsonNode element(@Nullable JsonNode shape) {
    return shape != null && shape.isArray() && shape.size() == 1 ? shape.get(0) : shape;
  }

  private static void merge(ObjectNode into, ObjectNode more) {
    more.properties()
        .forEach(
            field -> {
              JsonNode existing = element(into.get(field.getKey()));
              JsonNode addition = element(field.getValue());
              if (existing instanceof ObjectNode target && addition instanceof ObjectNode fields) {
                merge(target, fields);
              } else {
                into.set(field.getKey(), field.getValue());
              }
            });
  }
}
