package io.songlens.composer.compose.measure;

import io.songlens.composer.song.Score;
import io.songlens.composer.theory.Ticks;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How alike the rhythms of a song's bars are (Wu and Yang, "The Jazz Transformer on the Front
 * Line", ISMIR 2020, there "grooving pattern similarity"): of every two bars, whether neighbours or
 * not, the places at which either both or neither has an onset of any part, as a share of all
 * places; the mean over all pairs, 0..1. A quarter note has 24 places as in MusPy (Dong and others,
 * ISMIR 2020), and notes are taken as played, with swing and unevenness.
 */
final class GrooveConsistency {
  private static final int PLACE_TICKS = Ticks.PER_QUARTER / 24;

  private GrooveConsistency() {}

  static double of(Score score) {
    int places = score.plan().meter().ticksPerBar() / PLACE_TICKS;
    int count = score.plan().bars();
    List<BitSet> bars = IntStream.range(0, count).mapToObj(bar -> new BitSet(places)).toList();
    for (int onset : Sounding.onsets(score)) {
      int place = Math.round((float) onset / PLACE_TICKS);
      if (place / places < count) {
        bars.get(place / places).set(place % places);
      }
    }
    return count < 2 ? Double.NaN : 1 - meanDistance(bars) / places;
  }

  private static double meanDistance(List<BitSet> bars) {
    long different = 0;
    for (int i = 0; i < bars.size(); i++) {
      for (int j = 0; j < i; j++) {
        BitSet difference = (BitSet) bars.get(i).clone();
        difference.xor(bars.get(j));
        different += difference.cardinality();
      }
    }
    return 2.0 * different / (bars.size() * (bars.size() - 1));
  }
}
