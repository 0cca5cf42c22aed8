package io.songlens.api.access;

import org.jspecify.annotations.Nullable;

/**
 * How many songs an account may order.
 *
 * @param songsPerDay accepted orders from one midnight UTC to the next; null for any number
 * @param mostWaiting songs that are not finished; null for any number
 */
public record Quota(@Nullable Integer songsPerDay, @Nullable Integer mostWaiting) {
  /** No limit of one's own. */
  public static final Quota NONE = new Quota(null, null);

  public Quota {
    requirePositive(songsPerDay);
    requirePositive(mostWaiting);
  }

  private static void requirePositive(@Nullable Integer number) {
    if (number != null && number < 1) {
      throw new IllegalArgumentException("A quota is at least 1, not " + number);
    }
  }
}
