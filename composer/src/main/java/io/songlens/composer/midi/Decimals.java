package io.songlens.composer.midi;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as people write them. */
final class Decimals {
  private Decimals() {}

  /** To some places at most, without zeros at the end: "92", "92.5". */
  static String plain(double value, int places) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
