package io.songlens.lyrics.bank;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.LyricOrigin;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.lyrics.LyricWriter;
import io.songlens.lyrics.StanzaPlan;
import io.songlens.lyrics.check.LyricChecker;
import io.songlens.lyrics.check.TopicWords;
import io.songlens.lyrics.prosody.Prosody;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes songs offline, from couplets that people wrote. A beam search chooses for each stanza the
 * couplets that fit the plan's syllables, stresses and rhymes, speak about what the photo shows,
 * meet its mood and tell a story: what is seen, what is remembered, what turns, what is sung again
 * and again.
 *
 * <p>Pairs of very short lines are sung as the halves of one. Relaxations, in this order, when no
 * couplet fits a pair of lines: lines of different couplets; a couplet sung as one long line; a
 * line without its rhyme; a vocalise. No line is ever shorter or longer than its plan allows.
 */
public final class BankLyricWriter implements LyricWriter {
  /** What {@link LyricOrigin#writer()} calls this writer. */
  public static final String NAME = "bank";

  private final Bank bank;
  private final LineOptions options;
  private final LyricChecker checker;

  private BankLyricWriter(Bank bank, Prosody prosody, TopicWords topicWords) {
    this.bank = bank;
    this.options = new LineOptions(prosody, topicWords);
    this.checker = new LyricChecker(topicWords);
  }

  /** The writer with the bundled English bank. */
  public static BankLyricWriter english() {
    return new BankLyricWriter(Bank.english(), Prosody.english(), TopicWords.builtIn());
  }

  @Override
  public Lyric write(SongBrief brief, SongPlan plan, Seed seed) {
    List<StanzaPlan> planned = plan.instrumental() ? List.of() : StanzaPlan.of(plan);
    List<StanzaPlan> joined = planned.stream().map(ShortLines::joined).toList();
    Lyric lyric = write(brief, plan, joined, seed);
    return joined.equals(planned)
        ? lyric
        : ShortLines.divided(lyric, planned).orElseGet(() -> write(brief, plan, planned, seed));
  }

  private Lyric write(SongBrief brief, SongPlan plan, List<StanzaPlan> stanzas, Seed seed) {
    BriefView view = new BriefView(brief, plan.styleId());
    Scorer scorer = new Scorer(view, options, seed.fork("bank"));
    WishReader wishes = new WishReader(checker);
    return new SongWriting(bank, scorer, view, brief, stanzas, wishes)
        .write(plan.language(), new LyricOrigin(NAME, 0, null));
  }

  /**
   * One line for a place where somebody else's line cannot be sung.
   *
   * @param kind the section it is for
   * @param rhymeWith a line it should rhyme with, or null
   * @param sung texts of lines that must not be repeated
   */
  public Line line(
      SongBrief brief,
      LinePlan plan,
      SectionKind kind,
      @Nullable Line rhymeWith,
      Collection<String> sung,
      Seed seed) {
    BriefView view = new BriefView(brief);
    Scorer scorer = new Scorer(view, options, seed.fork("line"));
    History history = new History();
    history.addLines(sung);
    List<Line> lines =
        new LooseLines(bank, scorer, view)
            .line(plan, rhymeWith, RoleWeights.of(kind, 0), history)
            .lines();
    return lines.get(0);
  }
}
