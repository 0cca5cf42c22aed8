package io.songlens.api.oidc;

import io.songlens.api.access.Caller;
import java.time.Duration;

/** What a token is worth. */
public sealed interface Verdict {
  /** It is good, and whoever sent it is this. */
  record Good(Caller caller) implements Verdict {}

  /** It is none of this service's. */
  record Bad() implements Verdict {}

  /** It was good once. */
  record Expired() implements Verdict {}

  /**
   * Its issuer does not tell with which keys it signs.
   *
   * @param pause after which it is asked again
   */
  record Unknown(Duration pause) implements Verdict {}
}
