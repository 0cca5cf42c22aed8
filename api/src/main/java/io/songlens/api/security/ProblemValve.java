package io.songlens.api.security;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what the server refuses before the application sees it, as a problem of RFC 9457. */
public final class ProblemValve extends ErrorReportValve {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemValve.class);

  @Override
  protected void report(Request request, Response response, @Nullable Throwable fault) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    String code = status < 500 ? "bad-request" : "internal-error";
    String title = status < 500 ? "Request not understood" : "Something went wrong";
    try {
      response.setContentType("application/problem+json");
      response.setCharacterEncoding("UTF-8");
      response.setHeader("X-Content-Type-Options", "nosniff");
      Writer writer = response.getReporter();
      if (writer != null) {
        writer.write(
            """
            {"type":"/v1/problems/%s","title":"%s","status":%d,\
            "detail":"The server cannot serve this request.","code":"%s"}"""
                .formatted(code, title, status, code));
        response.finishResponse();
      }
    } catch (IOException e) {
      LOG.debug("The client went away before it could be told", e);
    }
  }
}
