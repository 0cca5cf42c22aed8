package io.songlens.composer.style;

import io.songlens.composer.song.PartMix;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.VocalPart;
import io.songlens.composer.song.VoiceStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads who sings beside the lead. Everything has a default, so that <code>choir: {}</code> is a
 * choir.
 */
final class BackingReader {
  /** How far a harmony by the lead's own voice may leave the lead's range, in semitones. */
  private static final int WIDER = 4;

  /** A range in which every chord has a close position. */
  private static final int CHOIR_RANGE = 19;

  private static final String CHOIR_VOICE = "clear-alto";

  private final VoiceBook voices;
  private final VoiceStyle own;
  private final VoiceStyle lead;

  /**
   * A reader of voices beside a lead.
   *
   * @param own the style's own lead, for which its ranges are meant
   * @param lead who sings the lead
   */
  BackingReader(VoiceBook voices, VoiceStyle own, VoiceStyle lead) {
    this.voices = voices;
    this.own = own;
    this.lead = lead;
  }

  BackingSpec read(StyleNode node) {
    return new BackingSpec(
        node.child("doubling")
            .map(n -> choice(n, "doubling", Doubling.class, Doubling.NONE))
            .orElse(Doubling.NONE),
        node.child("harmony").map(this::harmony).orElse(null),
        node.child("choir").map(this::choir).orElse(null),
        node.child("response").map(this::response).orElse(null));
  }

  private HarmonySpec harmony(StyleNode node) {
    onlyKeys(node, "interval", "side");
    boolean above = node.child("side").map(n -> n.as(BackingReader::above, true)).orElse(true);
    return new HarmonySpec(
        entrance(node, Set.of(SectionKind.CHORUS), 0),
        node.child("interval")
            .map(n -> choice(n, "interval", HarmonySpec.Interval.class, HarmonySpec.Interval.THIRD))
            .orElse(HarmonySpec.Interval.THIRD),
        above,
        singers(node, 1, 1),
        placed(node, besideLead(node), new PartMix(0, 0.25, lead.mix().reverbSend())),
        VocalReader.effect(node).orElse(null));
  }

  private ChoirSpec choir(StyleNode node) {
    onlyKeys(node, "vowel", "voices");
    int count = node.child("voices").map(n -> n.integer(2, 3)).orElse(3);
    VoiceStyle voice = voice(node, ranged(voices.voice(CHOIR_VOICE), 53, 74));
    if (node.child("voice").isPresent() && node.child("lowestMidi").isEmpty()) {
      voice = ranged(voice, 53, 74);
    }
    if (voice.highestMidi() - voice.lowestMidi() < CHOIR_RANGE) {
      node.problem("a choir needs " + CHOIR_RANGE + " semitones of range");
    }
    return new ChoirSpec(
        entrance(node, Set.of(SectionKind.CHORUS, SectionKind.BRIDGE), 0.7),
        node.child("vowel").map(n -> choice(n, "vowel", Vowel.class, Vowel.AH)).orElse(Vowel.AH),
        count,
        singers(node, Math.max(4, count), count),
        placed(node, voice, new PartMix(0, 0, 0.5)),
        VocalReader.effect(node).orElse(null));
  }

  private ResponseSpec response(StyleNode node) {
    onlyKeys(node, "sings");
    boolean words = node.child("sings").map(n -> n.text().equals("words")).orElse(true);
    Vowel vowel =
        words
            ? null
            : node.child("sings")
                .map(n -> choice(n, "sings, if not words,", Vowel.class, Vowel.OOH))
                .orElse(null);
    return new ResponseSpec(
        entrance(node, Set.of(SectionKind.CHORUS), 0),
        vowel,
        singers(node, 2, 1),
        placed(node, besideLead(node), new PartMix(0, -0.2, 0.4)),
        VocalReader.effect(node).orElse(null));
  }

  private static void onlyKeys(StyleNode node, String... more) {
    List<String> keys = new ArrayList<>(List.of("voice"));
    keys.addAll(List.of(VoiceReader.KEYS));
    keys.addAll(List.of("sections", "enters", "singers", "mix", "effect"));
    keys.addAll(List.of(more));
    node.onlyKeys(keys.toArray(String[]::new));
  }

  private static Entrance entrance(StyleNode node, Set<SectionKind> sections, double enters) {
    return new Entrance(
        node.child("sections")
            .map(
                list ->
                    Set.copyOf(
                        list.list(item -> item.as(FormTemplate::sectionKind, SectionKind.CHORUS))))
            .orElse(sections),
        node.child("enters").map(n -> n.number(0, 1)).orElse(enters));
  }

  private static int singers(StyleNode node, int otherwise, int fewest) {
    return node.child("singers")
        .map(n -> n.integer(fewest, VocalPart.MAX_SINGERS))
        .orElse(otherwise);
  }

  private VoiceStyle voice(StyleNode node, VoiceStyle otherwise) {
    VoiceStyle from =
        node.child("voice").map(n -> n.as(voices::voice, otherwise)).orElse(otherwise);
    return VoiceReader.changed(node, from);
  }

  /**
   * Of the lead's voice unless another is named; a range that is given for it moves with the lead.
   */
  private VoiceStyle besideLead(StyleNode node) {
    boolean given = node.child("lowestMidi").or(() -> node.child("highestMidi")).isPresent();
    if (!given || node.child("voice").isPresent()) {
      return voice(node, wider(lead));
    }
    int moved = (lead.lowestMidi() + lead.highestMidi() - own.lowestMidi() - own.highestMidi()) / 2;
    VoiceStyle meant = wider(own);
    VoiceStyle from = ranged(lead, meant.lowestMidi() + moved, meant.highestMidi() + moved);
    return VoiceReader.changed(node, from, moved);
  }

  private static VoiceStyle placed(StyleNode node, VoiceStyle voice, PartMix otherwise) {
    return voice.with(node.child("mix").map(StyleReader::mix).orElse(otherwise));
  }

  private static VoiceStyle wider(VoiceStyle voice) {
    return ranged(voice, voice.lowestMidi() - WIDER, voice.highestMidi() + WIDER);
  }

  private static VoiceStyle ranged(VoiceStyle voice, int lowest, int highest) {
    return new VoiceStyle(
        voice.voice(),
        voice.formantScale(),
        voice.breath(),
        voice.tension(),
        voice.vibratoDepthCents(),
        voice.vibratoRateHz(),
        voice.portamentoMs(),
        lowest,
        highest,
        voice.mix());
  }

  private static boolean above(String text) {
    if (!text.equals("above") && !text.equals("below")) {
      throw new IllegalArgumentException("side is above or below");
    }
    return text.equals("above");
  }

  static <E extends Enum<E>> E choice(StyleNode node, String key, Class<E> type, E fallback) {
    Function<E, String> label = value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return node.as(
        text -> {
          List<String> known = new ArrayList<>();
          for (E value : type.getEnumConstants()) {
            known.add(label.apply(value));
            if (label.apply(value).equals(text)) {
              return value;
            }
          }
          throw new IllegalArgumentException(key + " is one of " + known);
        },
        fallback);
  }
}
