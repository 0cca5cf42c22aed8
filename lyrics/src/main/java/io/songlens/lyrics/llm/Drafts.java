package io.songlens.lyrics.llm;

import io.songlens.lyrics.LyricFault;
import io.songlens.lyrics.StanzaPlan;
import io.songlens.lyrics.WritingSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
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
  private final List<Answer> unread;
  private final List<StanzaPlan> stanzas;
  private final Judge judge;
  private final WritingSession.Progress progress;
  private final List<Read> read = new ArrayList<>();
  private @Nullable LyricFault fault;
  private int charactersSeen = -1;
  private int stanzasSeen;

  Drafts(
      List<Answer> answers,
      List<StanzaPlan> stanzas,
      Judge judge,
      WritingSession.Progress progress) {
    this.answers = List.copyOf(answers);
    this.unread = new ArrayList<>(answers);
    this.stanzas = stanzas;
    this.judge = judge;
    this.progress = progress;
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
   * @param tooSlow what to say if no answer came
   * @throws LyricFault if there is none
   */
  Read best(Deadline deadline, String tooSlow) {
    try {
      await(deadline);
    } finally {
      answers.forEach(Answer::drop);
    }
    LyricFault why = fault == null ? new LyricFault(tooSlow, null) : fault;
    return read.stream()
        .min(Comparator.comparing(Read::verdicts, Verdicts.BETTER))
        .orElseThrow(() -> why);
  }

  private void await(Deadline deadline) {
    long begunNanos = System.nanoTime();
    Deadline until = deadline;
    boolean flawless = false;
    while (!flawless && !unread.isEmpty() && !until.isOver()) {
      tellProgress();
      pause();
      int before = read.size();
      List.copyOf(unread).stream().filter(Answer::isDone).forEach(this::read);
      if (read.size() > before) {
        flawless = read.stream().anyMatch(found -> found.verdicts().flawless());
        Duration took = Duration.ofNanos(System.nanoTime() - begunNanos);
        until = until.atMostIn(took.dividedBy(2).plus(PATIENCE));
      }
    }
  }

  private void read(Answer answer) {
    unread.remove(answer);
    try {
      Draft draft = Draft.read(answer.text(), stanzas);
      read.add(new Read(draft, judge.verdicts(draft)));
    } catch (LyricFault unusable) {
      fault = unusable;
    }
  }

  private void tellProgress() {
    int characters = answers.stream().mapToInt(Answer::length).sum();
    if (characters != charactersSeen) {
      charactersSeen = characters;
      stanzasSeen =
          answers.stream()
              .mapToInt(answer -> Draft.stanzasIn(answer.soFar(), stanzas))
              .max()
              .orElse(0);
    }
    progress.sections(stanzasSeen, stanzas.size());
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LyricFault("the work was interrupted", e);
    }
  }
}
