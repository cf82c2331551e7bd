package dev.ecsemulator.bench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What an answer costs that nobody thinks about: the emulator's own server and framework, the same
 * parameters read, the same headers written, and always the same body. It is on the class path of
 * the benchmark only.
 */
@RestController
final class ConstantAnswer {

  private static final String REQUEST_ID = "1C488B66-B819-4D14-8711-C4EAAA13AC01";
  private static final byte[] SHORT = body("");

  /** As long as a page of ten instances. */
  private static final byte[] LONG = body("0123456789abcdef".repeat(1024));

  @RequestMapping("/constant")
  void shortAnswer(HttpServletRequest http, HttpServletResponse response) throws IOException {
    write(SHORT, http, response);
  }

  @RequestMapping("/constant/long")
  void longAnswer(HttpServletRequest http, HttpServletResponse response) throws IOException {
    write(LONG, http, response);
  }

  private static void write(byte[] body, HttpServletRequest http, HttpServletResponse response)
      throws IOException {
    boolean called = http.getParameterMap().containsKey("Action");
    response.setStatus(called ? 200 : 400);
    response.setContentType("application/json;charset=utf-8");
    response.setContentLength(body.length);
    response.setHeader("x-acs-request-id", REQUEST_ID);
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Expose-Headers", "*");
    response.getOutputStream().write(body);
  }

  private static byte[] body(String text) {
    return ("{\"RequestId\":\"" + REQUEST_ID + "\",\"Text\":\"" + text + "\"}")
        .getBytes(StandardCharsets.UTF_8);
  }
}
