package io.songlens.composer.logo;

import io.songlens.composer.song.SonicLogo;

/** What became of a MIDI file that was sent as a logo. */
public sealed interface LogoReading {
  /** It is one. */
  record Read(SonicLogo logo) implements LogoReading {}

  /**
   * It is none.
   *
   * @param why in a sentence for whoever sent it
   */
  record Refused(String why) implements LogoReading {}
}
