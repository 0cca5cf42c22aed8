package io.songlens.composer.style;

import io.songlens.composer.song.VoiceStyle;
import java.util.Map;
import java.util.TreeMap;

/**
 * The voices that styles can name.
 *
 * @param voices by name, each in the middle of the mix
 */
record VoiceBook(Map<String, VoiceStyle> voices) {
  VoiceBook {
    voices = Map.copyOf(voices);
  }

  /**
   * The voice with that name.
   *
   * @throws IllegalArgumentException if there is none, naming those there are
   */
  VoiceStyle voice(String name) {
    VoiceStyle voice = voices.get(name);
    if (voice == null) {
      throw new IllegalArgumentException(
          "there is no voice '" + name + "'; there are " + new TreeMap<>(voices).keySet());
    }
    return voice;
  }
}
