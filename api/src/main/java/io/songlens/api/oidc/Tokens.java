package io.songlens.api.oidc;

import io.songlens.api.config.OidcSettings;
import io.songlens.api.config.SonglensProperties;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** The tokens that this service takes, if any. */
@ConditionalOnWebApplication
@Component
public class Tokens {
  /** Three parts of base64url, the first of which is a JSON object. */
  private static final Pattern FORM =
      Pattern.compile("eyJ[A-Za-z0-9_-]*\\.[A-Za-z0-9_-]*\\.[A-Za-z0-9_-]*");

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

  private final @Nullable TokenVerifier verifier;

  public Tokens(SonglensProperties properties, Clock clock) {
    OidcSettings settings = properties.access().oidc();
    this.verifier =
        settings == null || !settings.isOn()
            ? null
            : new TokenVerifier(settings, clock, BETWEEN_LOOKS);
  }

  /** Whether any token is taken. */
  public boolean areTaken() {
    return verifier != null;
  }

  /** What a text that was sent is worth as a token; nothing if it is none, or none are taken. */
  public Optional<Verdict> verdict(String text) {
    return verifier != null && FORM.matcher(text).matches()
        ? Optional.of(verifier.verdict(text))
        : Optional.empty();
  }
}
