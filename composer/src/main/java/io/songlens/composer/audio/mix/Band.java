package io.songlens.composer.audio.mix;

import io.songlens.composer.audio.SoundStream;
import io.songlens.composer.audio.Stem;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.Workers;
import io.songlens.composer.audio.dsp.Decibels;
import io.songlens.composer.audio.dsp.Reverb;
import io.songlens.composer.audio.dsp.ReverbSpace;
import io.songlens.composer.song.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Instruments that play together in one hall, a few seconds at a time: all of them on all
 * processors, then their sum, always in the same order. The hall is linear, so that the hall of the
 * sum is the sum of the halls, at the price of one. Not thread-safe.
 */
final class Band {
  private static final int WINDOW_FRAMES = 20 * InstrumentChannel.STEP_FRAMES;

  /** How loud the hall is at a full send. */
  static final double HALL_DB = -7;

  private final List<Player> players;
  private final List<Player> busiestFirst;
  private final Reverb hall = new Reverb(ReverbSpace.HALL);
  private final float[] left = new float[WINDOW_FRAMES];
  private final float[] right = new float[WINDOW_FRAMES];
  private final float[] sentLeft = new float[WINDOW_FRAMES];
  private final float[] sentRight = new float[WINDOW_FRAMES];

  /**
   * A band.
   *
   * @param parts who plays
   * @param channels what each plays, in the same order
   */
  Band(List<Part> parts, List<? extends SoundStream> channels) {
    List<Player> all = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      all.add(new Player(parts.get(i), channels.get(i)));
    }
    this.players = all;
    Comparator<Player> byNotes = Comparator.comparingInt(player -> player.part.notes().size());
    this.busiestFirst = all.stream().sorted(byNotes.reversed()).toList();
  }

  /** Gives each player a stem, to be written by {@link #addTo}; they are as long as the song. */
  List<Stem> keepStems(int frames) {
    List<Stem> stems = new ArrayList<>();
    for (Player player : players) {
      player.kept = StereoAudio.silence(frames);
      stems.add(new Stem(player.part.id(), player.kept));
    }
    return stems;
  }

  /** Adds everything to a sum, from its first frame to its last. */
  void addTo(StereoAudio sum) {
    for (int start = 0; start < sum.frames(); start += WINDOW_FRAMES) {
      int at = start;
      int frames = Math.min(WINDOW_FRAMES, sum.frames() - start);
      Workers.forEach(busiestFirst, player -> player.play(at, frames));
      addUp(frames);
      for (int i = 0; i < frames; i++) {
        sum.left()[at + i] += left[i];
        sum.right()[at + i] += right[i];
      }
    }
  }

  private void addUp(int frames) {
    for (int i = 0; i < frames; i++) {
      left[i] = 0;
      right[i] = 0;
      sentLeft[i] = 0;
      sentRight[i] = 0;
    }
    for (Player player : players) {
      for (int i = 0; i < frames; i++) {
        left[i] += player.left[i];
        right[i] += player.right[i];
        sentLeft[i] += player.send * player.left[i];
        sentRight[i] += player.send * player.right[i];
      }
    }
    hall.addTo(sentLeft, sentRight, left, right, frames, 1f);
  }

  /** One of the band. */
  private static final class Player {
    private final Part part;
    private final SoundStream channel;
    private final float send;
    private final float[] left = new float[WINDOW_FRAMES];
    private final float[] right = new float[WINDOW_FRAMES];
    private @Nullable StereoAudio kept;
    private @Nullable Reverb ownHall;

    Player(Part part, SoundStream channel) {
      this.part = part;
      this.channel = channel;
      this.send = (float) (part.mix().reverbSend() * Decibels.toGain(HALL_DB));
    }

    void play(int start, int frames) {
      channel.read(left, right, frames);
      if (kept != null) {
        keep(kept, start, frames);
      }
    }

    private void keep(StereoAudio stem, int start, int frames) {
      if (ownHall == null) {
        ownHall = new Reverb(ReverbSpace.HALL);
      }
      float[] wetLeft = Arrays.copyOf(left, frames);
      float[] wetRight = Arrays.copyOf(right, frames);
      ownHall.addTo(left, right, wetLeft, wetRight, frames, send);
      System.arraycopy(wetLeft, 0, stem.left(), start, frames);
      System.arraycopy(wetRight, 0, stem.right(), start, frames);
    }
  }
}
