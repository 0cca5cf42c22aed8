package io.songlens.composer.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.songlens.composer.song.VoiceStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StyleCatalogTest {
  private final StyleCatalog builtIn = StyleCatalog.builtIn();

  @Test
  void holdsEveryStyleFileOfTheBuild() throws IOException {
    try (var files = Files.list(Path.of("src/main/resources/styles"))) {
      long yaml =
          files
              .map(f -> f.getFileName().toString())
              .filter(f -> f.endsWith(".yaml") && !f.equals("voices.yaml"))
              .count();
      assertThat(builtIn.styles()).hasSize((int) yaml).hasSizeGreaterThanOrEqualTo(24);
    }
  }

  @Test
  void singersStayInTheRegisterInWhichWordsAreUnderstood() {
    assertThat(builtIn.styles())
        .allSatisfy(style -> assertThat(style.vocal().lowestMidi()).isBetween(48, 60))
        .allSatisfy(style -> assertThat(style.vocal().highestMidi()).isBetween(62, 74));
  }

  @Test
  void aUsersStyleReplacesTheBuiltInOneOfTheSameId(@TempDir Path folder) throws IOException {
    String text = Files.readString(Path.of("src/main/resources/styles/lo-fi.yaml"));
    Files.writeString(folder.resolve("mine.yaml"), text.replace("name: Lo-fi", "name: My lo-fi"));
    Files.writeString(folder.resolve("read-me.txt"), "not a style");
    StyleCatalog catalog = StyleCatalog.load(List.of(folder));
    assertThat(catalog.style("lo-fi").name()).isEqualTo("My lo-fi");
    assertThat(catalog.styles()).hasSameSizeAs(builtIn.styles());
  }

  @Test
  void aUsersVoiceCanBeNamedAndChanged(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("voices.yaml"),
        "bass: {formantScale: 0.8, breath: 0.1, tension: 0.2, vibratoDepthCents: 20,"
            + " vibratoRateHz: 5, portamentoMs: 60, lowestMidi: 45, highestMidi: 60}");
    String text = Files.readString(Path.of("src/main/resources/styles/lo-fi.yaml"));
    Files.writeString(
        folder.resolve("mine.yaml"),
        text.replace("  voice: soft-tenor", "  voice: bass\n  breath: 0.4"));
    VoiceStyle voice = StyleCatalog.load(List.of(folder)).style("lo-fi").vocal();
    assertThat(voice.formantScale()).isEqualTo(0.8);
    assertThat(voice.breath()).isEqualTo(0.4);
    assertThat(voice.lowestMidi()).isEqualTo(45);
    assertThat(voice.mix().gainDb()).isEqualTo(-0.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lowestMidi: 60", "highestMidi: 72", "lowestMidi: 58, highestMidi: 70"})
  void aRangeGivenForTheLeadsOwnHarmonyMovesWithTheLead(String range, @TempDir Path folder)
      throws IOException {
    String text = Files.readString(Path.of("src/main/resources/styles/bright-pop.yaml"));
    Files.writeString(
        folder.resolve("mine.yaml"),
        text.replace("harmony: {interval: third,", "harmony: {" + range + ", interval: third,"));
    StyleCatalog catalog = StyleCatalog.load(List.of(folder));
    Style own = catalog.style("bright-pop");
    assertThat(catalog.voices())
        .allSatisfy(
            voice -> {
              Style sung = catalog.style("bright-pop", voice.voice());
              VoiceStyle harmony = harmony(sung);
              assertThat(harmony.voice()).isEqualTo(voice.voice());
              assertThat(middle(harmony) - middle(harmony(own)))
                  .isCloseTo(middle(sung.vocal()) - middle(own.vocal()), within(0.5));
            });
  }

  private static VoiceStyle harmony(Style style) {
    return Objects.requireNonNull(style.backing().harmony()).voice();
  }

  private static double middle(VoiceStyle voice) {
    return (voice.lowestMidi() + voice.highestMidi()) / 2.0;
  }

  @Test
  void everyColourOfVoiceIsSungWithBySomeStyle() {
    assertThat(builtIn.styles())
        .extracting(style -> style.vocal().voice())
        .contains("soft-alto", "bright-soprano", "warm-tenor");
  }

  @Test
  void anUnknownStyleIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> builtIn.style("polka"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("polka")
        .hasMessageContaining("waltz-lullaby");
  }

  @Test
  void drumLettersBecomeGeneralMidiDrumsOnTheSixteenthGrid() {
    PlayPattern pattern =
        new PatternParser(io.songlens.composer.theory.Meter.FOUR_FOUR)
            .parse(
                io.songlens.composer.song.PartRole.DRUMS,
                List.of("O...|....|....|....", "....S.......s..."));
    assertThat(pattern.ticks()).isEqualTo(1920);
    assertThat(pattern.strokes())
        .containsExactly(
            new Stroke(0, 120, 112, new Stroke.Drum(36)),
            new Stroke(480, 120, 108, new Stroke.Drum(38)),
            new Stroke(1440, 120, 42, new Stroke.Drum(38)));
  }

  @Test
  void bassMusicStringsBecomeStepsOfTheChord() {
    PlayPattern pattern =
        new PatternParser(io.songlens.composer.theory.Meter.FOUR_FOUR)
            .parse(io.songlens.composer.song.PartRole.BASS, List.of("C3q.a90 Ri G3qa80 C4qa70"));
    assertThat(pattern.strokes())
        .containsExactly(
            new Stroke(0, 720, 90, new Stroke.ChordStep(1, 0)),
            new Stroke(960, 480, 80, new Stroke.ChordStep(5, 0)),
            new Stroke(1440, 480, 70, new Stroke.ChordStep(1, 1)));
  }
}
