package io.songlens.api.bench;

import io.songlens.composer.compose.Composition;
import io.songlens.composer.compose.EditResult;
import io.songlens.composer.compose.ScoreEdit;
import io.songlens.composer.compose.SongComposer;
import io.songlens.composer.plan.SongPlanner;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.style.Style;
import io.songlens.composer.style.StyleCatalog;
import io.songlens.lyrics.bank.BankLyricWriter;
import java.util.List;

/** Plans, writes and composes songs as the service does, but plays none. Thread-safe. */
public final class SongMaker {
  private final StyleCatalog styles;
  private final SongPlanner planner;
  private final SongComposer composer;
  private final BankLyricWriter writer = BankLyricWriter.english();

  /** A maker of songs in the catalogue's styles with the words of the bank. */
  public SongMaker(StyleCatalog styles) {
    this.styles = styles;
    planner = new SongPlanner(styles);
    composer = new SongComposer(styles);
  }

  List<String> styleIds() {
    return styles.styles().stream().map(Style::id).toList();
  }

  MadeSong make(String name, SongBrief brief, long number) {
    Seed seed = new Seed(number);
    SongPlan plan = planner.plan(brief, seed.fork("plan"));
    Lyric lyric = writer.write(brief, plan, seed.fork("lyric"));
    Seed music = seed.fork("score");
    Score score = composer.compose(plan, lyric, brief, music);
    return new MadeSong(name, brief, plan, lyric, music, score);
  }

  /** The song's score once more, from the same plan, words and seed. */
  Score again(MadeSong song) {
    return composer.compose(song.plan(), song.lyric(), song.brief(), song.seed());
  }

  /** The song's score with one section composed anew. */
  Score recomposed(MadeSong song, String sectionId) {
    Composition composition = new Composition(song.plan(), song.lyric(), song.brief(), song.seed());
    EditResult result = composer.edit(composition, new ScoreEdit.RecomposeSection(sectionId));
    if (result instanceof EditResult.Edited edited) {
      return composer.compose(edited.composition());
    }
    throw new IllegalStateException(song.name() + " has no section " + sectionId);
  }
}
