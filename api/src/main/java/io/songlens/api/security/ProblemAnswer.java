package io.songlens.api.security;

import io.songlens.api.song.ProblemCode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers what is refused before it comes to a controller, as a problem of RFC 9457. */
final class ProblemAnswer {
  private ProblemAnswer() {}

  /**
   * Writes the whole answer.
   *
   * @param detail what to do about it, in plain letters: it is put between quotes as it is
   */
  static void write(HttpServletResponse response, ProblemCode code, String detail)
      throws IOException {
    response.setStatus(code.status().value());
    response.setContentType("application/problem+json");
    String problem =
        """
        {"type":"%s","title":"%s","status":%d,"detail":"%s","code":"%s"}"""
            .formatted(code.type(), code.title(), code.status().value(), detail, code.word());
    response.getOutputStream().write(problem.getBytes(StandardCharsets.UTF_8));
  }
}
