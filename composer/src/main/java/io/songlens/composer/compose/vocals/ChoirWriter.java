package io.songlens.composer.compose.vocals;

import io.songlens.composer.compose.harmony.Harmony;
import io.songlens.composer.compose.melody.SetSyllable;
import io.songlens.composer.compose.melody.TuneNote;
import io.songlens.composer.song.ChordEvent;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.style.ChoirSpec;
import io.songlens.composer.theory.Pitch;
import io.songlens.composer.theory.Ticks;
import io.songlens.composer.theory.VoiceLeading;
import io.songlens.composer.theory.Voicing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets a choir hold the chords in close position, each voice moving as little as it can. Everybody
 * breathes where the lead's lines end; between, a vowel is drawn from chord to chord.
 */
final class ChoirWriter {
  private static final int BREATH_TICKS = Ticks.PER_QUARTER / 2;

  private final SongPlan plan;
  private final Harmony harmony;
  private final ChoirSpec spec;
  private final int phraseBars;
  private final List<List<TuneNote>> voices = new ArrayList<>();

  /**
   * A writer for one song.
   *
   * @param phraseBars bars from breath to breath
   */
  ChoirWriter(SongPlan plan, Harmony harmony, ChoirSpec spec, int phraseBars) {
    this.plan = plan;
    this.harmony = harmony;
    this.spec = spec;
    this.phraseBars = phraseBars;
    for (int i = 0; i < spec.voices(); i++) {
      voices.add(new ArrayList<>());
    }
  }

  /** The voices from the lowest, on the straight grid. */
  List<List<TuneNote>> write(List<PlannedSection> sections) {
    VoiceLeading leading =
        new VoiceLeading(
            new Pitch(spec.voice().lowestMidi()),
            new Pitch(spec.voice().highestMidi()),
            spec.voices());
    for (PlannedSection section : sections) {
      Voicing voicing = null;
      for (int bar = section.startBar(); bar < section.endBar(); bar += phraseBars) {
        int end = plan.tickOfBar(Math.min(section.endBar(), bar + phraseBars));
        voicing = phrase(leading, voicing, bar, end - BREATH_TICKS, section.energy());
      }
    }
    return voices;
  }

  private @Nullable Voicing phrase(
      VoiceLeading leading, @Nullable Voicing before, int bar, int end, double energy) {
    int start = plan.tickOfBar(bar);
    int velocity = (int) Math.round(62 + 26 * energy);
    Voicing voicing = before;
    for (ChordEvent event : harmony.events()) {
      int from = Math.max(start, event.onset());
      int to = Math.min(end, event.end());
      if (from < to) {
        voicing = leading.next(event.chord(), voicing);
        for (int v = 0; v < spec.voices(); v++) {
          hold(voices.get(v), voicing.pitches().get(v), from, to, bar, velocity);
        }
      }
    }
    return voicing;
  }

  /** A pitch that stays is held on, one that changes is bound to the one before. */
  private void hold(List<TuneNote> voice, Pitch pitch, int from, int to, int bar, int velocity) {
    TuneNote last = voice.isEmpty() ? null : voice.get(voice.size() - 1);
    boolean bound = last != null && last.line() == bar;
    if (last != null && bound && last.pitch().equals(pitch)) {
      voice.set(voice.size() - 1, last.until(to));
      return;
    }
    SetSyllable vowel = bound ? null : new SetSyllable(spec.vowel().syllable(), true, true, 1);
    voice.add(new TuneNote(from, to - from, pitch, velocity, vowel, bar, false));
  }
}
