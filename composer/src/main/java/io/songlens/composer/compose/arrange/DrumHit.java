package io.songlens.composer.compose.arrange;

import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.style.PlayPattern;
import io.songlens.composer.style.Stroke;
import io.songlens.composer.theory.Pitch;
import java.util.ArrayList;
import java.util.List;

/**
 * A hit in a bar of drums.
 *
 * @param at ticks from the bar line
 * @param duration in ticks
 * @param drum General MIDI percussion key
 * @param velocity 1..127
 */
record DrumHit(int at, int duration, int drum, int velocity) {
  static final int KICK = 36;
  static final int SIDE_STICK = 37;
  static final int SNARE = 38;
  static final int ELECTRIC_SNARE = 40;
  static final int CLOSED_HAT = 42;
  static final int OPEN_HAT = 46;
  static final int CRASH = 49;
  static final int TAMBOURINE = 54;

  boolean isKick() {
    return drum == KICK || drum == 35;
  }

  boolean isSnare() {
    return drum == SNARE || drum == ELECTRIC_SNARE;
  }

  NoteEvent from(int barTick) {
    return new NoteEvent(barTick + at, duration, new Pitch(drum), velocity);
  }

  /** One bar of a pattern, counted from the pattern's start and around its end. */
  static List<DrumHit> bar(PlayPattern pattern, int bar, int barTicks) {
    int from = bar * barTicks % pattern.ticks();
    List<DrumHit> hits = new ArrayList<>();
    for (Stroke stroke : pattern.strokes()) {
      int at = stroke.onset() - from;
      if (at >= 0 && at < barTicks && stroke.what() instanceof Stroke.Drum drum) {
        int duration = Math.min(stroke.duration(), barTicks - at);
        hits.add(new DrumHit(at, duration, drum.midi(), stroke.velocity()));
      }
    }
    return hits;
  }

  /** The first bar's beginning with the second one's end. */
  static List<DrumHit> joined(List<DrumHit> first, List<DrumHit> second, int at) {
    List<DrumHit> joined = new ArrayList<>(first.stream().filter(hit -> hit.at() < at).toList());
    second.stream().filter(hit -> hit.at() >= at).forEach(joined::add);
    return joined;
  }
}
