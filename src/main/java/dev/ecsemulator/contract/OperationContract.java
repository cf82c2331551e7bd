package dev.ecsemulator.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything published about one operation.
 *
 * @param product product code as published, such as {@code Ecs} or {@code ebs}
 * @param methods HTTP methods that the operation answers to
 * @param parameters wire-name pattern to rule, in published order
 * @param errors documented rows, the mission pages' first
 * @param gateway rows that every operation may answer with
 */
public record OperationContract(
    String product,
    String version,
    String name,
    Set<String> methods,
    boolean deprecated,
    Map<String, ParameterRule> parameters,
    Shape.Fields response,
    List<ApiError> errors,
    Map<String, ApiError> gateway)
    implements Errors {

  /** The rule of a parameter, or null if the operation does not publish it. */
  public @Nullable ParameterRule parameter(String pattern) {
    return parameters.get(pattern);
  }

  /** The parameter that names the region: the policies of snapshots spell it in their own way. */
  public String regionParameter() {
    return parameters.containsKey("regionId") ? "regionId" : "RegionId";
  }

  @Override
  public ApiException error(String code, Object... arguments) {
    return row(code, "").exception(arguments);
  }

  @Override
  public ApiException errorSaying(String code, String fragment, Object... arguments) {
    return row(code, fragment).exception(arguments);
  }

  @Override
  public ApiException invalid(String parameter) {
    ParameterRule rule = rule(parameter);
    return rule != null && rule.invalid() != null
        ? error(rule.invalid(), parameter)
        : gatewayRow("Invalid%s", parameter);
  }

  @Override
  public ApiException missing(String parameter) {
    ParameterRule rule = rule(parameter);
    return rule != null && rule.missing() != null
        ? error(rule.missing(), parameter)
        : gatewayRow("Missing%s", parameter);
  }

  private @Nullable ParameterRule rule(String parameter) {
    ParameterRule rule = parameters.get(parameter);
    return rule != null ? rule : parameters.get(parameter + ".N");
  }

  private ApiException gatewayRow(String code, String parameter) {
    ApiError row = row(code, "");
    String shortName = parameter.substring(parameter.lastIndexOf('.') + 1);
    return new ApiError(row.status(), code.replace("%s", shortName), row.message())
        .exception(parameter);
  }

  @Override
  public boolean documents(String code) {
    return errors.stream().anyMatch(error -> error.code().equals(code));
  }

  private ApiError row(String code, String fragment) {
    for (ApiError error : errors) {
      if (error.code().equals(code) && error.message().contains(fragment)) {
        return error;
      }
    }
    ApiError common = gateway.get(code);
    if (common != null && common.message().contains(fragment)) {
      return common;
    }
    throw new IllegalStateException(
        name
            + " does not document the error "
            + code
            + (fragment.isEmpty() ? "" : " saying \"" + fragment + "\""));
  }
}
