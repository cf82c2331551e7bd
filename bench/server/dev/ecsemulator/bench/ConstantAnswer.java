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

  private static final byte[] BODY =
      "{\"RequestId\":\"1C488B66-B819-4D14-8711-C4EAAA13AC01\"}".getBytes(StandardCharsets.UTF_8);

  @RequestMapping("/constant")
  void call(HttpServletRequest http, HttpServletResponse response) throws IOException {
    boolean called = http.getParameterMap().containsKey("Action");
    response.setStatus(called ? 200 : 400);
    response.setContentType("application/json;charset=utf-8");
    response.setContentLength(BODY.length);
    response.setHeader("x-acs-request-id", "1C488B66-B819-4D14-8711-C4EAAA13AC01");
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Expose-Headers", "*");
    response.getOutputStream().write(BODY);
  }
}
