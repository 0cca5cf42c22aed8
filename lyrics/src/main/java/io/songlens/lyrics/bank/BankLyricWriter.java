package io.songlens.lyrics.bank;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.LyricOrigin;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.wish.WishReading;
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
    WishReading wishes = WishReading.of(brief.wishes());
    Lyric lyric = write(brief, plan, planned, seed, false);
    return Selling.better(wishes, planned, lyric, () -> write(brief, plan, planned, seed, true));
  }

  private Lyric write(
      SongBrief brief, SongPlan plan, List<StanzaPlan> planned, Seed seed, boolean sloganFirst) {
    List<StanzaPlan> joined = planned.stream().map(ShortLines::joined).toList();
    SongWriting writing = writing(brief, plan, joined, seed, sloganFirst);
    Lyric lyric = write(writing, plan);
    return joined.equals(planned)
        ? lyric
        : ShortLines.divided(lyric, planned)
            .filter(divided -> keeps(divided, writing.honoured()))
            .orElseGet(() -> write(writing(brief, plan, planned, seed, sloganFirst), plan));
  }

  private SongWriting writing(
      SongBrief brief, SongPlan plan, List<StanzaPlan> stanzas, Seed seed, boolean sloganFirst) {
    BriefView view = new BriefView(brief, plan.styleId());
    Scorer scorer = new Scorer(view, options, seed.fork("bank"));
    return new SongWriting(bank, scorer, view, brief, stanzas, checker, sloganFirst);
  }

  private static Lyric write(SongWriting writing, SongPlan plan) {
    return writing.write(plan.language(), new LyricOrigin(NAME, 0, null));
  }

  /** Whether no wished words are torn apart. */
  private static boolean keeps(Lyric lyric, List<String> words) {
    List<String> lines =
        lyric.stanzas().stream()
            .flatMap(stanza -> stanza.lines().stream())
            .map(line -> LyricChecker.words(line.text()))
            .toList();
    return words.stream()
        .map(LyricChecker::words)
        .allMatch(word -> lines.stream().anyMatch(line -> line.contains(word)));
  }

  /**
   * Lines for a place in a written lyric, best first: they fit its syllables, rhyme with the lines
   * it is to rhyme with and have not been sung. Whether they go with the lines around them is for
   * the checker to tell.
   *
   * @param index the line's place in its stanza
   * @param rhymes lines of the stanza that it is to rhyme with
   */
  public List<Line> lines(
      SongBrief brief,
      SongPlan plan,
      StanzaPlan stanza,
      int index,
      List<Line> rhymes,
      Lyric lyric,
      Seed seed) {
    BriefView view = new BriefView(brief, plan.styleId());
    Scorer scorer = new Scorer(view, options, seed.fork("lines"));
    RoleWeights roles = RoleWeights.of(stanza, StanzaPlan.of(plan));
    return new LineChoices(bank, scorer, view)
        .of(stanza.lines().get(index), roles, rhymes, lyric.stanzas());
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
