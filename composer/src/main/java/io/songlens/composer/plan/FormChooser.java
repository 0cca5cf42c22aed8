package io.songlens.composer.plan;

import io.songlens.composer.song.Decision;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Wishes;
import io.songlens.composer.style.Style;
import io.songlens.composer.style.TempoRange;
import io.songlens.composer.theory.Bpm;
import io.songlens.composer.theory.Ticks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Chooses form and tempo together, so that the song with its last chord's ring lasts exactly as
 * long as wished, or else between 2:10 and 3:15.
 */
final class FormChooser {
  private static final double SHORTEST_SECONDS = 130;
  private static final double LONGEST_SECONDS = 195;
  private static final double SHORTEST_LINE_SECONDS = 1.5;
  private static final double TEMPO_LEEWAY = 1.06;

  private final Style style;
  private final double preferredBpm;
  private final double wholeSeconds;

  private FormChooser(Style style, double preferredBpm, double wholeSeconds) {
    this.style = style;
    this.preferredBpm = preferredBpm;
    this.wholeSeconds = wholeSeconds;
  }

  static TimedForm choose(
      Style style, double preferredBpm, Wishes wishes, Seed seed, List<Decision> decisions) {
    SeededRandom random = seed.random();
    Duration wished = wishes.duration();
    double seconds =
        wished == null
            ? random.nextDouble(SHORTEST_SECONDS + 12, LONGEST_SECONDS - 12)
            : wished.toNanos() / 1e9;
    FormChooser chooser = new FormChooser(style, preferredBpm, seconds);
    Comparator<FormCandidate> cost =
        Comparator.comparingDouble(
            wished == null ? chooser::costAtPreferredTempo : chooser::costAtExactTempo);
    FormCandidate best =
        FormCandidates.of(style).stream().filter(chooser::lineLongEnough).min(cost).orElseThrow();
    TimedForm timed = wished == null ? chooser.atPreferredTempo(best) : chooser.exactly(best);
    decisions.add(decision(timed, preferredBpm, wished));
    return timed;
  }

  private double costAtPreferredTempo(FormCandidate candidate) {
    double seconds = musicSeconds(candidate, preferredBpm) + ringSeconds(wholeSeconds);
    boolean outside = seconds < SHORTEST_SECONDS || seconds > LONGEST_SECONDS;
    return candidate.strain()
        + Math.abs(seconds - wholeSeconds) / 200
        + (outside ? 10 + Math.abs(seconds - wholeSeconds) : 0);
  }

  private double costAtExactTempo(FormCandidate candidate) {
    double bpm = exactBpm(candidate);
    TempoRange range = style.tempo();
    double outside =
        Math.max(
            0,
            Math.max(bpm / (range.high() * TEMPO_LEEWAY), range.low() / (bpm * TEMPO_LEEWAY)) - 1);
    return candidate.strain()
        + 2.5 * Math.abs(StrictMath.log(bpm / preferredBpm))
        + (outside > 0 ? 5 + 50 * outside : 0);
  }

  private boolean lineLongEnough(FormCandidate candidate) {
    // One bar of three beats cannot hold a line that a writer could fill.
    if (candidate.lineBars() == 1 && style.meter().beats() % 3 == 0) {
      return false;
    }
    double bpm = style.tempo().high();
    return candidate.lineBars() * quartersPerBar() * 60 / bpm >= SHORTEST_LINE_SECONDS;
  }

  private TimedForm atPreferredTempo(FormCandidate candidate) {
    double seconds = musicSeconds(candidate, preferredBpm) + ringSeconds(wholeSeconds);
    return timed(candidate, preferredBpm, seconds);
  }

  private TimedForm exactly(FormCandidate candidate) {
    return timed(candidate, exactBpm(candidate), wholeSeconds);
  }

  private static TimedForm timed(FormCandidate candidate, double bpm, double seconds) {
    long frames = Math.round(seconds * SongPlan.SAMPLE_RATE_HZ);
    return new TimedForm(candidate.form(), candidate.lineBars(), new Bpm(bpm), frames);
  }

  private double exactBpm(FormCandidate candidate) {
    double music = wholeSeconds - ringSeconds(wholeSeconds);
    double bpm = candidate.form().bars() * quartersPerBar() * 60 / music;
    return Math.max(20, Math.min(400, bpm));
  }

  private double musicSeconds(FormCandidate candidate, double bpm) {
    return candidate.form().bars() * quartersPerBar() * 60 / bpm;
  }

  /** What the last chord rings on after its bar; a short song can spare less. */
  private static double ringSeconds(double wholeSeconds) {
    return Math.min(2.5, 0.25 + 0.03 * wholeSeconds);
  }

  private double quartersPerBar() {
    return (double) style.meter().ticksPerBar() / Ticks.PER_QUARTER;
  }

  private static Decision decision(
      TimedForm timed, double preferredBpm, @org.jspecify.annotations.Nullable Duration wished) {
    String form =
        timed.form().sections().stream()
            .map(entry -> entry.kind().label() + " " + entry.bars())
            .collect(Collectors.joining(", "));
    List<String> because = new ArrayList<>();
    because.add(
        wished == null
            ? "no duration wished: between 2:10 and 3:15"
            : Reasons.number("wish: exactly %.3f s", wished.toNanos() / 1e9));
    because.add(
        Reasons.number("%.2f bpm, about %.0f preferred", timed.bpm().value(), preferredBpm));
    return new Decision("form", form + Reasons.number(" (%.2f s)", timed.seconds()), because);
  }
}
