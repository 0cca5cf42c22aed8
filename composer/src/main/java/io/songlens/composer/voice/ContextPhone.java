package io.songlens.composer.voice;

import java.util.Map;

/**
 * A phone and its place in the words.
 *
 * @param place features of syllable, word and phrase by MaryTTS's names
 */
record ContextPhone(Phone phone, Map<String, String> place) {
  static final ContextPhone PAUSE = new ContextPhone(Phone.PAUSE, Map.of());

  ContextPhone {
    place = Map.copyOf(place);
  }
}
