package io.songlens.image;

import io.songlens.image.vision.Sight;

/** Whether photos that seem to show nudity are refused. Off only for private use. */
public enum ContentGate {
  /** Refuses what the content filter is sure about. */
  ON,
  /** Refuses nothing. */
  OFF;

  /**
   * From here a photo is refused. Of the 3,996 innocent photos that the heads were made with, it
   * refuses the share that MODEL-CARD.md tells.
   */
  static final double SURE = 0.9;

  boolean refuses(Sight sight) {
    return this == ON && sight.explicitness() >= SURE;
  }
}
