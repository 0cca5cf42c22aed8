package io.songlens.composer.style;

import io.songlens.composer.song.VoiceStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the "vocal" of a style file. */
final class VocalReader {
  private final VoiceBook voices;

  VocalReader(VoiceBook voices) {
    this.voices = voices;
  }

  VoiceStyle lead(StyleNode node) {
    List<String> keys = new ArrayList<>(List.of("voice", "mix", "doubling"));
    keys.addAll(1, List.of(VoiceReader.KEYS));
    node.onlyKeys(keys.toArray(String[]::new));
    return VoiceReader.of(node, voices).with(StyleReader.mix(node.require("mix")));
  }

  BackingSpec backing(StyleNode node) {
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
