package io.songlens.api.song;

import java.util.regex.Pattern;

/**
 * What an order can be repeated under: the account's second order of a key finds what the first
 * brought about.
 *
 * @param key 1 to 200 printable characters
 * @param hash of all that was ordered with it
 */
public record OrderKey(String key, String hash) {
  private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]{1,200}");

  /**
   * A key that came with an order.
   *
   * @throws ProblemException if it is none
   */
  public OrderKey {
    if (!PRINTABLE.matcher(key).matches()) {
      throw new ProblemException(
          ProblemCode.BAD_REQUEST, "Idempotency-Key has 1 to 200 printable characters.");
    }
  }

  /**
   * Makes sure that it came with the same order before.
   *
   * @param earlier the hash of that order
   * @throws ProblemException if it came with another
   */
  public void requireSame(String earlier) {
    if (!earlier.equals(hash)) {
      throw new ProblemException(
          ProblemCode.IDEMPOTENCY_KEY_REUSED,
          "This Idempotency-Key came with another order before; use a new one.");
    }
  }
}
