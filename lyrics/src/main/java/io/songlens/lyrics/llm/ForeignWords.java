package io.songlens.lyrics.llm;

import io.songlens.lyrics.check.LyricChecker;
import io.songlens.lyrics.prosody.Prosody;
import java.util.List;
import java.util.Set;

/** Tells lines in another language that is written in Latin letters. */
final class ForeignWords {
  /** Small words of other languages that are no English words. */
  private static final Set<String> SMALL =
      Set.of(
          ("el los las lo del que en una por para como mas muy esta este su sus nuestro cuando donde"
                  + " le les des du et je tu nous vous dans pour avec sous ce cette une est pas qui"
                  + " der das und ich nicht ist mit von wir sie ein eine dem den auf im zu auch wie"
                  + " il gli di che per sono nel della dello mio tuo con noi voi"
                  + " o os nao um uma eu voce meu minha seu")
              .split(" "));

  private final Prosody prosody;

  ForeignWords(Prosody prosody) {
    this.prosody = prosody;
  }

  /**
   * Whether a line is mostly of such words.
   *
   * @param known names and brands that the line may say
   */
  boolean fill(String line, List<String> known) {
    String rest = LyricChecker.words(line);
    for (String phrase : known) {
      rest = rest.replace(LyricChecker.words(phrase), " ");
    }
    int foreign = 0;
    int english = 0;
    for (String word : rest.strip().split(" +")) {
      if (SMALL.contains(word) || !prosody.knows(word)) {
        foreign++;
      } else if (Prosody.isFunctionWord(word)) {
        english++;
      }
    }
    return foreign >= 2 && foreign > english;
  }
}
