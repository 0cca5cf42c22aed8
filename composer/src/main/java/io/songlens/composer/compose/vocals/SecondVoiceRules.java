package io.songlens.composer.compose.vocals;

import io.songlens.composer.compose.harmony.Harmony;
import io.songlens.composer.compose.melody.TuneNote;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.style.HarmonySpec;
import io.songlens.composer.theory.BeatStrength;
import io.songlens.composer.theory.ChordSymbol;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.Pitch;
import java.util.ArrayList;
import java.util.List;

/**
 * What a second voice may sing beside a tune, and how well it sounds. It stays on one side of the
 * tune, a third to a sixth away; where the bar or the note's duration lends weight it sings a
 * member of the chord, elsewhere of the key.
 */
final class SecondVoiceRules {
  private static final int NEAREST = 3;
  private static final int FARTHEST = 9;
  private static final int TRITONE = 6;

  private final SongPlan plan;
  private final Harmony harmony;
  private final HarmonySpec spec;
  private final Key key;

  SecondVoiceRules(SongPlan plan, Harmony harmony, HarmonySpec spec, Key key) {
    this.plan = plan;
    this.harmony = harmony;
    this.spec = spec;
    this.key = key;
  }

  /** The pitches that may be sung with a note. */
  List<Pitch> allowed(TuneNote note, boolean above) {
    ChordSymbol chord = heard(note);
    List<Pitch> allowed = new ArrayList<>();
    for (int interval = NEAREST; interval <= FARTHEST; interval++) {
      int midi = note.pitch().midi() + (above ? interval : -interval);
      if (midi < spec.voice().lowestMidi() || midi > spec.voice().highestMidi()) {
        continue;
      }
      Pitch pitch = new Pitch(midi);
      boolean member = chord.contains(pitch.pitchClass());
      boolean passing = !hasWeight(note) && key.contains(pitch.pitchClass()) && interval != TRITONE;
      if (member || passing) {
        allowed.add(pitch);
      }
    }
    return allowed;
  }

  /** Whether a note is heard as part of the chord: on the bar's main beats, or held. */
  boolean hasWeight(TuneNote note) {
    return BeatStrength.of(plan.meter(), note.onset()) >= BeatStrength.HALF_BAR
        || note.duration() > BeatStrength.beatTicks(plan.meter());
  }

  /** The chord a note is heard with: the one a line's last note dies away on. */
  ChordSymbol heard(TuneNote note) {
    return harmony.chordAt(note.endsLine() ? note.onset() + note.duration() / 2 : note.onset());
  }

  /** How far a pitch is from what is wished beside a note; 0 is best. */
  double cost(TuneNote note, Pitch pitch) {
    int interval = Math.abs(pitch.midi() - note.pitch().midi());
    boolean third = spec.interval() == HarmonySpec.Interval.THIRD;
    double cost =
        switch (interval) {
          case 3, 4 -> third ? 0 : 1.2;
          case 8, 9 -> third ? 1.2 : 0;
          case 5, 7 -> 1.6;
          default -> 4;
        };
    if (!heard(note).contains(pitch.pitchClass())) {
      cost += BeatStrength.isStrong(plan.meter(), note.onset()) ? 0.8 : 0.3;
      cost += rubs(heard(note), pitch) ? 1 : 0;
    }
    boolean early = harmony.chordAt(note.onset()).contains(pitch.pitchClass());
    return cost + (early || !note.endsLine() ? 0 : 0.8);
  }

  /** Whether a pitch outside the chord contradicts a member of it that lies outside the key. */
  private boolean rubs(ChordSymbol chord, Pitch pitch) {
    return chord.pitchClasses().stream()
        .anyMatch(
            member -> {
              int away = pitch.pitchClass().upTo(member);
              return !key.contains(member) && (away == 1 || away == 11);
            });
  }

  /** What going from one pitch to another costs while the tune goes its own way. */
  double moving(TuneNote from, Pitch fromPitch, TuneNote to, Pitch toPitch) {
    int step = toPitch.midi() - fromPitch.midi();
    int tuneStep = to.pitch().midi() - from.pitch().midi();
    int size = Math.abs(step);
    double cost = size <= 2 ? 0 : size <= 4 ? 0.4 : size <= 7 ? 1.2 : 3;
    if (tuneStep == 0 && step != 0) {
      cost += heard(from).equals(heard(to)) ? 1 : 0.2;
    }
    boolean apart = step * tuneStep < 0 && size > 2;
    return cost + (apart ? 0.7 : 0);
  }
}
