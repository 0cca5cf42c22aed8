package io.songlens.api.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.style.StyleCatalog;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class LyricMeasureTest {
  private static final List<WrittenLyric> LYRICS =
      new LyricMeasure(StyleCatalog.load(List.of())).lyrics(ToldPhoto.all().subList(0, 3));

  @Test
  void fiftyPhotosAreToldEachUnderItsOwnName() {
    assertThat(ToldPhoto.all()).hasSize(50);
    assertThat(ToldPhoto.all()).extracting(ToldPhoto::name).doesNotHaveDuplicates();
  }

  @Test
  void fourLyricsAreWrittenOfEachPhotoAndTheSameOnesAgain() {
    assertThat(LYRICS).hasSizeBetween(9, 12);
    assertThat(new LyricMeasure(StyleCatalog.load(List.of())).lyrics(ToldPhoto.all().subList(0, 1)))
        .extracting(WrittenLyric::printed)
        .containsExactlyElementsOf(
            LYRICS.stream()
                .filter(lyric -> lyric.photo().equals(ToldPhoto.all().get(0)))
                .map(WrittenLyric::printed)
                .toList());
  }

  @Test
  void everyGateIsPrintedWithAFigure() {
    Gates gates = new Gates();
    String text =
        print(
            out -> {
              LyricMeasure.report(LYRICS, out, gates);
              gates.print(out);
            });

    assertThat(text)
        .contains("| lines within the plan's syllables | ≥ 100.0 % | 100.0 % | yes |")
        .contains("| main subject named | ≥ 100.0 % | 100.0 % | yes |")
        .contains("stress fit, mean", "distinct-2", "slowest lyric")
        .doesNotContain("NaN");
  }

  @Test
  void aBlindReadingOffersFourPhotosAndTheKeyNamesTheRightOne() {
    String text = print(out -> LyricPages.blind(LYRICS, 2, out));

    String first = text.substring(text.indexOf("## 1"), text.indexOf("## 2"));
    char right = text.charAt(text.indexOf("key: 1 ") + "key: 1 ".length());
    String chosen = first.lines().filter(l -> l.startsWith("- " + right)).findFirst().orElseThrow();
    WrittenLyric lyric =
        LYRICS.stream().filter(l -> first.contains(l.printed())).findFirst().orElseThrow();
    assertThat(chosen).endsWith(lyric.photo().sight());
    assertThat(first.lines().filter(l -> l.matches("- [A-D]: .*")).distinct()).hasSize(4);
  }

  @Test
  void linesToReadAreNumberedAndDifferent() {
    String text = print(out -> LyricPages.lines(LYRICS, 20, out));

    Map<String, List<String>> byText =
        text.lines()
            .collect(java.util.stream.Collectors.groupingBy(l -> l.replaceAll("^\\d+", "")));
    assertThat(byText).hasSize(20);
    assertThat(text).startsWith("1. ");
  }

  private static String print(Consumer<PrintWriter> printer) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    printer.accept(out);
    out.flush();
    return text.toString();
  }
}
