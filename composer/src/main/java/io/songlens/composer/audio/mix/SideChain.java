package io.songlens.composer.audio.mix;

import io.songlens.composer.audio.SoundStream;
import io.songlens.composer.audio.dsp.Decibels;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.theory.Ticks;
import java.util.Arrays;

/**
 * Lets parts duck under every kick and swell until the next, as a compressor that listens to the
 * kick does. It goes by the score: a kick is where it is written, however loud it is, so that a
 * part's sound depends on no other part's. Immutable.
 */
final class SideChain {
  private static final int ACOUSTIC_KICK = 35;
  private static final int KICK = 36;

  /** Fast enough not to mask the kick's click, slow enough not to click itself. */
  private static final int ATTACK_FRAMES = 4 * SongPlan.SAMPLE_RATE_HZ / 1000;

  private static final double RECOVERY_BEATS = 0.75;

  private final int[] kicks;

  /** How far down parts are so many frames after a kick: 0 not at all .. 1 by all their dB. */
  private final float[] depth;

  private SideChain(int[] kicks, float[] depth) {
    this.kicks = kicks;
    this.depth = depth;
  }

  /** The kicks of a song's drums. */
  static SideChain of(Score score) {
    int[] kicks =
        score.parts().stream()
            .filter(Part::percussion)
            .flatMap(part -> part.notes().stream())
            .filter(SideChain::isKick)
            .mapToInt(note -> (int) score.plan().frameOfTick(note.onset()))
            .sorted()
            .distinct()
            .toArray();
    int beatFrames = (int) score.plan().frameOfTick(Ticks.PER_QUARTER);
    return new SideChain(kicks, depth((int) (RECOVERY_BEATS * beatFrames)));
  }

  private static boolean isKick(NoteEvent note) {
    int drum = note.pitch().midi();
    return drum == ACOUSTIC_KICK || drum == KICK;
  }

  private static float[] depth(int frames) {
    float[] depth = new float[ATTACK_FRAMES + frames];
    for (int i = 0; i < depth.length; i++) {
      double swell = (double) (i - ATTACK_FRAMES) / frames;
      depth[i] =
          i < ATTACK_FRAMES
              ? (float) i / ATTACK_FRAMES
              : (float) (0.5 + 0.5 * StrictMath.cos(StrictMath.PI * swell));
    }
    return depth;
  }

  /** Whether another song's kicks are at the same places. */
  boolean sameKicks(SideChain other) {
    return Arrays.equals(kicks, other.kicks);
  }

  /** For how long a kick is felt. */
  int frames() {
    return depth.length;
  }

  /**
   * A part's sound, ducking if its mix says so.
   *
   * @param fromFrame at which frame of the song it begins
   */
  SoundStream duck(Part part, SoundStream sound, int fromFrame) {
    return part.mix().pumpDb() == 0 || kicks.length == 0
        ? sound
        : new Ducked(sound, 1 - (float) Decibels.toGain(-part.mix().pumpDb()), fromFrame);
  }

  private final class Ducked implements SoundStream {
    private final SoundStream sound;
    private final float most;
    private int frame;

    /** The last kick at or before the frame, -1 before the first. */
    private int last;

    Ducked(SoundStream sound, float most, int fromFrame) {
      this.sound = sound;
      this.most = most;
      this.frame = fromFrame;
      int found = Arrays.binarySearch(kicks, fromFrame);
      this.last = found >= 0 ? found : -found - 2;
    }

    @Override
    public void read(float[] left, float[] right, int frames) {
      sound.read(left, right, frames);
      for (int i = 0; i < frames; i++) {
        while (last + 1 < kicks.length && kicks[last + 1] <= frame) {
          last++;
        }
        float gain = 1 - most * depthNow();
        left[i] *= gain;
        right[i] *= gain;
        frame++;
      }
    }

    private float depthNow() {
      float now = 0;
      for (int k = last; k >= 0 && frame - kicks[k] < depth.length; k--) {
        now = Math.max(now, depth[frame - kicks[k]]);
      }
      return now;
    }
  }
}
