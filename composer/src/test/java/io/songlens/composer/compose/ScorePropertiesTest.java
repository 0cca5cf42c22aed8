package io.songlens.composer.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.fixture.Songs;
import io.songlens.composer.fixture.TestLyrics;
import io.songlens.composer.song.ChordEvent;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.VocalPart;
import io.songlens.composer.style.Style;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every score has to be: each style at each duration, with words short, fitting and long. */
class ScorePropertiesTest {
  private static final int[] SECONDS = {6, 15, 30, 60, 90, 180, 240};
  private static final int SEEDS = 4;

  /** Roles with a line of their own, which must not merely double the voice. */
  private static final Set<PartRole> LINES = Set.of(PartRole.COUNTER, PartRole.LEAD, PartRole.RIFF);

  /** Two voices that meet for less are not heard as one. */
  private static final int BRIEFLY = 60;

  private static List<String> styleIds() {
    return Songs.CATALOG.styles().stream().map(Style::id).toList();
  }

  private static Score score(String styleId, int seconds, int number) {
    long seed = 1_000L * seconds + 7L * styleId.hashCode() + number;
    double mood = 0.6 * (number - 1.5);
    SongBrief brief = Songs.brief(styleId, Duration.ofSeconds(seconds), number == 3, mood, -mood);
    SongPlan plan = Songs.plan(brief, seed);
    return switch (number) {
      case 0 -> Songs.compose(plan, TestLyrics.fitting(plan, seed), brief, seed);
      case 1 -> Songs.compose(plan, TestLyrics.longest(plan), brief, seed);
      case 2 -> Songs.compose(plan, TestLyrics.shortest(plan), brief, seed);
      default -> Songs.compose(plan, null, brief, seed);
    };
  }

  @ParameterizedTest
  @MethodSource("styleIds")
  void everySongAddsUpAndCanBePlayedAndSung(String styleId) {
    for (int seconds : SECONDS) {
      for (int number = 0; number < SEEDS; number++) {
        Score score = score(styleId, seconds, number);
        String which = "%s, %d s, number %d".formatted(styleId, seconds, number);
        assertThat(score.plan().durationFrames()).as(which).isEqualTo(seconds * 48_000L);
        everyBarOfChordsAddsUp(score, which);
        everyNoteLiesInTheSong(score, which);
        everyNoteCanBePlayed(score, which);
        everyNoteCanBeSung(score, which);
        noLineDoublesTheVoice(score, which);
      }
    }
  }

  private static void everyBarOfChordsAddsUp(Score score, String which) {
    int barTicks = score.plan().meter().ticksPerBar();
    int tick = 0;
    for (ChordEvent chord : score.chords()) {
      assertThat(chord.onset()).as(which).isEqualTo(tick);
      assertThat(chord.duration()).as(which).isPositive();
      assertThat((chord.end() - 1) / barTicks).as(which).isEqualTo(chord.onset() / barTicks);
      tick = chord.end();
    }
    assertThat(tick).as(which).isEqualTo(score.plan().tickOfBar(score.plan().bars()));
  }

  /** Songs in which a counter-line once found no note of the chord that was not sung. */
  @ParameterizedTest
  @CsvSource({"62, 0, -0.06, 0.82", "85, 180, 0.45, 0.85"})
  void aLineThatCannotAvoidTheVoiceIsSilent(
      long seed, int seconds, double valence, double arousal) {
    Duration duration = seconds == 0 ? null : Duration.ofSeconds(seconds);
    SongBrief brief = Songs.brief("k-pop-dance", duration, false, valence, arousal);
    SongPlan plan = Songs.plan(brief, seed);
    for (Lyric lyric : List.of(TestLyrics.fitting(plan, seed), TestLyrics.longest(plan))) {
      noLineDoublesTheVoice(Songs.compose(plan, lyric, brief, seed), "k-pop-dance, seed " + seed);
    }
  }

  private static void everyNoteLiesInTheSong(Score score, String which) {
    int lastBarLine = score.plan().tickOfBar(score.plan().bars());
    assertThat(played(score)).as(which).isNotEmpty();
    assertThat(played(score))
        .as(which)
        .allMatch(note -> note.onset() < lastBarLine)
        .allMatch(note -> score.plan().frameOfTick(note.end()) <= score.plan().durationFrames());
    assertThat(sung(score))
        .as(which)
        .allMatch(note -> note.onset() >= 0 && note.duration() > 0 && note.end() <= lastBarLine);
  }

  private static List<NoteEvent> played(Score score) {
    return score.parts().stream().flatMap(part -> part.notes().stream()).toList();
  }

  private static List<SungNote> sung(Score score) {
    Stream<SungNote> backing =
        score.backing().stream().flatMap(part -> part.voices().stream().flatMap(List::stream));
    return Stream.concat(score.melody().stream(), backing).toList();
  }

  static void everyNoteCanBePlayed(Score score, String which) {
    for (Part part : score.parts()) {
      InstrumentRange range = InstrumentRange.ofProgram(part.program());
      int onset = 0;
      for (NoteEvent note : part.notes()) {
        assertThat(note.onset()).as("%s, %s", which, part.id()).isGreaterThanOrEqualTo(onset);
        onset = note.onset();
        if (!part.percussion()) {
          assertThat(range.contains(note.pitch().midi()))
              .as("%s, %s plays %s on %s", which, part.id(), note.pitch(), part.name())
              .isTrue();
        }
      }
    }
  }

  private static void everyNoteCanBeSung(Score score, String which) {
    assertThat(score.melody())
        .as(which)
        .allMatch(note -> note.pitch().midi() >= score.voice().lowestMidi())
        .allMatch(note -> note.pitch().midi() <= score.voice().highestMidi());
    for (VocalPart part : score.backing()) {
      for (List<SungNote> voice : part.voices()) {
        int free = 0;
        for (SungNote note : voice) {
          assertThat(note.onset()).as("%s, %s", which, part.id()).isGreaterThanOrEqualTo(free);
          assertThat(note.pitch().midi())
              .as("%s, %s", which, part.id())
              .isBetween(part.style().lowestMidi(), part.style().highestMidi());
          free = note.end();
        }
      }
    }
  }

  static void noLineDoublesTheVoice(Score score, String which) {
    List<String> doubled = new ArrayList<>();
    for (Part part : score.parts()) {
      if (LINES.contains(part.role())) {
        part.notes().stream()
            .filter(note -> score.melody().stream().anyMatch(sung -> inUnison(note, sung)))
            .forEach(note -> doubled.add(part.id() + " at " + note.onset()));
      }
    }
    assertThat(doubled).as(which).isEmpty();
  }

  private static boolean inUnison(NoteEvent note, SungNote sung) {
    return sung.pitch().equals(note.pitch())
        && sung.onset() < note.end() - BRIEFLY
        && sung.end() - BRIEFLY > note.onset();
  }
}
