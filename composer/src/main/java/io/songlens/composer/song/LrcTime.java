package io.songlens.composer.song;

import java.util.Locale;

/** Times as LRC files write them. */
public final class LrcTime {
  private LrcTime() {}

  /** Minutes, seconds and hundredths: 01:23.45. */
  public static String of(long ms) {
    long hundredths = Math.round(ms / 10.0);
    return String.format(
        Locale.ROOT, "%02d:%02d.%02d", hundredths / 6000, hundredths / 100 % 60, hundredths % 100);
  }
}
