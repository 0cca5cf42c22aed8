package io.songlens.composer.style;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.PartMix;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.VoiceStyle;
import io.songlens.composer.theory.Meter;
import io.songlens.composer.theory.Mode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one style file into a {@link Style}, noting every problem. */
final class StyleReader {
  private static final Map<String, Meter> METERS =
      Map.of("4/4", Meter.FOUR_FOUR, "3/4", Meter.THREE_FOUR, "6/8", Meter.SIX_EIGHT);

  private static final double DEFAULT_LIFT = 0.3;

  private StyleReader() {}

  /**
   * Reads it.
   *
   * @param other who sings instead of the style's own voice; null for nobody else
   */
  static Style read(StyleNode root, VoiceBook voices, @Nullable VoiceStyle other) {
    root.onlyKeys(
        "id",
        "name",
        "mood",
        "affinities",
        "tempo",
        "swing",
        "meter",
        "modes",
        "lineBars",
        "lift",
        "rhymes",
        "forms",
        "progressions",
        "melody",
        "vocal",
        "loudness",
        "ensemble");
    Meter meter = root.require("meter").as(StyleReader::meter, Meter.FOUR_FOUR);
    List<WeightedMode> modes = modes(root.require("modes"));
    VocalReader vocal = new VocalReader(voices);
    VoiceStyle own = vocal.lead(root.require("vocal"));
    VoiceStyle lead = other == null ? own : other;
    int lineBars = root.require("lineBars").integer(1, 4);
    return new Style(
        root.require("id").as(StyleReader::id, "?"),
        root.require("name").text(),
        mood(root.require("mood").onlyKeys("valence", "arousal", "spread")),
        affinities(root),
        tempo(root.require("tempo").onlyKeys("low", "high")),
        root.require("swing").number(0.5, 0.75),
        meter,
        modes,
        lineBars,
        root.child("lift").map(node -> node.number(0, 1)).orElse(DEFAULT_LIFT),
        root.require("rhymes").list(node -> node.as(StyleReader::rhyme, "AABB")),
        root.require("forms").list(node -> form(node, lineBars)),
        ProgressionReader.read(root.require("progressions"), modes),
        MelodyReader.read(root.require("melody"), meter),
        lead,
        vocal.effects(root.require("vocal")),
        vocal.backing(root.require("vocal"), own, lead),
        loudness(root.require("loudness").onlyKeys("lufs", "truePeakDb")),
        new EnsembleReader(meter).read(root.require("ensemble")));
  }

  private static MoodRegion mood(StyleNode node) {
    Affect centre =
        new Affect(node.require("valence").number(-1, 1), node.require("arousal").number(-1, 1));
    return new MoodRegion(centre, node.require("spread").number(0.1, 2));
  }

  private static Map<String, Double> affinities(StyleNode root) {
    Map<String, Double> affinities = new LinkedHashMap<>();
    root.child("affinities")
        .ifPresent(
            node ->
                node.children()
                    .forEach((topic, weight) -> affinities.put(topic, weight.number(-1, 1))));
    return affinities;
  }

  private static TempoRange tempo(StyleNode node) {
    double low = node.require("low").number(40, 220);
    double high = node.require("high").number(40, 220);
    return node.build(() -> new TempoRange(low, high), new TempoRange(100, 100));
  }

  private static List<WeightedMode> modes(StyleNode node) {
    List<WeightedMode> modes =
        node.children().entrySet().stream().map(e -> mode(e.getKey(), e.getValue())).toList();
    if (modes.isEmpty()) {
      node.problem("a style needs a mode");
    }
    return modes;
  }

  private static WeightedMode mode(String label, StyleNode weight) {
    Mode mode =
        weight.build(
            () ->
                Arrays.stream(Mode.values())
                    .filter(m -> m.label().equals(label))
                    .findFirst()
                    .orElseThrow(
                        () -> new IllegalArgumentException("'" + label + "' is not a mode")),
            Mode.MAJOR);
    return new WeightedMode(mode, weight.number(0.01, 100));
  }

  private static FormTemplate form(StyleNode node, int lineBars) {
    FormTemplate form = node.as(FormTemplate::parse, new FormTemplate(List.of()));
    if (form.sections().isEmpty()) {
      return form; // which has been noted
    }
    for (FormTemplate.Entry entry : form.sections()) {
      if (entry.kind().isSung() && entry.bars() % (2 * lineBars) != 0) {
        node.problem(
            "a %s of %d bars does not hold pairs of %d-bar lines"
                .formatted(entry.kind().label(), entry.bars(), lineBars));
      }
    }
    for (SectionKind same :
        List.of(SectionKind.PRE_CHORUS, SectionKind.CHORUS, SectionKind.BRIDGE)) {
      boolean alike =
          form.sections().stream()
                  .filter(entry -> entry.kind() == same)
                  .mapToInt(FormTemplate.Entry::bars)
                  .distinct()
                  .count()
              <= 1;
      if (!alike) {
        node.problem(
            "every %s of a form sings the same words and needs the same bars"
                .formatted(same.label()));
      }
    }
    if (form.sections().stream().noneMatch(entry -> entry.kind() == SectionKind.CHORUS)) {
      node.problem("a form needs a chorus");
    } else if (!form.endsOnChorus()) {
      node.problem("the last section of a form that is sung has to be a chorus");
    }
    return form;
  }

  static PartMix mix(StyleNode node) {
    node.onlyKeys("gainDb", "pan", "reverbSend");
    return mix(node, 0);
  }

  /** The mix of an instrument, which may duck under kicks. */
  static PartMix instrumentMix(StyleNode node) {
    node.onlyKeys("gainDb", "pan", "reverbSend", "pumpDb");
    return mix(node, node.child("pumpDb").map(pump -> pump.number(0, 24)).orElse(0.0));
  }

  private static PartMix mix(StyleNode node, double pumpDb) {
    return new PartMix(
        node.require("gainDb").number(-40, 12),
        node.require("pan").number(-1, 1),
        node.require("reverbSend").number(0, 1),
        pumpDb);
  }

  private static LoudnessTarget loudness(StyleNode node) {
    return new LoudnessTarget(
        node.require("lufs").number(-24, -8), node.require("truePeakDb").number(-6, -0.3));
  }

  private static String id(String text) {
    if (!text.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("an id is lower-case words with hyphens");
    }
    return text;
  }

  private static Meter meter(String text) {
    Meter meter = METERS.get(text);
    if (meter == null) {
      throw new IllegalArgumentException("expected a meter of 4/4, 3/4 or 6/8");
    }
    return meter;
  }

  private static String rhyme(String text) {
    if (!text.matches("[A-DX]{4}")) {
      throw new IllegalArgumentException("a rhyme scheme is four letters such as ABAB");
    }
    return text.toUpperCase(Locale.ROOT);
  }

  /** Reads a mapping whose keys are kinds of section. */
  static <T> Map<SectionKind, T> bySection(
      StyleNode node, java.util.function.Function<StyleNode, T> reader) {
    Map<SectionKind, T> read = new EnumMap<>(SectionKind.class);
    node.children()
        .forEach(
            (label, value) ->
                value
                    .build(
                        () -> java.util.Optional.of(FormTemplate.sectionKind(label)),
                        java.util.Optional.<SectionKind>empty())
                    .ifPresent(kind -> read.put(kind, reader.apply(value))));
    return read;
  }
}
