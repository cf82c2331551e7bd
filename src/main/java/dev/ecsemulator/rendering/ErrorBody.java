package dev.ecsemulator.rendering;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The error envelope. Source: behaviour, error envelope.
 *
 * @param hostId the host that the client called
 * @param product the product's code, empty if none was recognised
 */
public record ErrorBody(
    String requestId, String hostId, String product, String code, String message) {

  /** Where the real service would send the reader; text only, nothing here calls it. */
  public String recommend() {
    return "https://api.aliyun.com/troubleshoot?q="
        + URLEncoder.encode(code, StandardCharsets.UTF_8)
        + "&product="
        + product
        + "&requestId="
        + requestId;
  }
}
