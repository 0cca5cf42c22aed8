package io.songlens.api.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.style.Style;
import io.songlens.composer.style.StyleCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LicencesTest {
  @Test
  void knownSoundFontsHaveTheirTermsAndOthersSayThatTheyAreNotKnown() {
    assertThat(Licences.instruments("Fluid R3 GM ").line())
        .isEqualTo("instruments: Fluid R3 GM, by Frank Wen and others, licence: MIT");
    assertThat(Licences.instruments("My Grand Piano").licence()).contains("not known");
  }

  @Test
  void wordsAreTheirWriters() {
    assertThat(Licences.words("bank").by()).isEqualTo("Songlens");
    assertThat(Licences.words("qwen3").by()).isEqualTo("qwen3");
    assertThat(Licences.words("qwen3").licence()).doesNotContain("Apache");
  }

  @Test
  void anOperatorsStyleIsNotOursEvenUnderOurId(@TempDir Path folder) throws IOException {
    Style lofi = StyleCatalog.builtIn().style("lo-fi");
    assertThat(Licences.style(lofi).licence()).isEqualTo("Apache-2.0");

    Path styles = Path.of("..", "composer", "src", "main", "resources", "styles");
    String changed = Files.readString(styles.resolve("lo-fi.yaml"));
    Files.writeString(
        folder.resolve("mine.yaml"), changed.replaceFirst("(?m)^name: .*", "name: Mine"));
    Style mine = StyleCatalog.load(List.of(folder)).style("lo-fi");

    assertThat(mine.name()).isEqualTo("Mine");
    assertThat(Licences.style(mine).licence()).contains("not known");
  }
}
