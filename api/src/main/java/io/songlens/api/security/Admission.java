package io.songlens.api.security;

import io.songlens.api.access.Caller;
import io.songlens.api.access.RateLimits;
import io.songlens.api.access.Scope;
import io.songlens.api.song.ProblemCode;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/** Whether a request may go on. */
sealed interface Admission {
  /** It may, on the account of the caller. */
  record Admitted(Caller caller) implements Admission {}

  /**
   * It may not.
   *
   * @param detail what to do about it
   * @param headers further ones of the answer
   * @param isToBeNoted whether the audit log is to tell it: a flood must not fill the log
   */
  record Refused(ProblemCode code, String detail, Map<String, String> headers, boolean isToBeNoted)
      implements Admission {
    static Refused keyRequired() {
      return new Refused(
          ProblemCode.KEY_REQUIRED,
          "Send a key as Authorization: Bearer sl_...; whoever runs this service makes keys with"
              + " ./songlens keys add.",
          Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer"),
          true);
    }

    static Refused keyInvalid() {
      return new Refused(
          ProblemCode.KEY_INVALID,
          "This is not, or no longer, a key of this service. Send one that is as Authorization:"
              + " Bearer sl_...",
          Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\""),
          true);
    }

    static Refused tokenInvalid(boolean expired) {
      return new Refused(
          ProblemCode.TOKEN_INVALID,
          expired
              ? "This token has expired. Get a new one of its issuer."
              : "This is not a token for this service. Send an access token of the issuer that"
                  + " this service believes, for this service's audience.",
          Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\""),
          true);
    }

    static Refused issuerUnavailable(Duration pause) {
      return new Refused(
          ProblemCode.ISSUER_UNAVAILABLE,
          "Whether this token is good cannot be told, as its issuer does not answer. Send the same"
              + " request again later, or a key.",
          Map.of(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, pause.toSeconds()))),
          true);
    }

    static Refused scopeMissing(Scope scope) {
      return new Refused(
          ProblemCode.SCOPE_MISSING,
          "This needs a key or token with the scope " + scope.word() + ".",
          Map.of(
              HttpHeaders.WWW_AUTHENTICATE,
              "Bearer error=\"insufficient_scope\", scope=\"" + scope.word() + "\""),
          true);
    }

    static Refused tooMany(RateLimits.Outcome.TooMany tooMany) {
      long seconds = tooMany.pause().toSeconds() + 1;
      return new Refused(
          ProblemCode.TOO_MANY_REQUESTS,
          "There were more requests than are answered in a minute; go on in " + seconds + " s.",
          Map.of(HttpHeaders.RETRY_AFTER, Long.toString(seconds)),
          tooMany.first());
    }
  }
}
