package io.songlens.composer.audio.synth;

import io.songlens.composer.audio.SoundStream;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A part shared out among four players, as a section of an orchestra sits at desks, so that a part
 * with most of a song's notes does not keep one processor busy while the others wait. Who plays a
 * note depends on that note alone, and the sum is always in the same order: the samples do not
 * depend on who plays at once.
 */
final class Desks implements SoundStream {
  private static final int DESKS = 4;
  private static final int WINDOW_FRAMES = 4_800;

  /** With fewer voices than this, sharing costs more than it saves. */
  private static final int WORTH_SHARING = 6;

  private final PartPlayer[] players = new PartPlayer[DESKS];
  private final float[][] left = new float[DESKS][];
  private final float[][] right = new float[DESKS][];

  /**
   * Players.
   *
   * @param struck the whole part, by onset
   * @param fromFrame where they begin
   */
  Desks(List<Struck> struck, long fromFrame) {
    for (int desk = 0; desk < DESKS; desk++) {
      int own = desk;
      players[desk] = new PartPlayer(struck, note -> desk(note.span()) == own, fromFrame);
      left[desk] = new float[WINDOW_FRAMES];
      right[desk] = new float[WINDOW_FRAMES];
    }
  }

  @Override
  public void read(float[] leftOut, float[] rightOut, int frames) {
    for (int start = 0; start < frames; start += WINDOW_FRAMES) {
      int count = Math.min(WINDOW_FRAMES, frames - start);
      play(count);
      for (int i = 0; i < count; i++) {
        leftOut[start + i] = left[0][i] + left[1][i] + left[2][i] + left[3][i];
        rightOut[start + i] = right[0][i] + right[1][i] + right[2][i] + right[3][i];
      }
    }
  }

  private void play(int frames) {
    int voices = 0;
    for (PartPlayer player : players) {
      voices += player.voicesWithin(frames);
    }
    IntStream desks = IntStream.range(0, DESKS);
    (voices < WORTH_SHARING ? desks : desks.parallel())
        .forEach(desk -> players[desk].read(left[desk], right[desk], frames));
  }

  /** Spreads chords and runs evenly. */
  private static int desk(NoteSpan span) {
    long mixed = span.key() * 0x9E3779B1L + span.onsetFrame() * 0x85EBCA77L;
    return (int) Long.remainderUnsigned(mixed >>> 16, DESKS);
  }
}
