package io.songlens.lyrics.bank.mandarin;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.LyricOrigin;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.wish.WishReading;
import io.songlens.lyrics.LyricWriter;
import io.songlens.lyrics.StanzaPlan;
import io.songlens.lyrics.bank.Bank;
import io.songlens.lyrics.bank.BankLyricWriter;
import io.songlens.lyrics.bank.BankReader;
import io.songlens.lyrics.bank.BriefView;
import io.songlens.lyrics.bank.RoleWeights;
import io.songlens.lyrics.bank.Selling;
import io.songlens.lyrics.check.MandarinTopicWords;
import io.songlens.lyrics.prosody.mandarin.MandarinProsody;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes Mandarin songs offline, from couplets in simplified characters that people wrote, one
 * syllable a character. A beam search chooses for each stanza what fits the plan's syllables and
 * its rhymes (by the thirteen groups), speaks of what the photo shows, meets its mood and tells a
 * story. What the photo shows above all is always named.
 *
 * <p>Where no couplet fits a pair of lines, lines of two couplets that rhyme are sung; then a line
 * without its rhyme; at last a vocalise. No line is ever shorter or longer than its plan allows.
 */
public final class MandarinBankWriter implements LyricWriter {
  private final Bank bank;
  private final Wordings wordings;

  private MandarinBankWriter(Bank bank, Wordings wordings) {
    this.bank = bank;
    this.wordings = wordings;
  }

  /**
   * The writer with the bundled bank. Loads dictionaries and reads lines, about 1.4 seconds, once.
   */
  public static MandarinBankWriter builtIn() {
    Bank bank = BankReader.read("/bank/zh/");
    Wordings wordings = new Wordings(MandarinProsody.builtIn(), MandarinTopicWords.builtIn());
    // What any song may sing is read now, so that nobody waits for it with a lyric.
    bank.couplets().stream()
        .filter(couplet -> couplet.topics().isEmpty() && !couplet.moods().isEmpty())
        .forEach(couplet -> couplet.lines().forEach(wordings::of));
    return new MandarinBankWriter(bank, wordings);
  }

  @Override
  public Lyric write(SongBrief brief, SongPlan plan, Seed seed) {
    return write(brief, plan, seed, null);
  }

  /**
   * Writes the words of a planned song.
   *
   * @param fallbackReason what {@link LyricOrigin#fallbackReason} is to say
   */
  public Lyric write(SongBrief brief, SongPlan plan, Seed seed, @Nullable String fallbackReason) {
    List<StanzaPlan> stanzas = plan.instrumental() ? List.of() : StanzaPlan.of(plan);
    WishReading wishes = WishReading.of(brief.wishes());
    LyricOrigin origin = new LyricOrigin(BankLyricWriter.NAME, 0, fallbackReason);
    Lyric lyric = writing(brief, stanzas, seed, false).write(origin);
    return Selling.better(
        wishes, stanzas, lyric, () -> writing(brief, stanzas, seed, true).write(origin));
  }

  private SongWriting writing(
      SongBrief brief, List<StanzaPlan> stanzas, Seed seed, boolean sloganFirst) {
    BriefView view = view(brief);
    Judge judge = new Judge(view, wordings, seed.fork("mandarin bank"));
    return new SongWriting(
        bank, judge, view, brief, stanzas, MandarinTopicWords.builtIn(), sloganFirst);
  }

  /**
   * Lines for a place in a written lyric, best first: they fit its syllables, rhyme with the lines
   * it is to rhyme with and have not been sung.
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
    Judge judge = new Judge(view(brief), wordings, seed.fork("lines"));
    RoleWeights roles = RoleWeights.of(stanza, StanzaPlan.of(plan));
    return new LineChoices(bank, judge)
        .of(stanza.lines().get(index), roles, rhymes, lyric.stanzas());
  }

  private static BriefView view(SongBrief brief) {
    List<String> avoided = WishReading.of(brief.wishes()).avoided();
    return new BriefView(brief).avoiding(WishWords.toAvoid(avoided, MandarinTopicWords.builtIn()));
  }
}
