package dev.ecsemulator.endpoint;

import dev.ecsemulator.contract.Contracts;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;

/**
 * The RPC endpoint: every call of every product comes in at {@code /}, whatever its method. It is a
 * servlet beside Spring's own, because finding and calling a controller costs a sixth of a call.
 */
@Component
final class RpcServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  private final transient RequestReader reader;
  private final transient Pipeline pipeline;

  RpcServlet(Contracts contracts, Pipeline pipeline) {
    this.reader = new RequestReader(contracts);
    this.pipeline = pipeline;
  }

  /** Reads the call, lets the pipeline answer it, and writes the answer. */
  @Override
  protected void service(HttpServletRequest http, HttpServletResponse response) throws IOException {
    String requestId = RequestReader.newRequestId();
    pipeline
        .answer(requestId, RequestReader.host(http), () -> reader.read(http, requestId))
        .writeTo(response);
  }
}
