package io.songlens.lyrics.prosody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.Syllable;
import io.songlens.composer.song.Word;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProsodyTest {
  private final Prosody prosody = Prosody.english();

  @ParameterizedTest
  @CsvSource({
    "golden, gold-en",
    "memory, mem-o-ry",
    "river, riv-er",
    "every, ev-ery",
    "evening, even-ing",
    "running, run-ning",
    "piano, pi-an-o",
    "quiet, qui-et",
    "lions, li-ons",
    "candlelight, can-dle-light",
    "seagulls', sea-gulls'",
    "believin', be-lie-vin'",
    "fire, fire"
  })
  void syllablesPrintTheWordsOwnLetters(String word, String expected) {
    assertThat(printed(prosody.line(word))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "In 1999, in nineteen ninety-nine",
    "I have 24 robins, I have twenty-four robins",
    "7 nights, seven nights",
    "in 2005, in two thousand five"
  })
  void numbersAreSungAsWords(String line, String said) {
    assertThat(prosody.line(line).text()).isEqualToIgnoringCase(said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Siobhan", "Kubernetes", "Nguyen", "Akiko", "IKEA", "Songlens", "Przemek", "Zoë", "José",
        "Nkechi", "Xochitl", "MTV", "Zzyzx", "Q", "brrr", "O'Malley", "Jean-Luc", "BMW"
      })
  void anyNameGetsSomethingSingable(String name) {
    Line line = prosody.line(name);

    assertThat(line.syllables()).isNotEmpty().allSatisfy(ProsodyTest::hasOneVowel);
    assertThat(line.text()).isEqualTo(name);
  }

  @Test
  void phonemesFollowMaximalOnset() {
    Line line = prosody.line("golden extra");

    assertThat(line.syllables())
        .extracting(Syllable::phonemes)
        .map(phones -> String.join(" ", phones))
        .containsExactly("G OW L", "D AH N", "EH K", "S T R AH");
  }

  @Test
  void articlesAndPrepositionsAreUnstressedAndContentWordsStressed() {
    Line line = prosody.line("The light of the moon is on you");

    assertThat(line.syllables())
        .extracting(Syllable::stress)
        .containsExactly(0, 1, 0, 0, 1, 0, 0, 2);
  }

  @Test
  void theSoundsLikeTheeBeforeAVowel() {
    assertThat(prosody.line("the end").words().get(0).pronunciation()).isEqualTo("DH IY");
    assertThat(prosody.line("the sea").words().get(0).pronunciation()).isEqualTo("DH AH");
  }

  @Test
  void theReadingThatFitsTheMetreIsSung() {
    assertThat(prosody.line("every fire", 3, 3, "101").syllables()).hasSize(3);
    assertThat(prosody.line("every fire", 5, 5, "10101").syllables()).hasSize(5);
  }

  @Test
  void lonePunctuationBelongsToTheWordBefore() {
    Line line = prosody.line("Stay \u2014 oh, stay!");

    assertThat(line.words()).extracting(Word::text).containsExactly("Stay \u2014", "oh,", "stay!");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "...", "\u5c0f\u660e"})
  void aLineWithoutLettersIsRefused(String text) {
    assertThatThrownBy(() -> prosody.line(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyDictionaryWordOfASampleKeepsItsLetters() {
    for (String word :
        ("strength straight through beautiful colour iron onion queue science neighbour thought"
                + " island whistle castle listen knee sword rhythm mosquito isle aisle choir")
            .split(" ")) {
      Word read = prosody.line(word).words().get(0);
      String joined = read.syllables().stream().map(Syllable::text).collect(Collectors.joining());
      assertThat(joined).isEqualTo(word);
      assertThat(read.syllables()).allSatisfy(s -> assertThat(s.text()).isNotEmpty());
    }
  }

  private static void hasOneVowel(Syllable syllable) {
    assertThat(syllable.phonemes().stream().filter(Arpabet::isVowel)).hasSize(1);
    assertThat(syllable.phonemes()).noneMatch(phone -> phone.matches(".*\\d"));
  }

  private static String printed(Line line) {
    return line.syllables().stream().map(Syllable::text).collect(Collectors.joining("-"));
  }
}
