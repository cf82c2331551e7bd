package dev.ecsemulator.endpoint;

import dev.ecsemulator.contract.Contracts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The RPC endpoint: every call of every product comes in at {@code /}. */
@RestController
final class RpcController {

  private final Contracts contracts;
  private final RequestReader reader;
  private final Pipeline pipeline;

  RpcController(Contracts contracts, Pipeline pipeline) {
    this.contracts = contracts;
    this.reader = new RequestReader(contracts);
    this.pipeline = pipeline;
  }

  /** Reads the call, lets the pipeline answer it, and writes the answer. */
  @RequestMapping("/")
  void call(HttpServletRequest http, HttpServletResponse response) throws IOException {
    String requestId = RequestReader.newRequestId();
    write(
        pipeline.answer(requestId, RequestReader.host(http), () -> reader.read(http, requestId)),
        response);
  }

  /** Refuses every other path as the gateway does. */
  @RequestMapping("/**")
  void elsewhere(HttpServletRequest http, HttpServletResponse response) throws IOException {
    write(
        pipeline.answer(
            RequestReader.newRequestId(),
            RequestReader.host(http),
            () -> {
              throw contracts.gatewayError("InvalidApi.NotFound").exception();
            }),
        response);
  }

  private static void write(RpcReply reply, HttpServletResponse response) throws IOException {
    response.setStatus(reply.status());
    response.setContentType(reply.format().contentType());
    response.setContentLength(reply.body().length);
    response.setHeader("x-acs-request-id", reply.requestId());
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Expose-Headers", "*");
    if (!reply.ignored().isEmpty()) {
      response.setHeader("x-emulator-ignored", HeaderText.of(reply.ignored()));
    }
    response.getOutputStream().write(reply.body());
  }
}
