package io.songlens.api.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextBlockTest {
  private static final TextBlock.Box BOX = new TextBlock.Box(600, 200, 100, 30);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rain",
        "Higher Ground Than This",
        "A very long title that goes on and on about the summer we spent beside the sea",
        "Донаудампфшифффартсгезельшафтскапитаенсмютце",
        "O"
      })
  void everyTextFitsItsBox(String text) {
    TextBlock block = TextBlock.fitting(face(text), text, BOX);

    assertThat(block.width()).isLessThanOrEqualTo(BOX.width());
    assertThat(block.height()).isLessThanOrEqualTo(BOX.height());
    assertThat(block.font().getSize()).isBetween(BOX.smallest(), BOX.largest());
    assertThat(String.join("", block.lines()).replace(" ", "")).isEqualTo(text.replace(" ", ""));
  }

  @Test
  void shortTextsAreLargeAndLinesAreOfAboutEqualLength() {
    assertThat(TextBlock.fitting(face("Rain"), "Rain", BOX).font().getSize()).isEqualTo(100);
    List<String> lines = TextBlock.fitting(face("a"), "Flowers for Grandma Anne", BOX).lines();
    assertThat(lines).containsExactly("Flowers for", "Grandma Anne");
  }

  @Test
  void whatIsTooLongEvenInTheSmallestSizeEndsWithAnEllipsis() {
    String endless = "and so on ".repeat(60).strip();

    TextBlock block = TextBlock.fitting(face(endless), endless, BOX);

    assertThat(block.lines().get(block.lines().size() - 1)).endsWith("…");
    assertThat(block.width()).isLessThanOrEqualTo(BOX.width());
    assertThat(block.height()).isLessThanOrEqualTo(BOX.height());
  }

  @Test
  void theFirstFontThatHasEveryCharacterIsTaken() {
    Fonts fonts = Fonts.ofFamilies(List.of("DejaVu Serif", "DejaVu Sans"));

    assertThat(((Lettering.Written) fonts.lettering("Tide")).font().getFamily())
        .isEqualTo("DejaVu Serif");
    // The serif has no Arabic; the sans does.
    assertThat(((Lettering.Written) fonts.lettering("بحر")).font().getFamily())
        .isEqualTo("DejaVu Sans");
  }

  private static Font face(String text) {
    return ((Lettering.Written) Fonts.installed().lettering(text)).font();
  }
}
