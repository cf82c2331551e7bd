package dev.ecsemulator.contract;

import java.util.function.Function;

/**
 * The errors of a change that no operation makes, such as a settling transition or a fixture: there
 * is no table to look them up in.
 *
 * @param ofCode what becomes of a code; may throw if nothing can be refused
 */
public record ErrorsOutsideOperations(Function<String, ApiException> ofCode) implements Errors {

  @Override
  public ApiException error(String code, Object... arguments) {
    return ofCode.apply(code);
  }

  @Override
  public ApiException errorSaying(String code, String fragment, Object... arguments) {
    return error(code);
  }

  @Override
  public ApiException invalid(String parameter) {
    return error("Invalid" + parameter);
  }

  @Override
  public ApiException missing(String parameter) {
    return error("Missing" + parameter);
  }

  @Override
  public boolean documents(String code) {
    return false;
  }
}
