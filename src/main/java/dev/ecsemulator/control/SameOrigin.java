package dev.ecsemulator.control;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps web pages of other sites, open in the browser of somebody who runs an emulator, from
 * steering it: whoever sends an Origin has to come from here.
 */
@Component
final class SameOrigin implements Filter {

  private static final byte[] REFUSAL =
      "{\"error\":\"Pages of other sites may not steer the emulator.\"}"
          .getBytes(StandardCharsets.UTF_8);

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    String origin = http.getHeader("Origin");
    if (origin == null
        || !http.getRequestURI().startsWith("/_emulator")
        || isOwn(origin, http.getHeader("Host"))) {
      chain.doFilter(request, response);
      return;
    }
    HttpServletResponse refusal = (HttpServletResponse) response;
    refusal.setStatus(403);
    refusal.setContentType("application/json");
    refusal.getOutputStream().write(REFUSAL);
  }

  private static boolean isOwn(String origin, @Nullable String host) {
    String authority = origin.substring(origin.indexOf("://") + 1).replaceFirst("^//", "");
    return host != null && authority.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
  }
}
