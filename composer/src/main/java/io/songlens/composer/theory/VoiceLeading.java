package io.songlens.composer.theory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Leads the voices of an accompaniment from chord to chord by the shortest way (the "law of the
 * shortest way", Masson 1694; Bruckner's teaching), inside a register.
 */
public final class VoiceLeading {
  private final Pitch lowest;
  private final Pitch highest;
  private final int voices;

  /**
   * A register to voice chords in.
   *
   * @param lowest lowest pitch
   * @param highest highest pitch, at least an octave above the lowest
   * @param voices how many notes a chord gets, 2..5
   */
  public VoiceLeading(Pitch lowest, Pitch highest, int voices) {
    if (highest.midi() - lowest.midi() < 12) {
      throw new IllegalArgumentException("Voicing needs an octave of room");
    }
    if (voices < 2 || voices > 5) {
      throw new IllegalArgumentException("A chord gets 2..5 voices, not " + voices);
    }
    this.lowest = lowest;
    this.highest = highest;
    this.voices = voices;
  }

  /** The voicing of the chord nearest to the previous one, or to the register's middle. */
  public Voicing next(ChordSymbol chord, @Nullable Voicing previous) {
    Comparator<Voicing> travel =
        Comparator.comparingDouble(
            voicing ->
                (previous == null ? 0 : voicing.distance(previous)) + 0.35 * offCentre(voicing));
    return candidates(chord).stream().min(travel).orElseThrow();
  }

  private double offCentre(Voicing voicing) {
    double mean = voicing.pitches().stream().mapToInt(Pitch::midi).average().orElseThrow();
    return Math.abs(mean - (lowest.midi() + highest.midi()) / 2.0);
  }

  private List<Voicing> candidates(ChordSymbol chord) {
    List<PitchClass> members = members(chord);
    List<Voicing> found = new ArrayList<>();
    for (int rotation = 0; rotation < members.size(); rotation++) {
      Pitch bottom = Pitch.atOrAbove(members.get(rotation), lowest);
      for (; bottom.midi() <= highest.midi(); bottom = bottom.transpose(12)) {
        Voicing closed = closed(members, rotation, bottom);
        if (closed.pitches().get(voices - 1).midi() <= highest.midi()) {
          found.add(closed);
        }
      }
    }
    if (found.isEmpty()) {
      found.add(closed(members, 0, Pitch.atOrAbove(members.get(0), lowest)));
    }
    return found;
  }

  private Voicing closed(List<PitchClass> members, int rotation, Pitch bottom) {
    List<Pitch> pitches = new ArrayList<>(List.of(bottom));
    Pitch last = bottom;
    for (int i = 1; i < voices; i++) {
      PitchClass member = members.get((rotation + i) % members.size());
      last = Pitch.atOrAbove(member, last.transpose(1));
      pitches.add(last);
    }
    return new Voicing(pitches);
  }

  /**
   * With too few voices the fifth goes first, then the root, which the bass plays anyway, then what
   * lies between the third and seventh and the chord's highest member.
   */
  private List<PitchClass> members(ChordSymbol chord) {
    List<PitchClass> members = new ArrayList<>(chord.pitchClasses());
    if (members.size() > voices) {
      members.remove(2);
    }
    if (members.size() > voices) {
      members.remove(0);
    }
    while (members.size() > voices) {
      members.remove(2);
    }
    return members.stream().distinct().sorted().toList();
  }
}
