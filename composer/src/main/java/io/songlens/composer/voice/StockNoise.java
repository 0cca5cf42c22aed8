package io.songlens.composer.voice;

import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Noise from a stock of bursts, drawn at random and turned over at random: half the transforms of
 * {@link FreshNoise}, for singers who are not listened to alone. Their lengths are some percent
 * apart; the longest that fits is drawn.
 */
final class StockNoise implements Noise {
  private static final int SHORTEST = 32;
  private static final double LENGTH_STEP = 1.06;
  private static final int BURSTS = 16;

  /** Bursts of {@link Resolution#COARSE} by their length, each beside its negative. */
  private static final NavigableMap<Integer, List<Burst>> COARSE = stock(Resolution.COARSE);

  private final SeededRandom random;

  StockNoise(SeededRandom random) {
    this.random = random;
  }

  @Override
  public Burst next(int frames, boolean pitched) {
    return random.pick(COARSE.floorEntry(Math.max(SHORTEST, frames)).getValue());
  }

  private static NavigableMap<Integer, List<Burst>> stock(Resolution resolution) {
    FreshNoise noise = new FreshNoise(resolution, new Seed(1).fork("stock of noise").random());
    NavigableMap<Integer, List<Burst>> stock = new TreeMap<>();
    for (double frames = SHORTEST; frames <= resolution.fftSize() / 2.0; frames *= LENGTH_STEP) {
      List<Burst> bursts = new ArrayList<>();
      for (int i = 0; i < BURSTS; i++) {
        Burst burst = noise.next((int) frames, true).copy();
        bursts.add(burst);
        bursts.add(burst.negative());
      }
      stock.put((int) frames, List.copyOf(bursts));
    }
    return Collections.unmodifiableNavigableMap(stock);
  }
}
