package io.songlens.composer.compose.arrange;

import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.theory.BeatStrength;
import io.songlens.composer.theory.Meter;

/**
 * How a role sits in the groove: how late it plays, how unevenly, and what it stresses. Hi-hats
 * keep time most strictly; the backbeat and the bass lie a little behind the kick.
 */
record Feel(PartRole role, Meter meter) {
  private static final int GHOST_BELOW = 50;

  /** Milliseconds behind the beat on average. */
  double lateMs(NoteEvent note) {
    return switch (role) {
      case DRUMS -> isBackbeat(note) ? 2.5 : 0;
      case BASS -> 3.5;
      case COUNTER, LEAD -> 4;
      case RIFF, COMPING -> 1.5;
      case PAD -> 0;
    };
  }

  /** Standard deviation of its onsets in milliseconds. */
  double spreadMs(NoteEvent note) {
    return switch (role) {
      case DRUMS -> isHat(note) ? 1.6 : 2.5;
      case BASS, RIFF -> 4;
      case COMPING, COUNTER, LEAD -> 5.5;
      case PAD -> 8;
    };
  }

  /** How much louder than written by its place in the bar, in steps of MIDI velocity. */
  int accent(NoteEvent note) {
    int strength = BeatStrength.of(meter, note.onset());
    if (role != PartRole.DRUMS) {
      return 2 * (strength - BeatStrength.BEAT);
    }
    if (isHat(note)) {
      return strength >= BeatStrength.BEAT ? 3 : strength == BeatStrength.OFFBEAT ? -2 : -6;
    }
    return isBackbeat(note) ? 5 : strength == BeatStrength.DOWNBEAT ? 4 : 0;
  }

  private boolean isBackbeat(NoteEvent note) {
    int drum = note.pitch().midi();
    boolean snare =
        drum == DrumHit.SNARE || drum == DrumHit.ELECTRIC_SNARE || drum == DrumHit.SIDE_STICK;
    return snare
        && note.velocity() >= GHOST_BELOW
        && BeatStrength.of(meter, note.onset()) == BeatStrength.BEAT;
  }

  private static boolean isHat(NoteEvent note) {
    int drum = note.pitch().midi();
    return drum == DrumHit.CLOSED_HAT || drum == 44 || drum == DrumHit.OPEN_HAT;
  }
}
