package io.songlens.api.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a caller sends: {@code sl_}, the key's id, {@code _}, and 256 random bits. */
public final class KeyToken {
  private static final int ID_BYTES = 4;
  private static final int SECRET_BYTES = 32;
  private static final Pattern FORM = Pattern.compile("sl_([0-9a-f]{8})_[A-Za-z0-9_-]{43}");

  private final String id;
  private final String text;

  private KeyToken(String id, String text) {
    this.id = id;
    this.text = text;
  }

  static KeyToken drawn(SecureRandom random) {
    byte[] id = new byte[ID_BYTES];
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(id);
    random.nextBytes(secret);
    String hex = HexFormat.of().formatHex(id);
    String rest = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    return new KeyToken(hex, "sl_" + hex + "_" + rest);
  }

  /** A text of a key's form; whether there is such a key is another question. */
  static Optional<KeyToken> parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches() ? Optional.of(new KeyToken(form.group(1), text)) : Optional.empty();
  }

  String id() {
    return id;
  }

  /**
   * What is kept of it. One round of SHA-256 is enough: unlike a password, 256 random bits cannot
   * be guessed, however fast guesses are tried.
   */
  String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** All of it, to be shown to its owner once. */
  public String secretText() {
    return text;
  }

  /** Without the secret: it must not reach a log. */
  @Override
  public String toString() {
    return "KeyToken[" + id + "]";
  }
}
