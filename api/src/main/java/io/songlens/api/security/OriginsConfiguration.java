package io.songlens.api.security;

import io.songlens.api.song.ProblemCode;
import io.songlens.api.upload.TusHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.CorsFilter;

/**
 * Tells browsers which other sites' pages may use this service, before a key is asked for: the
 * question itself (a preflight) carries none. Cookies are never taken.
 */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
class OriginsConfiguration {
  private static final Duration ANSWER_HOLDS = Duration.ofHours(1);

  /** Refuses every question; what is no question goes on, as it may be of our own page. */
  private static final CorsConfiguration NOBODY = new CorsConfiguration();

  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

  /** What a page may send, beside the headers of uploads. */
  private static final List<String> SENT =
      List.of(
          "Accept",
          "Accept-Language",
          HttpHeaders.AUTHORIZATION,
          HttpHeaders.IF_MATCH,
          HttpHeaders.IF_NONE_MATCH,
          HttpHeaders.RANGE,
          HttpHeaders.CACHE_CONTROL,
          "Idempotency-Key",
          "Last-Event-ID");

  /** What a page may read of the answer, beside those and the few that it always may. */
  private static final List<String> READ =
      List.of(
          HttpHeaders.ACCEPT_RANGES,
          HttpHeaders.CONTENT_DISPOSITION,
          HttpHeaders.CONTENT_RANGE,
          HttpHeaders.ETAG,
          HttpHeaders.WWW_AUTHENTICATE);

  @Bean
  FilterRegistrationBean<CorsFilter> originsFilter(AllowedOrigins origins) {
    CorsConfiguration allowed = allowed(origins);
    CorsFilter filter =
        new CorsFilter(
            request ->
                origins.contains(request.getHeader(HttpHeaders.ORIGIN))
                    ? allowed
                    : CorsUtils.isPreFlightRequest(request) ? NOBODY : null);
    filter.setCorsProcessor(new RefusingAsProblem());
    FilterRegistrationBean<CorsFilter> registration = new FilterRegistrationBean<>(filter);
    registration.addUrlPatterns("/v1/*", "/files/*");
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    registration.setEnabled(!origins.isEmpty());
    return registration;
  }

  private static CorsConfiguration allowed(AllowedOrigins origins) {
    CorsConfiguration allowed = new CorsConfiguration();
    // Whether an origin is one of ours was asked before.
    allowed.setAllowedOriginPatterns(List.of("*"));
    if (origins.isAny()) {
      allowed.setAllowedOriginPatterns(null);
      allowed.addAllowedOrigin(AllowedOrigins.ANY);
    }
    allowed.setAllowedMethods(METHODS);
    allowed.setAllowedHeaders(both(SENT, TusHeaders.ALLOWED));
    allowed.setExposedHeaders(both(READ, TusHeaders.EXPOSED));
    allowed.setAllowCredentials(false);
    allowed.setMaxAge(ANSWER_HOLDS);
    return allowed;
  }

  private static List<String> both(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private static final class RefusingAsProblem extends DefaultCorsProcessor {
    @Override
    protected void rejectRequest(ServerHttpResponse response) throws IOException {
      ProblemCode code = ProblemCode.FOREIGN_SITE;
      response.setStatusCode(code.status());
      response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
      response
          .getBody()
          .write(
              ProblemAnswer.json(
                      code,
                      code.status().value(),
                      "Pages of this site may not do this here. Whoever runs the service lists"
                          + " sites in songlens.access.origins.")
                  .getBytes(StandardCharsets.UTF_8));
      response.flush();
    }
  }
}
