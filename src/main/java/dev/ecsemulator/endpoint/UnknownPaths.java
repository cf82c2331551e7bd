package dev.ecsemulator.endpoint;

import dev.ecsemulator.contract.Contracts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Refuses every path that is nobody's as the gateway does. */
@RestController
final class UnknownPaths {

  private final Contracts contracts;
  private final Pipeline pipeline;

  UnknownPaths(Contracts contracts, Pipeline pipeline) {
    this.contracts = contracts;
    this.pipeline = pipeline;
  }

  /** Refuses. */
  @RequestMapping("/**")
  void refuse(HttpServletRequest http, HttpServletResponse response) throws IOException {
    pipeline
        .answer(
            RequestReader.newRequestId(),
            RequestReader.host(http),
            () -> {
              throw contracts.gatewayError("InvalidApi.NotFound").exception();
            })
        .writeTo(response);
  }
}
