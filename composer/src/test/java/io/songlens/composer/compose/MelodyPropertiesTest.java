package io.songlens.composer.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.fixture.Songs;
import io.songlens.composer.fixture.TestLyrics;
import io.songlens.composer.song.ChordEvent;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.Syllable;
import io.songlens.composer.style.Style;
import io.songlens.composer.theory.BeatStrength;
import io.songlens.composer.theory.ChordSymbol;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.Meter;
import io.songlens.composer.theory.PitchClass;
import io.songlens.composer.theory.Swing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every sung melody has to be, over styles, durations and seeds. */
class MelodyPropertiesTest {
  private static final Map<String, List<Score>> SCORES = new ConcurrentHashMap<>();

  private static List<Score> scores(String styleId) {
    return SCORES.computeIfAbsent(styleId, MelodyPropertiesTest::composed);
  }

  private static List<Score> composed(String styleId) {
    List<Score> scores = new ArrayList<>();
    for (int millis : new int[] {6_000, 15_000, 60_000, 360_000}) {
      scores.add(Songs.sung(Songs.brief(styleId, Duration.ofMillis(millis)), millis));
    }
    for (int seed = 0; seed < 4; seed++) {
      scores.add(Songs.sung(Songs.brief(styleId, null), seed));
    }
    return scores;
  }

  private static List<String> styleIds() {
    return Songs.CATALOG.styles().stream().map(Style::id).toList();
  }

  @ParameterizedTest
  @MethodSource("styleIds")
  void everySyllableIsSungOnceInOrder(String styleId) {
    for (int seed = 0; seed < 3; seed++) {
      SongBrief brief = Songs.brief(styleId, null);
      SongPlan plan = Songs.plan(brief, seed);
      for (Lyric lyric :
          List.of(
              TestLyrics.fitting(plan, seed),
              TestLyrics.shortest(plan),
              TestLyrics.longest(plan))) {
        List<Syllable> wanted =
            plan.sections().stream()
                .filter(section -> section.stanzaId() != null)
                .map(section -> lyric.stanza(Objects.requireNonNull(section.stanzaId())))
                .flatMap(stanza -> stanza.lines().stream())
                .flatMap(line -> line.syllables().stream())
                .toList();
        List<Syllable> sung =
            Songs.compose(plan, lyric, brief, seed).melody().stream()
                .map(SungNote::syllable)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        assertThat(sung).isEqualTo(wanted);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("styleIds")
  void notesFollowEachOtherWithinTheSongAndTheVoice(String styleId) {
    for (Score score : scores(styleId)) {
      int end = score.plan().tickOfBar(score.plan().bars());
      int previousEnd = 0;
      for (SungNote note : score.melody()) {
        assertThat(note.onset()).isGreaterThanOrEqualTo(previousEnd);
        assertThat(note.duration()).isPositive();
        assertThat(note.pitch().midi())
            .isBetween(score.voice().lowestMidi(), score.voice().highestMidi());
        previousEnd = note.end();
      }
      assertThat(previousEnd).isLessThanOrEqualTo(end);
    }
  }

  @ParameterizedTest
  @MethodSource("styleIds")
  void thereIsABreathAfterEveryLine(String styleId) {
    for (Score score : scores(styleId)) {
      Swing swing = new Swing(score.plan().swing());
      List<SungNote> melody = score.melody();
      for (int i = 0; i + 1 < melody.size(); i++) {
        if (melody.get(i).endsLine()) {
          int rest =
              swing.straight(melody.get(i + 1).onset()) - swing.straight(melody.get(i).end());
          assertThat(rest).isGreaterThanOrEqualTo(240);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("styleIds")
  void noSyllableIsTooShortToBeUnderstood(String styleId) {
    for (Score score : scores(styleId)) {
      for (SungNote note : score.melody()) {
        if (note.syllable() != null) {
          assertThat(score.plan().bpm().seconds(note.duration())).isGreaterThanOrEqualTo(0.12);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("styleIds")
  void stressedSyllablesFallOnBeats(String styleId) {
    for (Score score : scores(styleId)) {
      Swing swing = new Swing(score.plan().swing());
      int stressed = 0;
      int onBeat = 0;
      for (SungNote note : score.melody()) {
        Syllable syllable = note.syllable();
        if (syllable != null && syllable.stress() == 1) {
          stressed++;
          onBeat += isFeltBeat(score, swing.straight(note.onset())) ? 1 : 0;
        }
      }
      assertThat((double) onBeat / stressed).isGreaterThanOrEqualTo(0.8);
    }
  }

  /** Where the beat is long, its half is felt as a beat too. */
  private static boolean isFeltBeat(Score score, int tick) {
    Meter meter = score.plan().meter();
    boolean slow = score.plan().bpm().seconds(BeatStrength.beatTicks(meter)) > 0.6;
    return BeatStrength.of(meter, tick) >= (slow ? BeatStrength.OFFBEAT : BeatStrength.BEAT);
  }

  @ParameterizedTest
  @MethodSource("styleIds")
  void strongBeatsCarryChordTones(String styleId) {
    int strong = 0;
    int inChord = 0;
    for (Score score : scores(styleId)) {
      Swing swing = new Swing(score.plan().swing());
      for (SungNote note : score.melody()) {
        int tick = swing.straight(note.onset());
        if (BeatStrength.of(score.plan().meter(), tick) >= BeatStrength.HALF_BAR) {
          strong++;
          inChord += chordAt(score, tick).contains(note.pitch().pitchClass()) ? 1 : 0;
        }
      }
    }
    assertThat((double) inChord / strong).isGreaterThanOrEqualTo(0.7);
  }

  private static ChordSymbol chordAt(Score score, int tick) {
    return score.chords().stream()
        .filter(event -> tick < event.end())
        .map(ChordEvent::chord)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("styleIds")
  void tunesMoveLikeSongs(String styleId) {
    double wished = Songs.CATALOG.style(styleId).melody().repeats();
    for (int seed = 0; seed < 6; seed++) {
      List<SungNote> melody = Songs.sung(Songs.brief(styleId, null), seed).melody();
      int moves = 0;
      int distance = 0;
      int repeats = 0;
      for (int i = 1; i < melody.size(); i++) {
        if (melody.get(i).line() == melody.get(i - 1).line()) {
          int interval = Math.abs(melody.get(i).pitch().midi() - melody.get(i - 1).pitch().midi());
          moves++;
          distance += interval;
          repeats += interval == 0 ? 1 : 0;
          assertThat(interval).isLessThanOrEqualTo(12);
        }
      }
      int low = melody.stream().mapToInt(n -> n.pitch().midi()).min().orElseThrow();
      int high = melody.stream().mapToInt(n -> n.pitch().midi()).max().orElseThrow();
      assertThat((double) distance / moves).isBetween(1.3, 3.0);
      assertThat((double) repeats / moves).isLessThan(wished + 0.2);
      assertThat(high - low).isBetween(9, 15);
    }
  }

  @ParameterizedTest
  @MethodSource("styleIds")
  void theSongsLastLineComesHome(String styleId) {
    for (Score score : scores(styleId)) {
      List<SungNote> melody = score.melody();
      PitchClass last = melody.get(melody.size() - 1).pitch().pitchClass();
      Key key = score.plan().keyAt(melody.get(melody.size() - 1).onset());
      assertThat(last).isIn(key.tonic(), key.degree(2));
    }
  }

  @ParameterizedTest
  @MethodSource("styleIds")
  void theChorusReturnsWithNearlyTheSameNotesAndLiesHigherThanTheVerse(String styleId) {
    double lift = 0;
    for (int seed = 0; seed < 6; seed++) {
      Score score = Songs.sung(Songs.brief(styleId, null), seed);
      List<List<Integer>> choruses = new ArrayList<>();
      for (PlannedSection section : score.plan().sections()) {
        if (section.kind() == SectionKind.CHORUS) {
          choruses.add(pitches(score, section));
        }
      }
      assertThat(choruses)
          .allSatisfy(c -> assertThat(agreement(c, choruses.get(0))).isGreaterThan(0.7));
      lift += mean(score, SectionKind.CHORUS) - mean(score, SectionKind.VERSE);
    }
    assertThat(lift / 6).isGreaterThan(0.8);
  }

  /** The share of notes that two renditions have in common, whatever key each is in. */
  private static double agreement(List<Integer> one, List<Integer> other) {
    assertThat(one).hasSameSizeAs(other);
    long best = 0;
    for (int lift = -2; lift <= 2; lift++) {
      long equal = 0;
      for (int i = 0; i < one.size(); i++) {
        equal += one.get(i) == other.get(i) + lift ? 1 : 0;
      }
      best = Math.max(best, equal);
    }
    return (double) best / one.size();
  }

  private static double mean(Score score, SectionKind kind) {
    return score.plan().sections().stream()
        .filter(section -> section.kind() == kind)
        .flatMap(section -> pitches(score, section).stream())
        .mapToInt(Integer::intValue)
        .average()
        .orElseThrow();
  }

  private static List<Integer> pitches(Score score, PlannedSection section) {
    int firstLine = 0;
    for (PlannedSection earlier : score.plan().sections()) {
      if (earlier.equals(section)) {
        break;
      }
      firstLine += earlier.lines().size();
    }
    int from = firstLine;
    int to = firstLine + section.lines().size();
    return score.melody().stream()
        .filter(note -> note.line() >= from && note.line() < to)
        .map(note -> note.pitch().midi())
        .toList();
  }

  @Test
  void differentSeedsNeverGiveTheSameTune() {
    List<List<Integer>> tunes = new ArrayList<>();
    for (int seed = 0; seed < 40; seed++) {
      Score score = Songs.sung(Songs.brief("bright-pop", null), seed);
      tunes.add(score.melody().stream().map(n -> n.pitch().midi() * 10_000 + n.onset()).toList());
    }
    assertThat(tunes).doesNotHaveDuplicates();
  }
}
