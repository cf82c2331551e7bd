package dev.ecsemulator.control;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets through who may steer the emulator. Stands before the endpoints, not before their paths: a
 * path can be written in several ways. Pages of other sites, open in the browser of somebody who
 * runs an emulator, are kept out even where nobody needs a token.
 */
@Component
final class ControlGuard implements HandlerInterceptor {

  private final ControlAccess access;
  private final OwnHost ownHost;

  ControlGuard(ControlAccess access) {
    this.access = access;
    this.ownHost = new OwnHost(access.hostNames());
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    String origin = request.getHeader("Origin");
    String host = request.getHeader("Host");
    if (!access.isOn()) {
      return refuse(
          response, 404, "The control interface is switched off: --emulator.control=off.");
    }
    if (origin != null && !isSame(origin, host)) {
      return refuse(response, 403, "Pages of other sites may not steer the emulator.");
    }
    if (access.asksForToken()) {
      if (access.isTokenIn(request.getHeader("Authorization"))) {
        return true;
      }
      response.setHeader("WWW-Authenticate", "Bearer realm=\"ecs-emulator\"");
      return refuse(
          response,
          401,
          "Steering this emulator takes its token: \"Authorization: Bearer <token>\", where <token> is"
              + " what EMULATOR_CONTROL_TOKEN was when it started, else what its first line says.");
    }
    return ownHost.is(host)
        || refuse(
            response,
            403,
            "Nobody has told the emulator that it has this name: --emulator.tls-names=<name>.");
  }

  private static boolean isSame(String origin, @Nullable String host) {
    String authority = origin.substring(origin.indexOf("://") + 1).replaceFirst("^//", "");
    return host != null && authority.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
  }

  private static boolean refuse(HttpServletResponse response, int status, String sentence)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    response
        .getOutputStream()
        .write(
            JsonMapper.shared().writeValueAsBytes(new ControlException(status, sentence).body()));
    return false;
  }
}
