package io.songlens.api.song;

import io.songlens.api.config.SonglensProperties;
import io.songlens.storage.CorruptObjectException;
import io.songlens.storage.StorageException;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns everything that goes wrong into a problem of RFC 9457 with a stable code. */
@ConditionalOnWebApplication
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final SonglensProperties properties;

  Problems(SonglensProperties properties) {
    this.properties = properties;
  }

  static ProblemDetail of(ProblemCode code, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(code.status(), detail);
    problem.setType(code.type());
    problem.setTitle(code.title());
    problem.setProperty("code", code.word());
    return problem;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> onProblem(ProblemException e) {
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(e.code().status());
    e.retryAfter()
        .ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds())));
    ProblemDetail problem = of(e.code(), e.detail());
    e.more().forEach(problem::setProperty);
    return answer.body(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> onDamage(CorruptObjectException e) {
    LOG.error("A stored file is damaged", e);
    return onProblem(
        new ProblemException(
            ProblemCode.STORAGE_CORRUPT,
            "The file was damaged in the store and is not handed out. The operator may have a"
                + " backup; else order the song again with its photos, options and seed."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> onStorageFault(StorageException e) {
    LOG.warn("The storage failed", e);
    return onProblem(
        new ProblemException(
            ProblemCode.STORAGE_UNAVAILABLE, "The storage cannot be used; try again later."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> onMultipart(MultipartException e) {
    return onProblem(
        new ProblemException(
            ProblemCode.BAD_REQUEST,
            "The upload is not a complete multipart/form-data body; send it again."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> onUndecodable(InvalidParameterException e) {
    return onProblem(
        new ProblemException(
            ProblemCode.BAD_REQUEST, "The address, or a form in the body, is not encoded right."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> onFault(Exception e, HttpServletRequest request) {
    LOG.error("{} {} met a fault of ours", request.getMethod(), request.getRequestURI(), e);
    return onProblem(
        new ProblemException(
            ProblemCode.INTERNAL_ERROR, "Something went wrong in Songlens; the log says more."));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
      MaxUploadSizeExceededException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    boolean verifying =
        request instanceof ServletWebRequest web
            && web.getRequest().getRequestURI().startsWith("/v1/verify");
    ProblemException refusal =
        verifying
            ? ProblemException.songTooLarge(properties.uploads())
            : ProblemException.photoTooLarge(properties.uploads());
    ProblemDetail problem = of(refusal.code(), refusal.detail());
    return ResponseEntity.status(problem.getStatus()).body(problem);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
      NoResourceFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    ProblemDetail problem = of(ProblemCode.NOT_FOUND, "There is nothing at this address.");
    return ResponseEntity.status(problem.getStatus()).body(problem);
  }

  /** What Spring itself refuses keeps Spring's words, with a type and a code of ours. */
  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception e,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    ResponseEntity<Object> answer =
        super.handleExceptionInternal(e, body, headers, status, request);
    if (answer != null && answer.getBody() instanceof ProblemDetail problem) {
      ProblemCode code = ProblemCode.ofStatus(status);
      problem.setType(code.type());
      problem.setProperty("code", code.word());
    }
    return answer;
  }
}
