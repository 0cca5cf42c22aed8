package io.songlens.api.security;

import io.songlens.api.config.SonglensProperties;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells browsers to load nothing from elsewhere and to run nothing that is not ours. */
@ConditionalOnWebApplication
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders extends OncePerRequestFilter {
  /** Answers with an ETag may be kept by whoever asks whether they still hold. */
  private static final Pattern WITH_ETAG =
      Pattern.compile("/v1/(styles|voices|limits|songs/[^/]+|problems(/[^/]+)?)");

  private final String pagePolicy;
  private final AllowedOrigins origins;

  SecurityHeaders(SonglensProperties properties, AllowedOrigins origins) {
    this.origins = origins;
    SonglensProperties.S3 s3 = properties.storage().s3();
    String files = s3 == null ? "'self'" : "'self' " + origin(s3);
    this.pagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data: "
            + (s3 == null ? "" : origin(s3))
            + "; media-src "
            + files
            + "; connect-src "
            + files
            + "; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  }

  private static String origin(SonglensProperties.S3 s3) {
    return s3.endpoint().getScheme() + "://" + s3.endpoint().getAuthority();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Content-Security-Policy", policy(request.getRequestURI()));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", usableBy(request.getRequestURI()));
    String camera = request.getRequestURI().equals("/booth") ? "self" : "";
    response.setHeader(
        "Permissions-Policy", "camera=(" + camera + "), geolocation=(), microphone=()");
    if (request.getRequestURI().startsWith("/v1/")) {
      boolean comparable = WITH_ETAG.matcher(request.getRequestURI()).matches();
      response.setHeader("Cache-Control", comparable ? "no-cache, private" : "no-store");
    }
    chain.doFilter(request, response);
  }

  /** A player of another site's page asks for a file without telling which site that is. */
  private String usableBy(String path) {
    return !origins.isEmpty() && path.startsWith("/files/") ? "cross-origin" : "same-origin";
  }

  private String policy(String path) {
    if (path.startsWith("/files/")) {
      return "default-src 'none'; frame-ancestors 'none'; sandbox";
    }
    if (path.startsWith("/v1/swagger-ui/")) {
      // The bundled API browser writes style attributes.
      return pagePolicy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");
    }
    return pagePolicy;
  }
}
