package dev.ecsemulator.contract;

/** The errors that the operation at hand may raise: its own documented rows and the gateway's. */
public interface Errors {

  /**
   * The operation's row of this code as an exception; of several rows, the first.
   *
   * @throws IllegalStateException if neither the operation nor the gateway documents the code
   */
  ApiException error(String code, Object... arguments);

  /**
   * The row of this code whose message contains {@code fragment}; for codes that an operation
   * documents with several messages.
   *
   * @throws IllegalStateException if no row fits
   */
  ApiException errorSaying(String code, String fragment, Object... arguments);

  /** The refusal of a value: the code documented for this parameter, else {@code Invalid<name>}. */
  ApiException invalid(String parameter);

  /**
   * The refusal of an absence: the code documented for this parameter, else {@code Missing<name>}.
   */
  ApiException missing(String parameter);

  /** Whether the operation's own table (not the gateway's) documents the code. */
  boolean documents(String code);
}
