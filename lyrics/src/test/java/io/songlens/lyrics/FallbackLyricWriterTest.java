package io.songlens.lyrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.LyricOrigin;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Topic;
import io.songlens.composer.song.Wishes;
import io.songlens.composer.theory.Bpm;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.Meter;
import io.songlens.composer.theory.Mode;
import io.songlens.composer.theory.PitchClass;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FallbackLyricWriterTest {
  private final SettableClock clock = new SettableClock();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicBoolean down = new AtomicBoolean(true);
  private final LyricWriter model =
      (brief, plan, seed) -> {
        asked.incrementAndGet();
        if (down.get()) {
          throw new LyricFault("the language model is down", null);
        }
        return lyric("model");
      };
  private final FallbackLyricWriter writer =
      new FallbackLyricWriter(model, (brief, plan, seed) -> lyric("bank"), clock);

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
  void afterThreeFaultsTheFirstWriterIsLeftAloneForAMinute() {
    for (int i = 0; i < 5; i++) {
      write();
    }
    assertThat(asked).hasValue(3);
    assertThat(write().origin().fallbackReason()).contains("left alone");

    down.set(false);
    clock.now = clock.now.plus(Duration.ofSeconds(61));

    assertThat(write().origin().writer()).isEqualTo("model");
  }

  @Test
  void aSuccessForgetsEarlierFaults() {
    for (int round = 0; round < 3; round++) {
      down.set(true);
      write();
      write();
      down.set(false);
      assertThat(write().origin().writer()).isEqualTo("model");
    }
  }

  private Lyric write() {
    SongBrief brief =
        new SongBrief(
            List.of(new Topic("lake", Topic.Kind.SCENE, 1)),
            new Affect(0, 0),
            List.of(),
            Wishes.NONE);
    SongPlan plan =
        new SongPlan(
            "any",
            new Key(PitchClass.C, Mode.MAJOR),
            Meter.FOUR_FOUR,
            new Bpm(90),
            0.5,
            new Affect(0, 0),
            Language.ENGLISH,
            false,
            List.of(
                new PlannedSection(
                    "intro",
                    SectionKind.INTRO,
                    0,
                    4,
                    new Key(PitchClass.C, Mode.MAJOR),
                    0.5,
                    null,
                    List.of())),
            1,
            List.of());
    return writer.write(brief, plan, new Seed(1));
  }

  private static Lyric lyric(String writer) {
    return new Lyric(
        "Title", Language.ENGLISH, List.of(), new LyricOrigin(writer, 0, null), List.of());
  }

  private static final class SettableClock extends Clock {
    private Instant now = Instant.EPOCH;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
