package io.songlens.api.conversation;

import io.songlens.api.generation.SongOptions;
import io.songlens.api.generation.WishBriefing;
import io.songlens.composer.compose.Composition;
import io.songlens.composer.plan.SongPlanner;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.style.StyleCatalog;
import io.songlens.lyrics.LyricWriter;
import io.songlens.lyrics.LyricsByLanguage;
import io.songlens.lyrics.bank.BankLyricWriter;
import io.songlens.lyrics.bank.mandarin.MandarinBankWriter;
import java.util.Map;

/** Songs to talk about, composed from a wish and not made to sound. */
final class SmallSongs {
  static final LyricWriter WRITER =
      new LyricsByLanguage(
          Map.of(
              Language.ENGLISH, BankLyricWriter::english,
              Language.MANDARIN, MandarinBankWriter::builtIn));

  private static final StyleCatalog STYLES = StyleCatalog.builtIn();

  private SmallSongs() {}

  /**
   * A song.
   *
   * @param language its code
   */
  static Composition song(String style, String language, String wish) {
    Language words = Language.ofCode(language).orElseThrow();
    SongBrief brief =
        WishBriefing.brief(new SongOptions(style, false, words, null, 5, null, wish), STYLES);
    SongPlan plan = new SongPlanner(STYLES).plan(brief, new Seed(5));
    Lyric lyric = WRITER.write(brief, plan, new Seed(6));
    return new Composition(plan, lyric, brief, new Seed(7));
  }
}
