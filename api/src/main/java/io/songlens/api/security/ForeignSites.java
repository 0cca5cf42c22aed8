package io.songlens.api.security;

import io.songlens.api.access.OpenDoor;
import io.songlens.api.config.SonglensProperties;
import io.songlens.api.song.ProblemCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps other web sites from using a visitor's browser to reach this service.
 *
 * <p>A site may not change anything here (cross-site request forgery) unless it is listed. Whoever
 * comes without needing a key also has to use a name of this service: a site whose name was made to
 * lead here (DNS rebinding) gets nothing.
 */
@ConditionalOnWebApplication
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class ForeignSites extends OncePerRequestFilter {
  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

  private final OpenDoor door;
  private final OwnHosts hosts;
  private final AllowedOrigins origins;

  ForeignSites(SonglensProperties properties, OpenDoor door, AllowedOrigins origins) {
    this.door = door;
    this.hosts = new OwnHosts(properties);
    this.origins = origins;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (door.isOpenTo(request) && isByForeignName(request)) {
      ProblemAnswer.write(
          response,
          ProblemCode.FOREIGN_SITE,
          "Without a key the service is used by its address or as localhost. Whoever runs it lists"
              + " further names in songlens.access.hosts.");
    } else if (!HARMLESS.contains(request.getMethod()) && isForeign(request)) {
      ProblemAnswer.write(
          response,
          ProblemCode.FOREIGN_SITE,
          "Another web site may not order or delete songs here.");
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Every browser names the host. */
  private boolean isByForeignName(HttpServletRequest request) {
    return request.getHeader("Host") != null && !hosts.contains(request.getServerName());
  }

  private boolean isForeign(HttpServletRequest request) {
    if (origins.contains(request.getHeader("Origin"))) {
      return false;
    }
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
