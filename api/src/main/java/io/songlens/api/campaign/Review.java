package io.songlens.api.campaign;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What people think of a cut. */
enum Review {
  /** Nobody has said anything. */
  OPEN,
  /** It goes out. */
  APPROVED,
  /** It does not. */
  REJECTED;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Review> ofWord(String word) {
    return Arrays.stream(values()).filter(review -> review.word().equals(word)).findFirst();
  }
}
