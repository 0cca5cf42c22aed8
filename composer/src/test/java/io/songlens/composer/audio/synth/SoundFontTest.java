package io.songlens.composer.audio.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundFontTest {
  private final Path folder;

  SoundFontTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void theSystemsSoundFontIsFound() {
    assertThat(SoundFont.locate().name()).isNotBlank();
  }

  @Test
  void theNamedOneNeedsNoFolder() {
    Path named = SoundFont.locate().path();
    Map<String, String> environment = Map.of("SONGLENS_SOUNDFONT", named.toString());
    assertThat(SoundFont.locate(environment, List.of()).path()).isEqualTo(named);
  }

  @Test
  void aMissingOneNamesThePackageToInstall() {
    assertThatThrownBy(() -> SoundFont.locate(Map.of(), List.of(folder)))
        .isInstanceOf(SoundFontException.class)
        .hasMessageContaining("fluid-soundfont-gm")
        .hasMessageContaining("SONGLENS_SOUNDFONT");
  }

  @Test
  void aNamedOneThatIsMissingIsNotReplacedInSilence() {
    Map<String, String> environment = Map.of("SONGLENS_SOUNDFONT", folder + "/none.sf2");
    assertThatThrownBy(
            () -> SoundFont.locate(environment, List.of(Path.of("/usr/share/sounds/sf2"))))
        .isInstanceOf(SoundFontException.class)
        .hasMessageContaining("none.sf2");
  }

  @Test
  void somethingElseIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("song.sf2"), "no sound in here, only words");
    assertThatThrownBy(() -> SoundFont.open(text))
        .isInstanceOf(SoundFontException.class)
        .hasMessageContaining("not a SoundFont");
  }
}
