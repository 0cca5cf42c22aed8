package io.songlens.composer.style;

import io.songlens.composer.song.PartMix;
import io.songlens.composer.song.VoiceStyle;
import java.util.Map;
import java.util.TreeMap;

/** Reads voices: whole ones of a voice file, and those that a style names and may change. */
final class VoiceReader {
  /** What a style may change of the voice it names. */
  static final String[] KEYS = {
    "formantScale",
    "breath",
    "tension",
    "vibratoDepthCents",
    "vibratoRateHz",
    "portamentoMs",
    "lowestMidi",
    "highestMidi"
  };

  private static final PartMix MIDDLE = new PartMix(0, 0, 0);

  /** What stands in for a voice that is not there, so that reading goes on. */
  private static final VoiceStyle ANY = new VoiceStyle("?", 1, 0.2, 0, 20, 5, 60, 57, 72, MIDDLE);

  private VoiceReader() {}

  /** The voices of a voice file, by name. */
  static Map<String, VoiceStyle> all(StyleNode root) {
    Map<String, VoiceStyle> voices = new TreeMap<>();
    root.children()
        .forEach(
            (name, node) -> {
              node.onlyKeys(KEYS);
              for (String key : KEYS) {
                node.require(key);
              }
              voices.put(name, changed(node, named(name, ANY)));
            });
    return voices;
  }

  /** The voice that a node names under "voice", with the node's changes. */
  static VoiceStyle of(StyleNode node, VoiceBook book) {
    return changed(node, node.require("voice").as(book::voice, ANY));
  }

  /** A voice with a node's changes. */
  static VoiceStyle changed(StyleNode node, VoiceStyle from) {
    return changed(node, from, 0);
  }

  /** A voice with a node's changes, whose range is given for one that sings this much lower. */
  static VoiceStyle changed(StyleNode node, VoiceStyle from, int semitones) {
    VoiceStyle voice =
        new VoiceStyle(
            from.voice(),
            number(node, "formantScale", 0.7, 1.3, from.formantScale()),
            number(node, "breath", 0, 1, from.breath()),
            number(node, "tension", -1, 1, from.tension()),
            number(node, "vibratoDepthCents", 0, 100, from.vibratoDepthCents()),
            number(node, "vibratoRateHz", 3, 8, from.vibratoRateHz()),
            number(node, "portamentoMs", 0, 300, from.portamentoMs()),
            node.child("lowestMidi")
                .map(n -> semitones + n.integer(36, 72))
                .orElse(from.lowestMidi()),
            node.child("highestMidi")
                .map(n -> semitones + n.integer(48, 84))
                .orElse(from.highestMidi()),
            from.mix());
    if (voice.highestMidi() - voice.lowestMidi() < 12) {
      node.problem("a voice needs an octave of range");
    }
    return voice;
  }

  private static double number(
      StyleNode node, String key, double low, double high, double otherwise) {
    return node.child(key).map(n -> n.number(low, high)).orElse(otherwise);
  }

  private static VoiceStyle named(String name, VoiceStyle from) {
    return new VoiceStyle(
        name,
        from.formantScale(),
        from.breath(),
        from.tension(),
        from.vibratoDepthCents(),
        from.vibratoRateHz(),
        from.portamentoMs(),
        from.lowestMidi(),
        from.highestMidi(),
        from.mix());
  }
}
