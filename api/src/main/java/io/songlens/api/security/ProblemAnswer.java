package io.songlens.api.security;

import io.songlens.api.song.ProblemCode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers what is refused before it comes to a controller, as a problem of RFC 9457. */
final class ProblemAnswer {
  /** The media type of problems. */
  static final String TYPE = "application/problem+json";

  private ProblemAnswer() {}

  /**
   * Writes the whole answer.
   *
   * @param detail what to do about it, in plain letters: it is put between quotes as it is
   */
  static void write(HttpServletResponse response, ProblemCode code, String detail)
      throws IOException {
    int status = code.status().value();
    response.setStatus(status);
    response.setContentType(TYPE);
    response.getOutputStream().write(json(code, status, detail).getBytes(StandardCharsets.UTF_8));
  }

  /** The problem in JSON. */
  static String json(ProblemCode code, int status, String detail) {
    return """
        {"type":"%s","title":"%s","status":%d,"detail":"%s","code":"%s"}"""
        .formatted(code.type(), code.title(), status, detail, code.word());
  }
}
