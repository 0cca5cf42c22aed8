package io.songlens.api.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.songlens.api.picture.Fonts;
import io.songlens.composer.midi.SungText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LyricTrackTest {
  private static final SungText.Line FIRST =
      line(
          new SungText.Syllable("gold", 5_000, 5_500, 60),
          new SungText.Syllable("en", 5_500, 6_000, 62));
  private static final SungText.Line SECOND =
      line(new SungText.Syllable("shore", 6_300, 7_000, 60));
  private static final SungText.Line LATE = line(new SungText.Syllable("tide", 30_000, 31_000, 60));

  @Test
  void aLineComesBeforeItIsSungAndGoesWhenTheNextBegins() {
    LyricTrack track = new LyricTrack(List.of(FIRST, SECOND, LATE), Fonts.installed());

    assertThat(track.at(1_999)).isNull();
    assertThat(shown(track, 2_000)).isEqualTo("golden");
    assertThat(shown(track, 6_299)).isEqualTo("golden");
    assertThat(shown(track, 6_300)).isEqualTo("shore");
    assertThat(track.at(20_000)).isNull();
    assertThat(shown(track, 27_000)).isEqualTo("tide");
    assertThat(track.at(31_900)).isNull();
  }

  @Test
  void theColourGoesFromSyllableToSyllableAsTheyAreSung() {
    LyricLine line = Objects.requireNonNull(LyricLine.of(FIRST, Fonts.installed()));

    assertThat(line.reach(4_999)).isZero();
    double half = line.reach(5_250);
    double gold = line.reach(5_500);
    assertThat(half).isCloseTo(gold / 2, within(0.01 * gold));
    assertThat(line.reach(5_750)).isGreaterThan(gold);
    assertThat(line.reach(6_000)).isEqualTo(line.reach(9_000)).isGreaterThan(1.3 * gold);
  }

  @Test
  void wordsAreApartAndMandarinSyllablesAreNot() {
    SungText.Word gold = word(new SungText.Syllable("gold", 0, 10, 60));
    SungText.Word sea = word(new SungText.Syllable("海", 10, 20, 60));
    SungText.Word side = word(new SungText.Syllable("边", 20, 30, 60));

    assertThat(text(List.of(gold, gold))).isEqualTo("gold gold");
    // Told from characters, not from fonts: this machine may have none for Chinese.
    assertThat(LyricLine.text(new SungText.Line("verse1", 0, 30, List.of(gold, sea, side))))
        .isEqualTo("gold 海边");
  }

  private static String text(List<SungText.Word> words) {
    return LyricLine.text(new SungText.Line("verse1", 0, 30, words));
  }

  private static String shown(LyricTrack track, double ms) {
    return Objects.requireNonNull(track.at(ms)).line().toString();
  }

  private static SungText.Word word(SungText.Syllable... syllables) {
    List<SungText.Syllable> all = new ArrayList<>(List.of(syllables));
    StringBuilder text = new StringBuilder();
    all.forEach(syllable -> text.append(syllable.text()));
    return new SungText.Word(
        text.toString(), all.get(0).startMs(), all.get(all.size() - 1).endMs(), all);
  }

  private static SungText.Line line(SungText.Syllable... syllables) {
    SungText.Word word = word(syllables);
    return new SungText.Line("verse1", word.startMs(), word.endMs(), List.of(word));
  }
}
