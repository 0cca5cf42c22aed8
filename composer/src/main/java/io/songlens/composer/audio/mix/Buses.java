package io.songlens.composer.audio.mix;

import io.songlens.composer.audio.Stem;
import io.songlens.composer.audio.dsp.Decibels;
import io.songlens.composer.audio.dsp.LoudnessBlocks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Adds channels up on two buses, the band and whoever is on top of it, and sets the distance
 * between the two. Backing vocals go along with the top. Not thread-safe: the order of adding
 * decides the last bits of the sum.
 */
final class Buses {
  private static final double MAX_BAND_TRIM_DB = 12;

  private final Bus band;
  private final Bus top;
  private final boolean keepStems;
  private final List<Channel> kept = new ArrayList<>();
  private final List<Stem> bandStems = new ArrayList<>();

  Buses(int frames, boolean keepStems) {
    this.band = new Bus(frames);
    this.top = new Bus(frames);
    this.keepStems = keepStems;
  }

  void add(Channel channel, boolean onTop) {
    (onTop ? top : band).add(channel);
    keep(channel);
    if (keepStems && !onTop) {
      bandStems.add(channel.stem());
    }
  }

  /** Adds a backing vocal, which is heard with the top but doesn't count as it. */
  void addBeside(Channel channel) {
    top.addBeside(channel);
    keep(channel);
  }

  private void keep(Channel channel) {
    if (keepStems) {
      kept.add(channel);
    }
  }

  /**
   * Brings the band to so many dB below what is on top, while that sounds, and adds the two.
   *
   * @param order the ids of all stems in the order wanted
   */
  Mix sum(List<String> order, double topAboveBandDb) {
    float trim = (float) Decibels.toGain(bandTrimDb(topAboveBandDb));
    Stream.of(band, top).parallel().forEach(Bus::finish);
    band.audio().scale(trim);
    band.audio().add(top.audio());
    kept.parallelStream().forEach(Buses::addRoom);
    bandStems.forEach(stem -> stem.audio().scale(trim));
    return new Mix(
        band.audio(),
        kept.stream()
            .map(Channel::stem)
            .sorted(Comparator.comparingInt(stem -> order.indexOf(stem.partId())))
            .toList());
  }

  private static void addRoom(Channel channel) {
    if (channel.room() != null) {
      channel.room().addTo(channel.stem().audio());
    }
  }

  private double bandTrimDb(double topAboveBandDb) {
    boolean[] present = top.dry().present();
    double topLufs = top.dry().lufsOf(step -> present[step]);
    double bandLufs = band.dry().lufsOf(step -> present[step]);
    if (topLufs <= LoudnessBlocks.SILENCE_LUFS || bandLufs <= LoudnessBlocks.SILENCE_LUFS) {
      return 0;
    }
    double trimDb = topLufs - topAboveBandDb - bandLufs;
    return Math.max(-MAX_BAND_TRIM_DB, Math.min(MAX_BAND_TRIM_DB, trimDb));
  }
}
