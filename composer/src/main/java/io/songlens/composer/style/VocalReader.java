package io.songlens.composer.style;

import io.songlens.composer.song.VoiceStyle;
import java.util.ArrayList;
import java.util.List;

/** Reads the "vocal" of a style file. */
final class VocalReader {
  private final VoiceBook voices;

  VocalReader(VoiceBook voices) {
    this.voices = voices;
  }

  VoiceStyle lead(StyleNode node) {
    List<String> keys =
        new ArrayList<>(List.of("voice", "mix", "doubling", "harmony", "choir", "response"));
    keys.addAll(1, List.of(VoiceReader.KEYS));
    node.onlyKeys(keys.toArray(String[]::new));
    return VoiceReader.of(node, voices).with(StyleReader.mix(node.require("mix")));
  }

  BackingSpec backing(StyleNode node, VoiceStyle lead) {
    return new BackingReader(voices, lead).read(node);
  }
}
