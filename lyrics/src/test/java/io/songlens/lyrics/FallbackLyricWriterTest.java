package io.songlens.lyrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.song.Decision;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.LyricOrigin;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.TokenUsage;
import io.songlens.lyrics.bank.BankLyricWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class FallbackLyricWriterTest {
  private final AtomicBoolean down = new AtomicBoolean(true);
  private final LyricWriter model =
      (brief, plan, seed) -> {
        if (down.get()) {
          throw new LyricFault("the language model is down", null);
        }
        return lyric("model");
      };
  private final FallbackLyricWriter writer =
      new FallbackLyricWriter(model, (brief, plan, seed) -> lyric("bank"));

  @Test
  void theFirstWritersLyricIsUsedWhileItWorks() {
    down.set(false);

    assertThat(write().origin()).isEqualTo(new LyricOrigin("model", 0, null));
  }

  @Test
  void theSecondWriterStepsInAndTheSongSaysWhy() {
    assertThat(write().origin())
        .isEqualTo(new LyricOrigin("bank", 0, "the language model is down"));
  }

  @Test
  void whatWasSpentInVainIsToldAndEveryLineSaysWhoWroteIt() {
    TokenUsage spent = new TokenUsage(2, 0, 300, 40, 0.5);
    LyricWriter costly =
        (brief, plan, seed) -> {
          throw new LyricFault("the language model is down", spent, null);
        };

    Lyric lyric =
        new FallbackLyricWriter(costly, BankLyricWriter.english())
            .write(Plans.beach(), Plans.song("AABB"), new Seed(1));

    assertThat(lyric.origin().usage()).isEqualTo(spent);
    assertThat(lyric.decisions())
        .contains(
            new Decision(
                "language model",
                "2 calls, 300 tokens in, 40 out, cost 0.5000",
                List.of("the language model is down")));
    assertThat(lyric.decisions())
        .filteredOn(decision -> decision.what().startsWith("line "))
        .hasSize(14)
        .allMatch(decision -> decision.because().get(0).equals("bank"));
  }

  private Lyric write() {
    return writer.write(Plans.beach(), Plans.song("AABB"), new Seed(1));
  }

  private static Lyric lyric(String writer) {
    return new Lyric(
        "Title", Language.ENGLISH, List.of(), new LyricOrigin(writer, 0, null), List.of());
  }
}
