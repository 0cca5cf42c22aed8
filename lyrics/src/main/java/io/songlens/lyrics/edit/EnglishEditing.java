package io.songlens.lyrics.edit;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.Word;
import io.songlens.lyrics.bank.BankLyricWriter;
import io.songlens.lyrics.check.LyricChecker;
import io.songlens.lyrics.check.LyricReport;
import io.songlens.lyrics.check.TopicWords;
import io.songlens.lyrics.prosody.Prosody;
import io.songlens.lyrics.prosody.Scansion;
import java.util.List;

/** English lines and words. */
final class EnglishEditing implements EditedLanguage {
  private final Prosody prosody = Prosody.english();
  private final LyricChecker checker = new LyricChecker(TopicWords.builtIn());
  private final BankLyricWriter bank = BankLyricWriter.english();
  private final NearWords nearWords = NearWords.builtIn();

  @Override
  public Line read(String text, LinePlan place) {
    return prosody.line(text, place.minSyllables(), place.maxSyllables(), place.stresses());
  }

  @Override
  public LyricReport report(SungWords words) {
    return checker.check(words.plan(), words.lyric(), words.brief());
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
    return nearWords.of(line.words().stream().map(Word::text).map(Prosody::core).toList(), word);
  }

  @Override
  public boolean alike(Line line, Line other, int word) {
    return line.words().size() == other.words().size()
        && stresses(line, word).equals(stresses(other, word));
  }

  private static String stresses(Line line, int word) {
    return Scansion.stresses(new Line(List.of(line.words().get(word))));
  }
}
