package dev.ecsemulator.repository;

import dev.ecsemulator.contract.ApiException;
import dev.ecsemulator.contract.Errors;

/** Settling answers nobody, so it has nothing to refuse. */
final class NoErrors implements Errors {

  @Override
  public ApiException error(String code, Object... arguments) {
    throw new IllegalStateException("A settling transition cannot be refused with " + code);
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
