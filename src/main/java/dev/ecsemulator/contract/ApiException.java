package dev.ecsemulator.contract;

/** A documented refusal on its way to the edge. It carries no stack trace: it is an answer. */
public final class ApiException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ApiError error;

  /** Wraps a row whose message is complete. */
  public ApiException(ApiError error) {
    super(error.code() + ": " + error.message(), null, false, false);
    this.error = error;
  }

  /** The row to answer with. */
  public ApiError error() {
    return error;
  }
}
