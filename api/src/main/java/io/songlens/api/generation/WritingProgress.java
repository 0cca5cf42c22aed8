package io.songlens.api.generation;

import io.songlens.lyrics.WritingSession;

/** Tells how many sections are written when there are more, and stops when nobody wants them. */
final class WritingProgress implements WritingSession.Progress {
  private static final double BEGUN_PERCENT = 11;
  private static final double DONE_PERCENT = 14;

  private final StageClock clock;
  private int told;

  WritingProgress(StageClock clock) {
    this.clock = clock;
  }

  @Override
  public void sections(int written, int of) {
    clock.progress().stopIfCancelled();
    if (written > told) {
      told = written;
      clock.goOn(
          Stage.WRITING, () -> BEGUN_PERCENT + (DONE_PERCENT - BEGUN_PERCENT) * written / of);
    }
  }
}
