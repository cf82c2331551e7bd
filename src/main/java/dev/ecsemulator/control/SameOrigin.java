package dev.ecsemulator.control;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Keeps web pages of other sites, open in the browser of somebody who runs an emulator, from
 * steering it: whoever sends an Origin has to come from here.
 */
final class SameOrigin implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String origin = request.getHeader("Origin");
    if (origin != null && !isOwn(origin, request.getHeader("Host"))) {
      throw new ControlException(403, "Pages of other sites may not steer the emulator.");
    }
    return true;
  }

  private static boolean isOwn(String origin, String host) {
    String authority = origin.substring(origin.indexOf("://") + 1).replaceFirst("^//", "");
    return host != null && authority.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
  }
}
