package io.songlens.composer.plan;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.SongBrief;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A song's place in the arc of a suite, which decides how excited and how long it is. */
public enum SuitePlace {
  /** The first song. */
  OPENING(-0.05, 0.9),
  /** On the way to the climax or to the finale. */
  RISE(0.05, 1),
  /** The most exciting song. */
  CLIMAX(0.25, 1.15),
  /** The calm after the climax. */
  REST(-0.25, 0.85),
  /** The last song. */
  FINALE(0.1, 1.1);

  /** Photos whose arousal differs by less than this do not tell where the climax is. */
  private static final double CLEARLY_MORE_EXCITING = 0.15;

  private final double arousalShift;
  private final double length;

  SuitePlace(double arousalShift, double length) {
    this.arousalShift = arousalShift;
    this.length = length;
  }

  /** Its length relative to a song on the rise. */
  double length() {
    return length;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A photo's mood, bent to the place: tempo, density and energy follow arousal. */
  Affect bend(Affect affect) {
    return Affect.clamped(affect.valence(), affect.arousal() + arousalShift);
  }

  /**
   * The places of an album's songs. The climax is the most exciting photo that leaves room for a
   * rest and a finale after it; the one two thirds of the way where all are about as exciting.
   */
  static List<SuitePlace> of(List<SongBrief> briefs) {
    int songs = briefs.size();
    int latest = songs >= 4 ? songs - 3 : songs - 2;
    int climax = latest < 1 ? -1 : climax(briefs, latest);
    List<SuitePlace> places = new ArrayList<>();
    for (int i = 0; i < songs; i++) {
      places.add(
          i == 0
              ? OPENING
              : i == songs - 1
                  ? FINALE
                  : i == climax ? CLIMAX : i == climax + 1 && climax > 0 ? REST : RISE);
    }
    return places;
  }

  private static int climax(List<SongBrief> briefs, int latest) {
    List<Integer> possible = IntStream.rangeClosed(1, latest).boxed().toList();
    Comparator<Integer> byArousal =
        Comparator.comparingDouble(i -> briefs.get(i).affect().arousal());
    int most = possible.stream().max(byArousal).orElseThrow();
    int least = possible.stream().min(byArousal).orElseThrow();
    double spread = briefs.get(most).affect().arousal() - briefs.get(least).affect().arousal();
    int twoThirds = (int) Math.round((briefs.size() - 1) * 2 / 3.0);
    return spread < CLEARLY_MORE_EXCITING ? Math.min(latest, twoThirds) : most;
  }
}
