package io.songlens.api.bench;

import static io.songlens.api.bench.Gates.percent;
import static io.songlens.api.bench.Gates.text;

import io.songlens.composer.voice.VocalPhrase;
import io.songlens.composer.voice.measure.PitchTrack;
import io.songlens.composer.voice.measure.PitchTracker;
import io.songlens.composer.voice.measure.SungVowel;
import io.songlens.composer.voice.measure.SungVowels;
import java.io.PrintWriter;
import java.util.List;

/** Whether the notes are in tune and the vowels in time. */
public final class TuningMeasure implements SongMeasure {
  private static final double MEAN_CENTS = 8;
  private static final double WORST_CENTS = 25;
  private static final double FRAMES_IN_TUNE = 0.98;
  private static final double ONSET_MS = 5;
  private static final int WORST_SHOWN = 8;

  private final String language;
  private final boolean everySong;
  private final TuningFigures all = new TuningFigures();
  private final StringBuilder rows = new StringBuilder();

  /**
   * Measures songs of a language.
   *
   * @param everySong whether each song has a row of its own in the table
   */
  public TuningMeasure(String language, boolean everySong) {
    this.language = language;
    this.everySong = everySong;
  }

  @Override
  public void add(BenchSong song, float[] samples) {
    TuningFigures own = new TuningFigures();
    List<List<SungVowel>> vowels = SungVowels.byPhrase(song.score(), song.plan());
    for (int i = 0; i < vowels.size(); i++) {
      VocalPhrase phrase = song.plan().phrases().get(i);
      PitchTrack track = PitchTracker.track(samples, phrase.startFrame(), phrase.endFrame());
      for (SungVowel vowel : vowels.get(i)) {
        own.add(song, phrase, vowel, track, samples);
      }
    }
    all.add(own);
    if (everySong) {
      rows.append(row(song.name(), own));
    }
  }

  @Override
  public void report(PrintWriter out, Gates gates) {
    out.printf("%n### Pitch and timing, %s%n%n", language);
    out.println(
        "| song | notes | too short | mean error, cents | worst | frames | within 50 cents |"
            + " before the last glide | unvoiced | planned onset off, ms | onsets heard |"
            + " heard late, ms | heard within 5 ms | within 10 ms |");
    out.println("|" + "---|".repeat(14));
    out.print(rows);
    out.print(row("all", all));
    out.printf("%nFarthest off:%n%n");
    all.worst(WORST_SHOWN).forEach(note -> out.println("- " + note));
    gates.atMost("mean note error, " + language, "%.1f cents", all.errors().mean(), MEAN_CENTS);
    gates.atMost("worst note, " + language, "%.1f cents", all.errors().max(), WORST_CENTS);
    gates.shareAtLeast(
        "voiced frames within 50 cents of the written note, " + language,
        TuningFigures.share(all.frames().inTune(), all.frames().counted()),
        FRAMES_IN_TUNE);
    gates.shareAtLeast(
        "the same without the last glide",
        TuningFigures.share(all.frames().heldInTune(), all.frames().held()),
        FRAMES_IN_TUNE);
    gates.atMost(
        "planned vowel onset beside the note, worst", "%.2f ms", all.planned().max(), ONSET_MS);
    gates.atMost(
        "heard vowel onset after voiceless sounds, median",
        "%.1f ms",
        all.heard().magnitudes().median(),
        ONSET_MS);
  }

  private static String row(String name, TuningFigures figures) {
    return text(
        "| %s | %d | %d | %.1f | %.1f | %d | %s | %s | %s | %.2f | %d | %.1f (%.1f to %.1f) |"
            + " %s | %s |%n",
        name,
        figures.errors().count(),
        figures.unmeasured(),
        figures.errors().mean(),
        figures.errors().max(),
        figures.frames().counted(),
        percent(TuningFigures.share(figures.frames().inTune(), figures.frames().counted())),
        percent(TuningFigures.share(figures.frames().heldInTune(), figures.frames().held())),
        percent(
            TuningFigures.share(
                figures.frames().unvoiced(),
                figures.frames().unvoiced() + figures.frames().counted())),
        figures.planned().max(),
        figures.heard().count(),
        figures.heard().median(),
        figures.heard().quantile(0.1),
        figures.heard().quantile(0.9),
        percent(figures.heard().share(late -> Math.abs(late) <= 5)),
        percent(figures.heard().share(late -> Math.abs(late) <= 10)));
  }
}
