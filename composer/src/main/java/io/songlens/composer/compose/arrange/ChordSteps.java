package io.songlens.composer.compose.arrange;

import io.songlens.composer.style.PartSpec;
import io.songlens.composer.style.Stroke;
import io.songlens.composer.theory.ChordSymbol;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.Pitch;
import io.songlens.composer.theory.PitchClass;
import java.util.List;

/** Pitches of basses, riffs and counter-melodies, relative to the chord in force. */
final class ChordSteps {
  private ChordSteps() {}

  /** The pitch of a chord step, its root (or slash bass) being the lowest the part has. */
  static Pitch pitch(Stroke.ChordStep step, ChordSymbol chord, PartSpec part, Key key) {
    if (step.step() == 1) {
      Pitch bass = Pitch.atOrAbove(chord.bass(), part.lowest());
      return inside(bass.midi() + 12 * step.octave(), part);
    }
    return inside(aboveRoot(step, chord, part, key), part);
  }

  /** A chord step above the lowest root, which may lie outside the part's range; a MIDI number. */
  static int aboveRoot(Stroke.ChordStep step, ChordSymbol chord, PartSpec part, Key key) {
    Pitch root = Pitch.atOrAbove(chord.root(), part.lowest());
    int above = root.pitchClass().upTo(member(step.step(), chord, key));
    return root.midi() + above + 12 * step.octave();
  }

  private static PitchClass member(int step, ChordSymbol chord, Key key) {
    List<PitchClass> members = chord.pitchClasses();
    return switch (step) {
      case 1 -> chord.root();
      case 3 -> members.size() > 2 ? members.get(1) : members.get(0);
      case 5 -> members.get(members.size() > 2 ? 2 : 1);
      case 7 -> members.size() > 3 ? members.get(3) : members.get(0);
      default -> scaleStep(chord.root(), step, key);
    };
  }

  /** The scale's second, fourth or sixth above a root, whatever the mode makes of it. */
  private static PitchClass scaleStep(PitchClass root, int step, Key key) {
    int wanted = step == 2 ? 2 : step == 4 ? 5 : 9;
    PitchClass plain = root.transpose(wanted);
    return key.contains(plain) ? plain : root.transpose(step == 4 ? wanted + 1 : wanted - 1);
  }

  /** The pitch moved by octaves into the part's range. */
  static Pitch inside(int midi, PartSpec part) {
    int moved = midi;
    while (moved > part.highest().midi()) {
      moved -= 12;
    }
    while (moved < part.lowest().midi()) {
      moved += 12;
    }
    return new Pitch(moved);
  }

  /** The pitch of one of the classes that lies nearest to another, the lower one of two. */
  static Pitch nearest(List<PitchClass> classes, Pitch to, PartSpec part) {
    return Pitch.nearest(classes, to, part.lowest().midi(), part.highest().midi())
        .orElse(part.lowest());
  }

  /** The next note of the scale, or the same one at the end of the part's range. */
  static Pitch scaleStep(Pitch from, int direction, Key key, PartSpec part) {
    Pitch next = from.transpose(direction);
    while (!key.contains(next.pitchClass())) {
      next = next.transpose(direction);
    }
    return isInside(next, part) ? next : from;
  }

  static boolean isInside(Pitch pitch, PartSpec part) {
    return pitch.compareTo(part.lowest()) >= 0 && pitch.compareTo(part.highest()) <= 0;
  }
}
