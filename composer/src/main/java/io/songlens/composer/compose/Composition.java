package io.songlens.composer.compose;

import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Takes;
import io.songlens.composer.theory.Bpm;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a score is composed from: equal compositions give equal scores. {@link SongComposer#edit}
 * makes a changed one. Transposition and tempo are kept apart from the plan and applied to the
 * finished score, so that what is edited later still fits note for note.
 *
 * @param plan the plan, in the key and tempo it was made in
 * @param lyric the words; null exactly when the plan is instrumental
 * @param brief what the song was asked to be
 * @param seed where its chance comes from
 * @param takes which sections have been composed anew
 * @param instruments instruments that were swapped, by part id
 * @param semitones how far the finished score is transposed
 * @param bpm the tempo of the finished score; null for the plan's
 */
public record Composition(
    SongPlan plan,
    @Nullable Lyric lyric,
    SongBrief brief,
    Seed seed,
    Takes takes,
    Map<String, Instrument> instruments,
    int semitones,
    @Nullable Bpm bpm) {
  public Composition {
    instruments = Map.copyOf(instruments);
    if (plan.instrumental() != (lyric == null)) {
      throw new IllegalArgumentException("A song has a lyric, or is instrumental");
    }
  }

  /**
   * A song's first state.
   *
   * @throws IllegalArgumentException if it has a lyric and is instrumental, or neither
   */
  public Composition(SongPlan plan, @Nullable Lyric lyric, SongBrief brief, Seed seed) {
    this(plan, lyric, brief, seed, Takes.FIRST, Map.of(), 0, null);
  }

  Composition withLyric(Lyric other) {
    return new Composition(plan, other, brief, seed, takes, instruments, semitones, bpm);
  }

  Composition withAnotherTake(String sectionId) {
    Map<String, Integer> more = new HashMap<>(takes.bySection());
    more.merge(sectionId, 1, Integer::sum);
    return new Composition(plan, lyric, brief, seed, new Takes(more), instruments, semitones, bpm);
  }

  Composition withInstrument(String partId, Instrument instrument) {
    Map<String, Instrument> swapped = new HashMap<>(instruments);
    swapped.put(partId, instrument);
    return new Composition(plan, lyric, brief, seed, takes, swapped, semitones, bpm);
  }

  Composition transposed(int total) {
    return new Composition(plan, lyric, brief, seed, takes, instruments, total, bpm);
  }

  /** Sung by another voice, after a plan in whose key nothing is left to transpose. */
  Composition sungBy(String voice, SongPlan other) {
    SongBrief wished = brief.with(brief.wishes().sungBy(voice));
    return new Composition(other, lyric, wished, seed, takes, instruments, 0, bpm);
  }

  Composition atTempo(Bpm tempo) {
    return new Composition(plan, lyric, brief, seed, takes, instruments, semitones, tempo);
  }
}
