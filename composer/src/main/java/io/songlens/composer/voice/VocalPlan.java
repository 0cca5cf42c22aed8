package io.songlens.composer.voice;

import java.util.List;

/**
 * Everything a singer needs, whoever it is: phones with their times, and pitch, loudness and breath
 * as curves. Phrases don't depend on each other, so they can be rendered in any order.
 *
 * @param durationFrames the song's duration at 48 kHz
 * @param phrases in order of time; empty when nobody sings
 */
public record VocalPlan(long durationFrames, List<VocalPhrase> phrases) {
  public VocalPlan {
    phrases = List.copyOf(phrases);
  }
}
