package io.songlens.composer.plan;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Decision;
import io.songlens.composer.song.Seed;
import io.songlens.composer.style.Style;
import io.songlens.composer.wish.MusicWish;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses the tempo that a mood asks for within a style: tempo is the strongest cue of arousal in
 * music (Gabrielsson and Lindström, 2010).
 */
final class TempoChooser {
  private TempoChooser() {}

  /** The preferred tempo in whole beats per minute. */
  static double preferred(
      Style style, Affect affect, MusicWish wished, Seed seed, List<Decision> decisions) {
    double excitement = (affect.arousal() - style.mood().centre().arousal()) / 2;
    double share = 0.5 + 0.75 * excitement + 0.18 * seed.random().nextGaussian();
    double bpm = StrictMath.rint(style.tempo().at(share) * wished.tempo());
    List<String> because = new ArrayList<>();
    because.add(Reasons.arousal(affect));
    because.add(
        Reasons.number(
            "style %s is played at %.0f..%.0f",
            style.id(), style.tempo().low(), style.tempo().high()));
    if (wished.tempo() != 1) {
      because.addAll(wished.words());
    }
    decisions.add(new Decision("preferred tempo", Reasons.number("%.0f bpm", bpm), because));
    return bpm;
  }
}
