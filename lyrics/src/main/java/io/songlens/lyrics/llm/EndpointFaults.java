package io.songlens.lyrics.llm;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import io.songlens.lyrics.LyricFault;
import java.time.Duration;

/** Says in words for users what went wrong with an endpoint; its own words are not repeated. */
final class EndpointFaults {
  private EndpointFaults() {}

  static LyricFault of(Throwable fault, Duration timeout) {
    return new LyricFault(reason(fault, timeout), fault);
  }

  static String tooSlow(Duration timeout) {
    return "the language model did not answer within " + Math.max(1, timeout.toSeconds()) + " s";
  }

  private static String reason(Throwable fault, Duration timeout) {
    if (fault instanceof TimeoutException) {
      return tooSlow(timeout);
    }
    if (fault instanceof AuthenticationException) {
      return "the language model refused the API key";
    }
    if (fault instanceof ModelNotFoundException) {
      return "the endpoint does not have that language model";
    }
    if (fault instanceof RateLimitException) {
      return "the language model is busy or its quota is used up";
    }
    if (fault instanceof ContentFilteredException) {
      return "the language model's endpoint refused the request";
    }
    if (fault instanceof InvalidRequestException) {
      return "the language model's endpoint did not understand the request";
    }
    if (fault instanceof InternalServerException) {
      return "the language model's endpoint has trouble of its own";
    }
    return "the language model could not be reached or answered with an error";
  }
}
