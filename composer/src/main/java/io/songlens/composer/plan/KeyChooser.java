package io.songlens.composer.plan;

import io.songlens.composer.song.Decision;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.VoiceStyle;
import io.songlens.composer.style.Style;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.Mode;
import io.songlens.composer.theory.PitchClass;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Chooses a key in which a tune lies well for the voice. Among those, keys with few accidentals are
 * likelier, as in songs at large. A song whose last chorus is lifted leaves room for it.
 */
final class KeyChooser {
  private KeyChooser() {}

  static Key choose(Style style, Mode mode, int lift, Seed seed, List<Decision> decisions) {
    VoiceStyle voice = style.vocal();
    List<Key> singable =
        IntStream.range(0, 12)
            .mapToObj(semitone -> new Key(new PitchClass(semitone), mode))
            .filter(key -> voice.suits(key, lift))
            .toList();
    Key key = seed.random().pick(singable, k -> 1.0 / (1 + Math.max(0, Math.abs(k.fifths()) - 2)));
    String range =
        "voice %s sings MIDI %d..%d"
            .formatted(voice.voice(), voice.lowestMidi(), voice.highestMidi());
    decisions.add(
        new Decision(
            "key", key.name(), List.of(range, "seed, among " + singable.size() + " keys")));
    return key;
  }
}
