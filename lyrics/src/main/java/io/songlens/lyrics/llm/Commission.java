package io.songlens.lyrics.llm;

import io.songlens.lyrics.LyricFault;
import io.songlens.lyrics.StanzaPlan;
import io.songlens.lyrics.WritingSession;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The writing of one song by one model: two drafts side by side, one request for repairs of the
 * better one, and the bank for what still falls short.
 */
final class Commission {
  private static final Logger LOG = LoggerFactory.getLogger(Commission.class);
  private static final int DRAFTS = 2;

  private final Tongue tongue;
  private final Prompts prompts;
  private final Tongue.Job job;
  private final Demands demands;
  private final Judge judge;
  private final List<StanzaPlan> stanzas;
  private final String request;

  /**
   * @param demands what the lyric is checked for, as far as its language can say it
   * @param request what the model is asked to write
   */
  Commission(
      Tongue tongue,
      Prompts prompts,
      Tongue.Job job,
      Demands demands,
      Judge judge,
      String request) {
    this.tongue = tongue;
    this.prompts = prompts;
    this.job = job;
    this.demands = demands;
    this.judge = judge;
    this.stanzas = StanzaPlan.of(job.plan());
    this.request = request;
  }

  /** What a lyric is kept under when that model writes it. */
  String key(LlmEndpoint endpoint) {
    return LyricCache.key(
        "lyric",
        String.valueOf(Prompts.VERSION),
        endpoint.baseUrl().toString(),
        endpoint.model(),
        endpoint.format().name(),
        prompts.rules(),
        request,
        String.valueOf(job.seed().value()));
  }

  /**
   * Has it written.
   *
   * @throws LyricFault if the model does not answer, or not with a lyric that can be sung
   */
  KeptLyric write(
      ChatEndpoint endpoint, WritingSession session, Deadline deadline, Spending spending) {
    Drafts.Read draft = draft(endpoint, session, deadline, spending);
    List<Repairs.Fault> faults =
        Repairs.faults(draft.draft(), draft.verdicts(), demands.sung(), stanzas);
    Draft last =
        faults.isEmpty() || deadline.isOver()
            ? draft.draft()
            : repaired(draft, faults, endpoint, deadline, spending);
    return new Finish(tongue, job, demands, judge, endpoint.settings().model())
        .of(draft, last, judge.verdicts(last));
  }

  private Drafts.Read draft(
      ChatEndpoint endpoint, WritingSession session, Deadline deadline, Spending spending) {
    List<Answer> answers =
        IntStream.range(0, DRAFTS)
            .mapToObj(
                i ->
                    endpoint.ask(
                        new Question(
                            prompts.rules(), request, Shapes.lyric(stanzas), seed("draft" + i)),
                        spending))
            .toList();
    try {
      return new Drafts(answers, stanzas, judge, session.progress())
          .best(deadline.atMostIn(endpoint.settings().timeout()), endpoint.tooSlow(deadline));
    } finally {
      if (answers.stream().anyMatch(Answer::isThere)) {
        endpoint.breaker().worked();
      } else {
        endpoint.breaker().failed();
      }
    }
  }

  /** The draft with better lines; when the model fails the second time, the draft as it is. */
  private Draft repaired(
      Drafts.Read draft,
      List<Repairs.Fault> faults,
      ChatEndpoint endpoint,
      Deadline deadline,
      Spending spending) {
    List<Place> places = faults.stream().map(Repairs.Fault::place).toList();
    Question question =
        new Question(
            prompts.rules(),
            prompts.repair(draft.draft(), stanzas, demands, faults),
            Shapes.lines(places),
            seed("repair"));
    try {
      String answer =
          endpoint
              .ask(question, spending)
              .await(deadline.atMostIn(endpoint.settings().timeout()), endpoint.tooSlow(deadline));
      Draft candidate = draft.draft().repaired(answer, places);
      return Repairs.best(
          draft.draft(), draft.verdicts(), candidate, judge.verdicts(candidate), faults);
    } catch (LyricFault fault) {
      LOG.info("The lyric was not repaired: {}", fault.reason());
      return draft.draft();
    }
  }

  private int seed(String purpose) {
    return (int) (job.seed().fork(purpose).value() & Integer.MAX_VALUE);
  }
}
