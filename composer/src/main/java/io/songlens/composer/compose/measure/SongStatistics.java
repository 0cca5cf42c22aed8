package io.songlens.composer.compose.measure;

import io.songlens.composer.song.Part;
import io.songlens.composer.song.Score;
import java.util.List;

/**
 * A song in numbers that are also known of songs people wrote. Melodies and drums are counted on
 * the written grid of sixteenth notes, without swing; shares are 0..1.
 *
 * @param intervals how the melody moves
 * @param repeats how much of the melody comes back
 * @param chordTonesOnStrongBeats share of the melody notes beginning on a bar's first beat or in
 *     its middle that belong to the chord; NaN if there are none
 * @param distinctChords different chords by root and quality
 * @param breathsPerFourBars rests of an eighth note and more in the melody for every four bars in
 *     which a melody note begins; NaN without melody
 * @param parts instruments and vocals with at least one note; a choir is one, as on one track
 * @param distinctDrumBars different drum bars as a share of all; NaN without drums
 * @param scaleConsistency largest share of the pitched notes in a major or natural minor scale
 * @param grooveConsistency how alike the rhythms of all bars are; NaN for a single bar
 * @param pitchClassEntropyBits entropy of the pitch classes of all pitched notes, 0..3.58 bits
 */
public record SongStatistics(
    MelodicIntervals intervals,
    MelodicRepeats repeats,
    double chordTonesOnStrongBeats,
    int distinctChords,
    double breathsPerFourBars,
    int parts,
    double distinctDrumBars,
    double scaleConsistency,
    double grooveConsistency,
    double pitchClassEntropyBits) {

  /** Counts. */
  public static SongStatistics of(Score score) {
    Melody melody = Melody.of(score);
    PitchClasses pitchClasses = new PitchClasses(Sounding.pitched(score));
    return new SongStatistics(
        MelodicIntervals.of(melody.notes()),
        MelodicRepeats.of(melody),
        ChordTones.onStrongBeats(score, melody.notes()),
        ChordTones.distinct(score),
        Breaths.perFourBars(melody),
        parts(score),
        DrumBars.distinctShare(score),
        pitchClasses.scaleConsistency(),
        GrooveConsistency.of(score),
        pitchClasses.entropyBits());
  }

  private static int parts(Score score) {
    List<Part> playing = score.parts().stream().filter(p -> !p.notes().isEmpty()).toList();
    long voices =
        score.backing().stream()
            .filter(part -> part.voices().stream().anyMatch(voice -> !voice.isEmpty()))
            .count();
    return playing.size() + (int) voices + (score.melody().isEmpty() ? 0 : 1);
  }
}
