package io.songlens.composer.style;

import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.VocalEffect;
import io.songlens.composer.song.VoiceStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the "vocal" of a style file. */
final class VocalReader {
  private final VoiceBook voices;

  VocalReader(VoiceBook voices) {
    this.voices = voices;
  }

  VoiceStyle lead(StyleNode node) {
    List<String> keys =
        new ArrayList<>(
            List.of(
                "voice", "mix", "doubling", "harmony", "choir", "response", "effect", "effects"));
    keys.addAll(1, List.of(VoiceReader.KEYS));
    node.onlyKeys(keys.toArray(String[]::new));
    return VoiceReader.of(node, voices).with(StyleReader.mix(node.require("mix")));
  }

  /** An effect of the whole song, and those of kinds of section, which count instead. */
  Map<SectionKind, VocalEffect> effects(StyleNode node) {
    Map<SectionKind, VocalEffect> effects = new EnumMap<>(SectionKind.class);
    effect(node)
        .ifPresent(
            effect -> {
              for (SectionKind kind : SectionKind.values()) {
                effects.put(kind, effect);
              }
            });
    node.child("effects")
        .ifPresent(map -> effects.putAll(StyleReader.bySection(map, VocalReader::effectOf)));
    return effects;
  }

  /** What a node has under "effect". */
  static Optional<VocalEffect> effect(StyleNode node) {
    return node.child("effect").map(VocalReader::effectOf);
  }

  private static VocalEffect effectOf(StyleNode node) {
    return BackingReader.choice(node, "an effect", VocalEffect.class, VocalEffect.SLAP_ECHO);
  }

  BackingSpec backing(StyleNode node, VoiceStyle own, VoiceStyle lead) {
    return new BackingReader(voices, own, lead).read(node);
  }
}
