package dev.ecsemulator.endpoint;

import dev.ecsemulator.contract.ApiException;
import dev.ecsemulator.contract.Contracts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Reads a call from the wire. Query and body are decoded here, not by the servlet container, so
 * that chunked bodies and bodies without a Content-Type or Content-Length are read like any other.
 */
final class RequestReader {

  static final int MOST_BODY_BYTES = 1 << 20;

  /** Several times what the longest documented lists take: 100 rules with 13 parameters each. */
  private static final int MOST_PARAMETERS = 5000;

  private static final String CREDENTIAL = "Credential=";

  private final Contracts contracts;

  RequestReader(Contracts contracts) {
    this.contracts = contracts;
  }

  /** A fresh RequestId: an upper-case UUID. */
  static String newRequestId() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    long high = (random.nextLong() & 0xFFFFFFFFFFFF0FFFL) | 0x0000000000005000L;
    long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low).toString().toUpperCase(Locale.ROOT);
  }

  /**
   * Reads a call.
   *
   * @throws ApiException if the body is too large, there are too many parameters, or a text is not
   *     form-encoded UTF-8
   * @throws IOException if the body is not what its headers promise
   */
  RpcRequest read(HttpServletRequest http, String requestId) throws IOException {
    Map<String, String> parameters = new LinkedHashMap<>();
    decode(http.getQueryString(), parameters);
    decode(body(http), parameters);
    String authorization = http.getHeader("Authorization");
    String accept = http.getHeader("Accept");
    return new RpcRequest(
        requestId,
        http.getMethod(),
        host(http),
        parameters,
        isAcs3(authorization),
        http.getHeader("x-acs-action"),
        http.getHeader("x-acs-version"),
        accessKeyId(http, parameters, authorization),
        isJson(accept));
  }

  /** Whether an Authorization header carries the newer signature. */
  static boolean isAcs3(@Nullable String authorization) {
    return authorization != null && authorization.startsWith("ACS3-");
  }

  /** Whether an Accept header names JSON. */
  static boolean isJson(@Nullable String accept) {
    return accept != null && accept.toLowerCase(Locale.ROOT).contains("json");
  }

  static String host(HttpServletRequest http) {
    String host = http.getHeader("Host");
    return host == null ? "" : host;
  }

  private @Nullable String body(HttpServletRequest http) throws IOException {
    // Without either header there is no body (RFC 9112, 6.3), and nothing to prepare for one.
    if (http.getContentLengthLong() < 0 && http.getHeader("Transfer-Encoding") == null) {
      return null;
    }
    byte[] body = http.getInputStream().readNBytes(MOST_BODY_BYTES + 1);
    if (body.length > MOST_BODY_BYTES) {
      throw contracts.gatewayError("RequestEntityTooLarge").exception(MOST_BODY_BYTES);
    }
    return new String(body, StandardCharsets.UTF_8);
  }

  private void decode(@Nullable String form, Map<String, String> into) {
    if (form == null) {
      return;
    }
    try {
      int end;
      int equals = form.indexOf('=');
      for (int start = 0; start < form.length(); start = end + 1) {
        int ampersand = form.indexOf('&', start);
        end = ampersand < 0 ? form.length() : ampersand;
        equals = equals < 0 || equals >= start ? equals : form.indexOf('=', start);
        int nameEnd = equals < 0 || equals > end ? end : equals;
        if (nameEnd > start) {
          String value = nameEnd == end ? "" : form.substring(nameEnd + 1, end);
          into.put(decoded(form.substring(start, nameEnd)), decoded(value));
          if (into.size() > MOST_PARAMETERS) {
            throw contracts.gatewayError("TooManyParameters").exception(MOST_PARAMETERS);
          }
        }
      }
    } catch (IllegalArgumentException e) {
      throw contracts.gatewayError("InvalidParameter.Format").exception();
    }
  }

  private static String decoded(String text) {
    return text.indexOf('%') < 0 && text.indexOf('+') < 0
        ? text
        : URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static @Nullable String accessKeyId(
      HttpServletRequest http, Map<String, String> parameters, @Nullable String authorization) {
    String parameter = parameters.get("AccessKeyId");
    if (parameter != null && !parameter.isEmpty()) {
      return parameter;
    }
    if (authorization != null && authorization.contains(CREDENTIAL)) {
      String rest =
          authorization.substring(authorization.indexOf(CREDENTIAL) + CREDENTIAL.length());
      int comma = rest.indexOf(',');
      return (comma < 0 ? rest : rest.substring(0, comma)).trim();
    }
    return http.getHeader("x-acs-accesskey-id");
  }
}
