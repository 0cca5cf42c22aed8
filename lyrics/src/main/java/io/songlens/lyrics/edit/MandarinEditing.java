package io.songlens.lyrics.edit;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.Word;
import io.songlens.lyrics.bank.mandarin.MandarinBankWriter;
import io.songlens.lyrics.check.LyricReport;
import io.songlens.lyrics.check.MandarinChecker;
import io.songlens.lyrics.check.MandarinTopicWords;
import io.songlens.lyrics.prosody.mandarin.MandarinProsody;
import java.util.List;

/** Mandarin lines and words. */
final class MandarinEditing implements EditedLanguage {
  private final MandarinProsody prosody = MandarinProsody.builtIn();
  private final MandarinChecker checker = new MandarinChecker(MandarinTopicWords.builtIn());
  private final MandarinBankWriter bank = MandarinBankWriter.builtIn();
  private final MandarinNearWords nearWords = MandarinNearWords.of(prosody);

  @Override
  public Line read(String text, LinePlan place) {
    return prosody.line(text);
  }

  @Override
  public LyricReport report(SungWords words) {
    return checker.report(words.plan(), words.lyric(), words.brief());
  }

  @Override
  public List<Line> lines(SungWords words, LinePlace place, Seed seed) {
    return bank.lines(
        words.brief(),
        words.plan(),
        words.stanzaPlan(place),
        place.index(),
        words.rhymesWith(place),
        words.lyric(),
        seed);
  }

  @Override
  public List<String> words(Line line, int word) {
    return nearWords.of(line.words().stream().map(Word::text).toList(), line.text(), word);
  }

  @Override
  public boolean alike(Line line, Line other, int word) {
    return line.words().size() == other.words().size()
        && line.syllables().size() == other.syllables().size()
        && line.words().get(word).syllables().size() == other.words().get(word).syllables().size();
  }
}
