package dev.ecsemulator.endpoint;

import dev.ecsemulator.contract.ApiError;
import dev.ecsemulator.contract.Contracts;
import dev.ecsemulator.rendering.ErrorBody;
import dev.ecsemulator.rendering.Format;
import dev.ecsemulator.rendering.Renderer;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Answers what the server refuses before anybody here sees it, such as a malformed URI, in the form
 * of the API instead of the server's own pages.
 */
@Component
final class UnreadableRequests implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

  private final Contracts contracts;
  private final Renderer renderer = new Renderer();

  UnreadableRequests(Contracts contracts) {
    this.contracts = contracts;
  }

  @Override
  public void customize(JettyServletWebServerFactory factory) {
    factory.addServerCustomizers(this::answer);
  }

  private void answer(Server server) {
    ErrorHandler errors = new InApiForm();
    server.setErrorHandler(errors);
    server.getDescendants(ContextHandler.class).forEach(each -> each.setErrorHandler(errors));
  }

  private byte[] body(int status) {
    ApiError row =
        contracts.gatewayError(status >= 500 ? "InternalError" : "InvalidParameter.Format");
    return renderer.error(
        Format.JSON,
        new ErrorBody(RequestReader.newRequestId(), "", "", row.code(), row.message()));
  }

  private final class InApiForm extends ErrorHandler {
    @Override
    protected void generateResponse(
        Request request,
        Response response,
        int status,
        @Nullable String message,
        @Nullable Throwable cause,
        Callback callback) {
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, Format.JSON.contentType());
      response.write(true, ByteBuffer.wrap(body(status)), callback);
    }
  }
}
