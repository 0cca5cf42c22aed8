package io.songlens.api.security;

import io.songlens.api.access.OpenDoor;
import io.songlens.api.song.ProblemCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps other web sites from using a visitor's browser to reach this service.
 *
 * <p>A site may not change anything here (cross-site request forgery). While the service is bound
 * to this machine alone, whoever comes without needing a key also has to use this machine's names:
 * a site whose name was made to lead to 127.0.0.1 (DNS rebinding) gets nothing.
 */
@ConditionalOnWebApplication
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ForeignSites extends OncePerRequestFilter {
  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private final boolean onlyThisMachine;
  private final OpenDoor door;

  ForeignSites(ServerProperties server, OpenDoor door) {
    InetAddress address = server.getAddress();
    this.onlyThisMachine = address != null && address.isLoopbackAddress();
    this.door = door;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (onlyThisMachine
        && door.isOpenTo(request)
        && !THIS_MACHINE.contains(request.getServerName())) {
      ProblemAnswer.write(
          response,
          ProblemCode.FOREIGN_SITE,
          "The service is open to this machine only; use http://localhost.");
    } else if (!HARMLESS.contains(request.getMethod()) && isForeign(request)) {
      ProblemAnswer.write(
          response,
          ProblemCode.FOREIGN_SITE,
          "Another web site may not order or delete songs here.");
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isForeign(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    String origin = request.getHeader("Origin");
    return origin != null && !origin.isEmpty() && !isHost(origin, request.getHeader("Host"));
  }

  private static boolean isHost(String origin, @Nullable String host) {
    try {
      return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
