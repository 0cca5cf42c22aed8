package io.songlens.lyrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.songlens.composer.song.Language;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.LyricOrigin;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongPlan;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LyricsByLanguageTest {
  private final SongPlan english =
      Plans.plan(true, Plans.section("chorus", SectionKind.CHORUS, 0, "AA", Plans.SIX));

  private static LyricWriter writer(String title) {
    return (brief, plan, seed) ->
        new Lyric(title, plan.language(), List.of(), new LyricOrigin("test", 0, null), List.of());
  }

  @Test
  void aSongIsWrittenByItsLanguagesWriterWhichIsMadeOnce() {
    AtomicInteger made = new AtomicInteger();
    LyricsByLanguage lyrics =
        new LyricsByLanguage(
            Map.of(
                Language.ENGLISH,
                () -> {
                  made.incrementAndGet();
                  return writer("English");
                },
                Language.MANDARIN,
                () -> {
                  throw new IllegalStateException("not asked for");
                }));

    lyrics.write(Plans.beach(), english, new Seed(1));

    assertThat(lyrics.write(Plans.beach(), english, new Seed(1)).title()).isEqualTo("English");
    assertThat(made).hasValue(1);
  }

  @Test
  void aLanguageWithoutAWriterIsRefused() {
    LyricsByLanguage lyrics =
        new LyricsByLanguage(Map.of(Language.MANDARIN, () -> writer("Mandarin")));

    assertThatThrownBy(() -> lyrics.write(Plans.beach(), english, new Seed(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("en");
  }
}
