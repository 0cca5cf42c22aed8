package io.songlens.api.bench;

import io.songlens.composer.voice.VocalPhrase;
import io.songlens.composer.voice.measure.Cents;
import io.songlens.composer.voice.measure.FramesInTune;
import io.songlens.composer.voice.measure.PitchTrack;
import io.songlens.composer.voice.measure.Spread;
import io.songlens.composer.voice.measure.SteadyPitch;
import io.songlens.composer.voice.measure.SungVowel;
import io.songlens.composer.voice.measure.VoicingOnset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/** Pitch and timing of a number of notes. */
final class TuningFigures {
  private final List<NoteError> errors = new ArrayList<>();
  private final List<Double> plannedMs = new ArrayList<>();
  private final List<Double> heardMs = new ArrayList<>();
  private FramesInTune frames = FramesInTune.NONE;
  private int unmeasured;

  void add(BenchSong song, VocalPhrase phrase, SungVowel vowel, PitchTrack track, float[] samples) {
    double sung = SteadyPitch.of(track, vowel.steadyStart(), vowel.steadyEnd());
    if (Double.isNaN(sung)) {
      unmeasured++;
    } else {
      double written = 100.0 * vowel.midi();
      errors.add(
          new NoteError(song.name(), vowel, sung - written, plannedCents(phrase, vowel) - written));
    }
    frames = frames.plus(FramesInTune.of(track, vowel, song.lead().portamentoMs()));
    if (vowel.beginsVowel()) {
      plannedMs.add(Math.abs(vowel.plannedLatenessMs()));
    }
    if (vowel.followsVoiceless()) {
      VoicingOnset.find(samples, vowel.noteStart(), Cents.toHz(100.0 * vowel.midi()))
          .ifPresent(heard -> heardMs.add((heard - vowel.noteStart()) / 48));
    }
  }

  private static double plannedCents(VocalPhrase phrase, SungVowel vowel) {
    return LongStream.range(
            vowel.steadyStart() / PitchTrack.HOP_FRAMES, vowel.steadyEnd() / PitchTrack.HOP_FRAMES)
        .mapToDouble(hop -> hop * PitchTrack.HOP_FRAMES - phrase.startFrame())
        .map(frame -> Cents.ofHz(phrase.f0Hz().at(frame)))
        .average()
        .orElse(Double.NaN);
  }

  void add(TuningFigures other) {
    errors.addAll(other.errors);
    plannedMs.addAll(other.plannedMs);
    heardMs.addAll(other.heardMs);
    frames = frames.plus(other.frames);
    unmeasured += other.unmeasured;
  }

  /** How far each note is from what is written, in cents, without sign. */
  Spread errors() {
    return Spread.of(errors.stream().map(NoteError::size).toList());
  }

  /** The notes that are farthest off. */
  List<NoteError> worst(int count) {
    return errors.stream()
        .sorted(Comparator.comparingDouble(NoteError::size).reversed())
        .limit(count)
        .toList();
  }

  /** How far each planned vowel is from its note, in ms, without sign. */
  Spread planned() {
    return Spread.of(plannedMs);
  }

  /** How late voicing is heard after voiceless sounds, in ms; negative is early. */
  Spread heard() {
    return Spread.of(heardMs);
  }

  FramesInTune frames() {
    return frames;
  }

  /**
   * Notes with less than 20 ms of voiced vowel in their steady part, which keeps 20 ms clear of
   * consonants.
   */
  int unmeasured() {
    return unmeasured;
  }

  static double share(int part, int of) {
    return of == 0 ? Double.NaN : (double) part / of;
  }
}
