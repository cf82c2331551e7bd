package dev.ecsemulator.endpoint;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call as it came in.
 *
 * @param requestId made here, once: an upper-case UUID
 * @param method HTTP method
 * @param host the Host header, port included
 * @param parameters query and form merged, the form winning
 * @param acs3 whether the Authorization header carries the newer signature
 * @param headerAction of x-acs-action, or null
 * @param headerVersion of x-acs-version, or null
 * @param accessKeyId of the parameters or the headers, or null
 */
record RpcRequest(
    String requestId,
    String method,
    String host,
    Map<String, String> parameters,
    boolean acs3,
    @Nullable String headerAction,
    @Nullable String headerVersion,
    @Nullable String accessKeyId,
    boolean acceptsJson) {

  /** A parameter, or null where it is absent or empty. */
  @Nullable String parameter(String name) {
    String value = parameters.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /** The action: of the headers for the newer signature, else of the parameters. */
  @Nullable String action() {
    return chosen(parameter("Action"), headerAction);
  }

  /** The version: of the headers for the newer signature, else of the parameters. */
  @Nullable String version() {
    return chosen(parameter("Version"), headerVersion);
  }

  private @Nullable String chosen(@Nullable String parameter, @Nullable String header) {
    if (acs3) {
      return header != null ? header : parameter;
    }
    return parameter != null ? parameter : header;
  }
}
