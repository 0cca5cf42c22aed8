package io.songlens.composer.compose.measure;

import io.songlens.composer.song.Score;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.theory.Ticks;
import java.util.List;

/**
 * What listeners tell the mood of music by, as far as it lies in the notes (Gabrielsson and
 * Lindström, "The Role of Structure in the Musical Expression of Emotions", in Juslin and Sloboda,
 * "Handbook of Music and Emotion", 2010).
 *
 * @param tempoBpm quarter notes a minute
 * @param melodyNotesPerSecond melody notes a second of the bars in which one begins
 * @param onsetsPerSecond moments a second, through the whole song, at which any part begins a note;
 *     what begins on the same sixteenth is one
 * @param melodyMidi mean pitch of the melody as a MIDI number, every note alike
 * @param minor 1 if the third above the tonic is minor, else 0
 * @param brightnessFifths mean place of all notes on the line of fifths seen from the tonic: some
 *     1.5 in major, -0.5 in minor
 * @param dissonance mean dissonance of what sounds together, by Huron's interval classes: less is
 *     more consonant
 */
public record MoodFeatures(
    double tempoBpm,
    double melodyNotesPerSecond,
    double onsetsPerSecond,
    double melodyMidi,
    double minor,
    double brightnessFifths,
    double dissonance) {

  /** Counts. A song without melody has NaN for what is counted in it. */
  public static MoodFeatures of(Score score) {
    SongPlan plan = score.plan();
    Melody melody = Melody.of(score);
    Grid grid = new Grid(score);
    List<Sounding> pitched = Sounding.pitched(score);
    double barSeconds = plan.bpm().seconds(plan.meter().ticksPerBar());
    long moments = Sounding.onsets(score).stream().map(grid::sixteenth).distinct().count();
    double songSeconds = plan.bpm().seconds((double) plan.bars() * grid.bar * Ticks.PER_SIXTEENTH);
    return new MoodFeatures(
        plan.bpm().value(),
        melody.notes().size() / (melody.bars().size() * barSeconds),
        moments / songSeconds,
        melody.notes().stream().mapToInt(GridNote::midi).average().orElse(Double.NaN),
        plan.key().mode().isMinor() ? 1 : 0,
        Brightness.of(pitched, plan.key().tonic()),
        Dissonance.mean(pitched));
  }
}
