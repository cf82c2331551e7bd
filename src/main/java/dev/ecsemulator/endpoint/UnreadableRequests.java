package dev.ecsemulator.endpoint;

import dev.ecsemulator.contract.ApiError;
import dev.ecsemulator.contract.Contracts;
import dev.ecsemulator.rendering.ErrorBody;
import dev.ecsemulator.rendering.Format;
import dev.ecsemulator.rendering.Renderer;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
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
 * Answers what the server refuses before anybody here sees it, such as a malformed URI or one
 * request too many, in the form of the API instead of the server's own pages.
 */
@Component
final class UnreadableRequests implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

  private static final Pattern FORMAT = Pattern.compile("(?:^|&)Format=([A-Za-z]+)");

  private final Contracts contracts;
  private final Identification identification;
  private final Renderer renderer = new Renderer();

  UnreadableRequests(Contracts contracts, Identification identification) {
    this.contracts = contracts;
    this.identification = identification;
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

  private ApiError row(int status) {
    return switch (status) {
      case 408 -> contracts.gatewayError("RequestNotReceived");
      case 413 ->
          contracts
              .gatewayError("RequestEntityTooLarge")
              .exception(RequestReader.MOST_BODY_BYTES)
              .error();
      case 414, 431 -> contracts.gatewayError("RequestHeaderTooLarge");
      case 503 -> contracts.gatewayError("ServiceUnavailable");
      default ->
          contracts.gatewayError(status >= 500 ? "InternalError" : "InvalidParameter.Format");
    };
  }

  /** The format asked for, as far as the URL and the headers tell. */
  private Format format(Request request) {
    HttpFields headers = request.getHeaders();
    String query = request.getHttpURI().getQuery();
    Matcher asked = FORMAT.matcher(query == null ? "" : query);
    return (asked.find() ? Format.of(asked.group(1)) : Optional.<Format>empty())
        .orElseGet(
            () ->
                identification.fallbackFormat(
                    RequestReader.isAcs3(headers.get(HttpHeader.AUTHORIZATION)),
                    RequestReader.isJson(headers.get(HttpHeader.ACCEPT))));
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
      String requestId = RequestReader.newRequestId();
      String host = request.getHeaders().get(HttpHeader.HOST);
      ApiError row = row(status);
      // What is not even HTTP asks for no format, and whoever sent it is no SDK.
      Format format = status == 503 ? format(request) : Format.JSON;
      ErrorBody body =
          new ErrorBody(requestId, host == null ? "" : host, "", row.code(), row.message());
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, format.contentType());
      response.getHeaders().put("x-acs-request-id", requestId);
      response.write(true, ByteBuffer.wrap(renderer.error(format, body)), callback);
    }
  }
}
