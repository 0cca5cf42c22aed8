package io.songlens.lyrics.llm;

import io.songlens.composer.song.Language;
import io.songlens.composer.song.Wishes;
import io.songlens.composer.wish.WishReading;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What wishes demand so clearly that a lyric can be checked for it. The rest of a wish is for the
 * model to understand.
 *
 * @param sung texts that must be heard as they are written: a brand, a slogan, a name
 * @param avoided words that must not be heard
 */
record Demands(List<String> sung, List<String> avoided) {
  private static final int MOST_PHRASES = 5;
  private static final int MOST_CHARACTERS = 60;
  private static final String JINGLE = "jingle";

  Demands {
    sung = List.copyOf(sung);
    avoided = List.copyOf(avoided);
  }

  /**
   * What is demanded of a song. Names are said in their own language only: a song in another one
   * says them in its own way.
   *
   * @param styleId its style; in a jingle the wished title is a brand's
   */
  static Demands of(Wishes wishes, String styleId, Language language) {
    WishReading reading = WishReading.of(wishes);
    Set<String> sung = new LinkedHashSet<>();
    if (styleId.equals(JINGLE)) {
      add(sung, wishes.title());
    }
    add(sung, reading.slogan());
    add(sung, reading.brand());
    reading.names().stream()
        .filter(name -> isChinese(name) == (language == Language.MANDARIN))
        .forEach(name -> add(sung, name));
    sung.removeAll(reading.avoided());
    return new Demands(sung.stream().limit(MOST_PHRASES).toList(), reading.avoided());
  }

  private static boolean isChinese(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }

  private static void add(Set<String> phrases, @Nullable String phrase) {
    if (phrase != null) {
      String safe = DataMarks.safe(phrase, MOST_CHARACTERS);
      if (!safe.isEmpty()) {
        phrases.add(safe);
      }
    }
  }
}
