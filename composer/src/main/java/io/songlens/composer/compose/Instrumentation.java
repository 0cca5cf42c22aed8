package io.songlens.composer.compose;

import io.songlens.composer.song.Decision;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.Score;
import io.songlens.composer.style.PartSpec;
import io.songlens.composer.style.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gives every part to the instrument that plays it in the end, in the key that the song is played
 * in.
 */
final class Instrumentation {
  private static final int MOST_OCTAVES = 4;

  private final Composition composition;
  private final Style style;

  private Instrumentation(Composition composition, Style style) {
    this.composition = composition;
    this.style = style;
  }

  /** The score, already transposed, for the instruments asked for. */
  static Score apply(Score score, Composition composition, Style style) {
    Instrumentation instrumentation = new Instrumentation(composition, style);
    List<Decision> decisions = new ArrayList<>(score.decisions());
    List<Part> parts = new ArrayList<>();
    for (Part part : score.parts()) {
      Part played = instrumentation.part(score, part);
      parts.add(played);
      if (composition.instruments().containsKey(part.id())) {
        decisions.add(
            new Decision(
                "instrument " + part.id(),
                played.name(),
                List.of("asked for, instead of " + part.name())));
      }
      int leftOut = part.notes().size() - played.notes().size();
      if (leftOut > 0) {
        decisions.add(
            new Decision(
                "notes of " + part.id(),
                "%d of %d left out".formatted(leftOut, part.notes().size()),
                List.of("beyond what the instrument can play, where another note is held")));
      }
    }
    return score.withParts(parts).with(decisions);
  }

  private Part part(Score score, Part part) {
    Instrument wanted = composition.instruments().get(part.id());
    Part played = wanted == null ? part : part.playedBy(wanted.name(), wanted.program());
    boolean sameInstrument = played.program() == part.program();
    boolean asComposed = sameInstrument && composition.semitones() == 0;
    return part.percussion() || asComposed
        ? played
        : Refit.apply(score, played, sameInstrument ? 0 : octaves(played));
  }

  /**
   * The octaves by which the instrument has most of the part's register. The register is the
   * style's, not that of the notes: then a later edit of one section moves no other.
   */
  private int octaves(Part part) {
    InstrumentRange range = InstrumentRange.ofProgram(part.program());
    PartSpec spec =
        style.ensemble().stream()
            .filter(candidate -> candidate.id().equals(part.id()))
            .findFirst()
            .orElseGet(() -> LogoEnding.player(style));
    return IntStream.rangeClosed(-MOST_OCTAVES, MOST_OCTAVES)
        .boxed()
        .min(
            Comparator.<Integer>comparingLong(octaves -> outside(spec, range, octaves))
                .thenComparingInt(Math::abs))
        .orElseThrow();
  }

  private long outside(PartSpec spec, InstrumentRange range, int octaves) {
    int shift = composition.semitones() + 12 * octaves;
    return IntStream.rangeClosed(spec.lowest().midi(), spec.highest().midi())
        .filter(midi -> !range.contains(midi + shift))
        .count();
  }
}
