package io.songlens.composer.style;

import io.songlens.composer.song.VoiceStyle;
import java.util.Locale;

/** Reads the "vocal" of a style file. */
final class VocalReader {
  private VocalReader() {}

  static VoiceStyle lead(StyleNode node) {
    node.onlyKeys(
        "voice",
        "formantScale",
        "breath",
        "tension",
        "vibratoDepthCents",
        "vibratoRateHz",
        "portamentoMs",
        "lowestMidi",
        "highestMidi",
        "mix",
        "doubling");
    VoiceStyle voice =
        new VoiceStyle(
            node.require("voice").text(),
            node.require("formantScale").number(0.7, 1.3),
            node.require("breath").number(0, 1),
            node.child("tension").map(n -> n.number(-1, 1)).orElse(0.0),
            node.require("vibratoDepthCents").number(0, 100),
            node.require("vibratoRateHz").number(3, 8),
            node.require("portamentoMs").number(0, 300),
            node.require("lowestMidi").integer(36, 72),
            node.require("highestMidi").integer(48, 84),
            StyleReader.mix(node.require("mix")));
    if (voice.highestMidi() - voice.lowestMidi() < 12) {
      node.problem("a voice needs an octave of range");
    }
    return voice;
  }

  static BackingSpec backing(StyleNode node) {
    return new BackingSpec(
        node.child("doubling")
            .map(n -> n.as(VocalReader::doubling, Doubling.NONE))
            .orElse(Doubling.NONE));
  }

  private static Doubling doubling(String text) {
    for (Doubling doubling : Doubling.values()) {
      if (doubling.name().toLowerCase(Locale.ROOT).equals(text)) {
        return doubling;
      }
    }
    throw new IllegalArgumentException("doubling is none, chorus or always");
  }
}
