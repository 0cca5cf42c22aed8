package io.songlens.composer.style;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.theory.Meter;
import io.songlens.composer.theory.RomanNumeral;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every style that comes with Songlens has to be. */
class BuiltInStylesTest {
  private static final StyleCatalog CATALOG = StyleCatalog.builtIn();
  private static final Path VISION = Path.of("../image-analysis/src/main");

  private static List<Style> styles() {
    return CATALOG.styles();
  }

  @Test
  void everyGenreIsThere() {
    assertThat(styles()).hasSizeGreaterThanOrEqualTo(24);
    assertThat(styles())
        .extracting(Style::id)
        .contains("bright-pop", "folk-rock", "indie-rock", "country", "swing-jazz", "bossa-nova")
        .contains("r-and-b", "gospel-soul", "boom-bap", "lo-fi", "house", "synthwave", "synth-pop")
        .contains("reggae", "latin-son", "funk", "disco", "waltz-lullaby", "string-quartet")
        .contains("cinematic", "ambient", "anthem-march", "childrens-song", "guofeng")
        .contains("mandopop-ballad", "k-pop-dance", "holiday", "jingle", "barcarolle")
        .contains("electronica", "acoustic-ballad");
    assertThat(styles())
        .extracting(Style::meter)
        .contains(Meter.FOUR_FOUR, Meter.THREE_FOUR, Meter.SIX_EIGHT);
  }

  @Test
  void everyTopicOfAnAffinityIsOneThatPhotosCanHave() throws IOException {
    Set<String> known = new HashSet<>();
    String scenes = Files.readString(VISION.resolve("resources/vision/scenes.csv"));
    scenes.lines().skip(1).forEach(line -> known.add(line.split(",", 2)[0]));
    Path sources = VISION.resolve("java/io/songlens/image");
    for (String names : List.of("vision/CocoLabels", "palette/ColourNames", "palette/TimeOfDay")) {
      Matcher quoted =
          Pattern.compile("\"([^\"]*)\"")
              .matcher(Files.readString(sources.resolve(names + ".java")));
      while (quoted.find()) {
        known.addAll(List.of(quoted.group(1).strip().split(" ")));
      }
    }
    known.addAll(List.of("people", "crowd", "unknown"));
    for (Style style : styles()) {
      assertThat(known).as(style.id()).containsAll(style.affinities().keySet());
    }
  }

  @Test
  void everyMoodIsNearTheMoodOfSomeStyle() {
    for (double valence = -0.6; valence <= 0.81; valence += 0.2) {
      for (double arousal = -0.6; arousal <= 0.61; arousal += 0.2) {
        Affect mood = new Affect(valence, arousal);
        assertThat(styles()).anyMatch(style -> style.mood().fit(mood) > 0.6);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("styles")
  void everyChorusComesHome(Style style) {
    style
        .progressions()
        .byMode()
        .forEach(
            (mode, sections) -> {
              for (Progression progression : sections.getOrDefault(SectionKind.CHORUS, List.of())) {
                List<RomanNumeral> last = progression.end().get(progression.end().size() - 1);
                assertThat(last).as(style.id() + " in " + mode).allMatch(RomanNumeral::isTonic);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("styles")
  void theMainModeHasThreeVersesAndThreeChoruses(Style style) {
    WeightedMode main =
        style.modes().stream().max(Comparator.comparingDouble(WeightedMode::weight)).orElseThrow();
    for (SectionKind kind : List.of(SectionKind.VERSE, SectionKind.CHORUS)) {
      assertThat(style.progressions().choices(main.mode(), kind))
          .as(style.id())
          .doesNotHaveDuplicates()
          .hasSizeGreaterThanOrEqualTo(style.id().equals("folk-rock") ? 2 : 3);
    }
  }

  @ParameterizedTest
  @MethodSource("styles")
  void patternsAreWholeBarsInsideTheInstrumentsRange(Style style) {
    int bar = style.meter().ticksPerBar();
    assertThat(style.ensemble()).hasSizeBetween(4, 12);
    for (PartSpec part : style.ensemble()) {
      if (part.role() != PartRole.DRUMS) {
        assertThat(part.lowest().midi()).as(part.id()).isBetween(21, 90);
        assertThat(part.highest().midi()).as(part.id()).isBetween(40, 108);
      }
      for (List<PlayPattern> alternatives : part.patterns().byOccasion().values()) {
        assertThat(alternatives).as(style.id() + " " + part.id()).doesNotHaveDuplicates();
        for (PlayPattern pattern : alternatives) {
          assertThat(pattern.ticks() % bar).as(style.id() + " " + part.id()).isZero();
          assertThat(pattern.strokes()).isNotEmpty();
          for (Stroke stroke : pattern.strokes()) {
            assertThat(stroke.onset() + stroke.duration()).isLessThanOrEqualTo(pattern.ticks());
            if (stroke.what() instanceof Stroke.Voices voices) {
              assertThat(voices.indices()).allMatch(index -> index < 8);
            }
          }
        }
      }
    }
  }

  @Test
  void guofengSingsFiveNotesAndOthersSeven() {
    assertThat(CATALOG.style("guofeng").melody().scale()).isEqualTo(MelodyScale.PENTATONIC);
    assertThat(CATALOG.style("bright-pop").melody().scale()).isEqualTo(MelodyScale.FULL);
  }
}
