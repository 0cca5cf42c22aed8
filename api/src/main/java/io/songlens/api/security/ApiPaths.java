package io.songlens.api.security;

import io.songlens.api.access.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;

/**
 * Which requests need a key, and with which scope. The page and links to files need none: the page
 * tells nothing, and a link is its own permission.
 */
final class ApiPaths {
  /** What tells nothing of anybody: the interface's description, and the public signing key. */
  private static final Pattern OPEN_TO_ALL =
      Pattern.compile(
          "/v1/problems(/[a-z-]{1,60})?"
              + "|/v1/openapi(\\.yaml|/swagger-config)?|/v1/docs"
              + "|/v1/swagger-ui/[a-zA-Z0-9_-][a-zA-Z0-9._-]*"
              + "|/v1/verify/key|/actuator/health(/(liveness|readiness))?");

  /** What every key may ask. */
  private static final Set<String> OPEN_TO_KEYS = Set.of("/v1/styles", "/v1/voices", "/v1/limits");

  private static final String UPLOADS = "/v1/uploads";

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  /** What asks with a body, and changes nothing all the same. */
  private static final Pattern ASKING = Pattern.compile("/v1/songs/[0-9a-f-]{36}/lyric/check");

  private ApiPaths() {}

  /** What a request needs. */
  sealed interface Need {
    /** No key. */
    record Nothing() implements Need {}

    /** A key, whatever it is for. */
    record AnyKey() implements Need {}

    /** A key that is good for this. */
    record KeyFor(Scope scope) implements Need {}
  }

  static Need of(HttpServletRequest request) {
    String path = request.getRequestURI();
    boolean reading = isReading(request);
    if (!isGuarded(request) || (reading && OPEN_TO_ALL.matcher(path).matches())) {
      return new Need.Nothing();
    }
    if (leadsTo("actuator", request)) {
      return new Need.KeyFor(Scope.ADMIN);
    }
    if (reading && OPEN_TO_KEYS.contains(path)) {
      return new Need.AnyKey();
    }
    boolean looksOn = reading && !isUpload(path);
    return new Need.KeyFor(looksOn ? Scope.SONGS_READ : Scope.SONGS_WRITE);
  }

  /** Whoever may order may upload, and ask how far that is. */
  static boolean isUpload(String path) {
    return path.equals(UPLOADS) || path.startsWith(UPLOADS + "/");
  }

  /** Whether a request is one of many: it reads, or sends a piece of an upload. */
  static boolean isOneOfMany(HttpServletRequest request) {
    return isReading(request)
        || (isUpload(request.getRequestURI())
            && (request.getMethod().equals("PATCH")
                || "PATCH".equalsIgnoreCase(request.getHeader("X-HTTP-Method-Override"))));
  }

  /** Whether a request changes nothing. */
  static boolean isReading(HttpServletRequest request) {
    return READING.contains(request.getMethod())
        || (request.getMethod().equals("POST")
            && ASKING.matcher(request.getRequestURI()).matches());
  }

  private static boolean isGuarded(HttpServletRequest request) {
    return leadsTo("v1", request) || leadsTo("actuator", request);
  }

  /**
   * Whether a path begins with that word, be it as the server reads it (decoded, without "..") or
   * as Spring does, which looks at each part for itself.
   */
  private static boolean leadsTo(String word, HttpServletRequest request) {
    return first(Arrays.stream(request.getServletPath().split("/"))).equals(word)
        || first(parts(request.getRequestURI())).equals(word);
  }

  private static Stream<String> parts(String undecodedPath) {
    return PathContainer.parsePath(undecodedPath).elements().stream()
        .filter(PathContainer.PathSegment.class::isInstance)
        .map(part -> ((PathContainer.PathSegment) part).valueToMatch());
  }

  private static String first(Stream<String> parts) {
    return parts.filter(part -> !part.isEmpty()).findFirst().orElse("").toLowerCase(Locale.ROOT);
  }
}
