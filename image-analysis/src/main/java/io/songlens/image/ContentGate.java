package io.songlens.image;

/** Whether photos that seem to show nudity are refused. Off only for private use. */
public enum ContentGate {
  /** Refuses what the content filter is sure about. */
  ON,
  /** Refuses nothing. */
  OFF;

  /** From here a photo is refused; MODEL-CARD.md tells how many innocent ones that hits. */
  static final double SURE = 0.97;

  boolean refuses(double explicitness) {
    return this == ON && explicitness >= SURE;
  }
}
