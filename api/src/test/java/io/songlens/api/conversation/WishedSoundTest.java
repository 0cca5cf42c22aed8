package io.songlens.api.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.style.StyleCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishedSoundTest {
  private static final StyleCatalog STYLES = StyleCatalog.builtIn();

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "'A waltz about the sea, sung by a child', waltz-lullaby, child",
        "'a slow reggae for my mother', reggae, -",
        "'make it a disco song', disco, -",
        "'写一首爵士，用男声唱', swing-jazz, warm-tenor",
        "'we walked in the country with a child', -, -",
        "'Happier, and mention the sea', -, -",
        "'mention \"Let the Boy Sing\"; mention \"A Waltz\"', -, -",
        "'a bright house by the lake', -, -"
      })
  void aWishMayNameStyleAndSinger(String wish, String style, String voice) {
    assertThat(WishedSound.of(wish, STYLES)).isEqualTo(new WishedSound(style, voice));
  }

  @Test
  void noWishNamesNothing() {
    assertThat(WishedSound.of(null, STYLES)).isEqualTo(WishedSound.NONE);
  }
}
