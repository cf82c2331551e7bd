package dev.ecsemulator.endpoint;

import dev.ecsemulator.rendering.Format;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * An answer ready to be sent.
 *
 * @param ignored names of parameters that had no effect
 */
@SuppressWarnings("ArrayRecordComponent") // handed from pipeline to socket, never compared
record RpcReply(int status, Format format, byte[] body, String requestId, Set<String> ignored) {

  /** Sends it, with the headers that the gateway adds. */
  void writeTo(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setContentType(format.contentType());
    response.setContentLength(body.length);
    response.setHeader("x-acs-request-id", requestId);
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Expose-Headers", "*");
    if (!ignored.isEmpty()) {
      response.setHeader("x-emulator-ignored", HeaderText.of(ignored));
    }
    response.getOutputStream().write(body);
  }
}
