package io.songlens.lyrics.llm;

import io.songlens.lyrics.LyricFault;
import io.songlens.lyrics.StanzaPlan;
import io.songlens.lyrics.WritingSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Waits for drafts that are written side by side, tells how far they are, and takes the best. A
 * draft without a fault ends the waiting; so does a second one that takes much longer than the
 * first.
 */
final class Drafts {
  private static final long LOOK_MILLIS = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final List<Answer> answers;
  private final List<StanzaPlan> stanzas;
  private final Judge judge;
  private final WritingSession.Progress progress;
  private final List<@Nullable Read> read = new ArrayList<>();
  private int charactersTold = -1;

  Drafts(
      List<Answer> answers,
      List<StanzaPlan> stanzas,
      Judge judge,
      WritingSession.Progress progress) {
    this.answers = answers;
    this.stanzas = stanzas;
    this.judge = judge;
    this.progress = progress;
    answers.forEach(answer -> read.add(null));
  }

  /**
   * A draft and what was found in it.
   *
   * @param draft what was written
   * @param verdicts what is wrong with it
   */
  record Read(Draft draft, Verdicts verdicts) {}

  /**
   * The best draft there is by then.
   *
   * @throws LyricFault if there is none
   */
  Read best(Deadline deadline, String tooSlow) {
    try {
      return awaited(deadline, tooSlow);
    } finally {
      answers.forEach(Answer::drop);
    }
  }

  private Read awaited(Deadline deadline, String tooSlow) {
    long begun = System.nanoTime();
    Deadline until = deadline;
    LyricFault fault = null;
    while (!until.isOver() && !allDone()) {
      tellProgress();
      pause();
      try {
        if (readNext()) {
          Duration took = Duration.ofNanos(System.nanoTime() - begun);
          until = until.atMostIn(took.dividedBy(2).plus(PATIENCE));
        }
      } catch (LyricFault unreadable) {
        fault = unreadable;
      }
      if (found().stream().anyMatch(found -> found.verdicts().flawless())) {
        break;
      }
    }
    LyricFault last = fault == null ? new LyricFault(tooSlow, null) : fault;
    return found().stream()
        .min((a, b) -> Verdicts.BETTER.compare(a.verdicts(), b.verdicts()))
        .orElseThrow(() -> last);
  }

  private boolean allDone() {
    for (int i = 0; i < answers.size(); i++) {
      if (read.get(i) == null && !failed.contains(answers.get(i))) {
        return false;
      }
    }
    return true;
  }

  private final List<Answer> failed = new ArrayList<>();

  /** Reads an answer that has come; false when there is none. */
  private boolean readNext() {
    for (int i = 0; i < answers.size(); i++) {
      Answer answer = answers.get(i);
      if (answer.isDone() && read.get(i) == null && !failed.contains(answer)) {
        failed.add(answer);
        Draft draft = Draft.read(answer.await(Deadline.in(PATIENCE), ""), stanzas);
        failed.remove(answer);
        read.set(i, new Read(draft, judge.verdicts(draft)));
        return true;
      }
    }
    return false;
  }

  private List<Read> found() {
    return read.stream().filter(java.util.Objects::nonNull).map(Read.class::cast).toList();
  }

  private void tellProgress() {
    int characters = answers.stream().mapToInt(answer -> answer.soFar().length()).sum();
    if (characters != charactersTold) {
      charactersTold = characters;
      stanzasTold =
          answers.stream().mapToInt(a -> Draft.stanzasIn(a.soFar(), stanzas)).max().orElse(0);
    }
    progress.sections(stanzasTold, stanzas.size());
  }

  private int stanzasTold;

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LyricFault("the work was interrupted", e);
    }
  }
}
