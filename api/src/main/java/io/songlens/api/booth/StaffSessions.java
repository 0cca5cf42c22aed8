package io.songlens.api.booth;

import io.songlens.api.access.Callers;
import io.songlens.api.song.ProblemCode;
import io.songlens.api.song.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Lets staff in for some minutes. Nothing of a session is kept: its token says for which account
 * and until when, signed so that all processes of the service honour it until the PIN is another.
 */
@ConditionalOnWebApplication
@Component
class StaffSessions {
  /** How long a token works. */
  private static final Duration VALIDITY = Duration.ofMinutes(5);

  /** How long one can go on without the PIN. */
  private static final Duration LONGEST = Duration.ofHours(1);

  private static final Pattern TOKEN = Pattern.compile("(\\d{1,12})\\.(\\d{1,12})\\.([\\w-]{43})");

  private final StaffPin pin;
  private final Callers callers;
  private final Clock clock;

  StaffSessions(StaffPin pin, Callers callers, Clock clock) {
    this.pin = pin;
    this.callers = callers;
    this.clock = clock;
  }

  /** Begins a session on the caller's account. */
  StaffSession begin() {
    return from(clock.instant().getEpochSecond());
  }

  /**
   * Goes on with a session that has not ended.
   *
   * @throws ProblemException if it has, or is none
   */
  StaffSession renew(@Nullable String token) {
    return from(checked(token));
  }

  /**
   * Lets staff of the caller's account pass.
   *
   * @throws ProblemException if the token is none, has ended, or is for another account
   */
  void require(@Nullable String token) {
    checked(token);
  }

  private StaffSession from(long begun) {
    Instant now = clock.instant();
    long end =
        Math.min(
            now.plus(VALIDITY).getEpochSecond(),
            Instant.ofEpochSecond(begun).plus(LONGEST).getEpochSecond());
    String told = begun + "." + end;
    return new StaffSession(told + "." + signature(told), end - now.getEpochSecond());
  }

  /** When the session of a token began, in seconds of the epoch. */
  private long checked(@Nullable String token) {
    Matcher parts = TOKEN.matcher(token == null ? "" : token);
    boolean isForm = parts.matches();
    String told = isForm ? parts.group(1) + "." + parts.group(2) : "";
    boolean isSigned =
        MessageDigest.isEqual(
            ascii(isForm ? parts.group(3) : ""), ascii(signature(told))); // a 404 without a PIN
    if (!isSigned || Long.parseLong(parts.group(2)) <= clock.instant().getEpochSecond()) {
      throw new ProblemException(
          ProblemCode.STAFF_ONLY, "This is for staff, and ends after some minutes: send the PIN.");
    }
    return Long.parseLong(parts.group(1));
  }

  private String signature(String told) {
    byte[] signed = pin.sign(told + " " + callers.current().tenant());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
