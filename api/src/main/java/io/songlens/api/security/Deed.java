package io.songlens.api.security;

import io.songlens.api.access.AuditLog;
import io.songlens.api.access.Caller;
import io.songlens.api.song.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What a request does, as the audit log tells it. */
final class Deed {
  private static final Pattern SONG = Pattern.compile("/v1/songs/([0-9a-f-]{36})(?:/.*)?");

  private Deed() {}

  /** What was done, or was not, once the answer is known. */
  static AuditLog.Entry of(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      @Nullable Caller caller,
      @Nullable ProblemCode refusal) {
    String location = response.getHeader(HttpHeaders.LOCATION);
    String made = location == null ? null : song(location);
    return new AuditLog.Entry(
        what(request),
        status,
        refusal == null ? null : refusal.word(),
        caller,
        made == null ? song(request.getRequestURI()) : made,
        request.getRemoteAddr());
  }

  /** What brings about songs. */
  private static final Pattern ORDERS =
      Pattern.compile("/v1/(songs|personal|campaigns(/batch)?|cuts/[^/]+/again)");

  private static String what(HttpServletRequest request) {
    if (ApiPaths.isReading(request)) {
      return "read";
    }
    String path = request.getRequestURI();
    if (ApiPaths.isUpload(path)) {
      return request.getMethod().equals("DELETE") ? "end-upload" : "upload";
    }
    return switch (request.getMethod()) {
      case "POST" ->
          ORDERS.matcher(path).matches()
              ? "order"
              : path.endsWith("/revisions")
                  ? "revise"
                  : path.endsWith("/share")
                      ? "share"
                      : path.equals("/v1/verify")
                          ? "verify"
                          : path.equals("/v1/booth/session") ? "staff" : "change";
      case "DELETE" -> "delete";
      default -> "change";
    };
  }

  private static @Nullable String song(String path) {
    Matcher song = SONG.matcher(path);
    return song.matches() ? song.group(1) : null;
  }
}
