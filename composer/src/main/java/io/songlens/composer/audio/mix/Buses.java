package io.songlens.composer.audio.mix;

import io.songlens.composer.audio.Stem;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.dsp.Decibels;
import io.songlens.composer.audio.dsp.LoudnessBlocks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
  private final List<Stem> stems = new ArrayList<>();
  private final List<Stem> bandStems = new ArrayList<>();

  Buses(int frames, boolean keepStems) {
    this.band = new Bus(frames);
    this.top = new Bus(frames);
    this.keepStems = keepStems;
  }

  void add(Channel channel, boolean onTop) {
    (onTop ? top : band).add(channel);
    if (keepStems) {
      stems.add(channel.stem());
      if (!onTop) {
        bandStems.add(channel.stem());
      }
    }
  }

  /** Adds a backing vocal, which is heard with the top but doesn't count as it. */
  void addBeside(Channel channel) {
    top.audio.add(channel.stem().audio());
    if (keepStems) {
      stems.add(channel.stem());
    }
  }

  /**
   * Brings the band to so many dB below what is on top, while that sounds, and adds the two.
   *
   * @param order the ids of all stems in the order wanted
   */
  Mix sum(List<String> order, double topAboveBandDb) {
    float trim = (float) Decibels.toGain(bandTrimDb(topAboveBandDb));
    band.audio.scale(trim);
    bandStems.forEach(stem -> stem.audio().scale(trim));
    band.audio.add(top.audio);
    stems.sort(Comparator.comparingInt(stem -> order.indexOf(stem.partId())));
    return new Mix(band.audio, stems);
  }

  private double bandTrimDb(double topAboveBandDb) {
    boolean[] present = top.dry.present();
    double topLufs = top.dry.lufsOf(step -> present[step]);
    double bandLufs = band.dry.lufsOf(step -> present[step]);
    if (topLufs <= LoudnessBlocks.SILENCE_LUFS || bandLufs <= LoudnessBlocks.SILENCE_LUFS) {
      return 0;
    }
    double trimDb = topLufs - topAboveBandDb - bandLufs;
    return Math.max(-MAX_BAND_TRIM_DB, Math.min(MAX_BAND_TRIM_DB, trimDb));
  }

  /** A running sum and its loudness without rooms. */
  private static final class Bus {
    private final StereoAudio audio;
    private LoudnessBlocks dry;

    Bus(int frames) {
      this.audio = StereoAudio.silence(frames);
      this.dry = new LoudnessBlocks(new double[frames / LoudnessBlocks.STEP_FRAMES]);
    }

    void add(Channel channel) {
      audio.add(channel.stem().audio());
      dry = dry.plus(channel.dry());
    }
  }
}
