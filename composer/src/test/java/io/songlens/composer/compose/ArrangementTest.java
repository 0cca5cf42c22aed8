package io.songlens.composer.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.songlens.composer.fixture.Songs;
import io.songlens.composer.fixture.TestLyrics;
import io.songlens.composer.song.ChordEvent;
import io.songlens.composer.song.Line;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Stanza;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.style.Style;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArrangementTest {
  private static List<String> styleIds() {
    return Songs.CATALOG.styles().stream().map(Style::id).toList();
  }

  @ParameterizedTest
  @MethodSource("styleIds")
  void chordsFillTheSongAndEndOnTheTonic(String styleId) {
    for (int millis : new int[] {6_000, 30_000, 170_000}) {
      Score score = Songs.sung(Songs.brief(styleId, Duration.ofMillis(millis)), 5);
      int tick = 0;
      for (ChordEvent event : score.chords()) {
        assertThat(event.onset()).isEqualTo(tick);
        assertThat(event.duration()).isPositive();
        tick = event.end();
      }
      assertThat(tick).isEqualTo(score.plan().tickOfBar(score.plan().bars()));
      assertThat(score.chords().get(score.chords().size() - 1).chord().root())
          .isEqualTo(score.plan().key().tonic());
    }
  }

  @ParameterizedTest
  @MethodSource("styleIds")
  void everyNoteSoundsWithinTheSongAndTheLastChordRings(String styleId) {
    for (int millis : new int[] {6_000, 30_000, 170_000}) {
      Score score = Songs.sung(Songs.brief(styleId, Duration.ofMillis(millis)), 6);
      SongPlan plan = score.plan();
      int lastBar = plan.tickOfBar(plan.bars() - 1);
      int ringing = 0;
      for (Part part : score.parts()) {
        for (NoteEvent note : part.notes()) {
          assertThat(plan.frameOfTick(note.end())).isLessThanOrEqualTo(plan.durationFrames());
          boolean struckLast = note.onset() > lastBar - 60 && !part.percussion();
          boolean held = note.end() >= lastBar + plan.meter().ticksPerBar() * 9 / 10;
          ringing += struckLast && held ? 1 : 0;
        }
      }
      assertThat(ringing).as(styleId + " for " + millis).isGreaterThanOrEqualTo(3);
    }
  }

  @ParameterizedTest
  @MethodSource("styleIds")
  void aNoteIsLetGoBeforeItIsStruckAgain(String styleId) {
    Score score = Songs.sung(Songs.brief(styleId, null), 8);
    for (Part part : score.parts()) {
      int[] free = new int[128];
      for (NoteEvent note : part.notes()) {
        assertThat(note.onset()).isGreaterThanOrEqualTo(free[note.pitch().midi()]);
        free[note.pitch().midi()] = note.end();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("styleIds")
  void theBassPlaysTheRootOfNewChords(String styleId) {
    Score score = Songs.sung(Songs.brief(styleId, null), 8);
    Part bass = part(score, PartRole.BASS);
    int changes = 0;
    int roots = 0;
    for (ChordEvent event : score.chords()) {
      for (NoteEvent note : bass.notes()) {
        if (Math.abs(note.onset() - event.onset()) < 40) {
          changes++;
          roots += note.pitch().pitchClass().equals(event.chord().bass()) ? 1 : 0;
        }
      }
    }
    assertThat(changes).isGreaterThan(30);
    assertThat((double) roots / changes).isGreaterThan(0.9);
  }

  private static Part part(Score score, PartRole role) {
    return score.parts().stream().filter(p -> p.role() == role).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("styleIds")
  void theLastChorusIsFullerThanTheFirstVerse(String styleId) {
    Score score = Songs.sung(Songs.brief(styleId, null), 2);
    List<PlannedSection> choruses =
        score.plan().sections().stream().filter(s -> "chorus".equals(s.stanzaId())).toList();
    PlannedSection verse =
        score.plan().sections().stream()
            .filter(s -> "verse1".equals(s.stanzaId()))
            .findFirst()
            .orElseThrow();
    PlannedSection last = choruses.get(choruses.size() - 1);
    assertThat(sounding(score, last)).isGreaterThanOrEqualTo(sounding(score, verse));
    assertThat(notesABar(score, last)).isGreaterThan(notesABar(score, verse));
  }

  private static double notesABar(Score score, PlannedSection section) {
    int from = score.plan().tickOfBar(section.startBar());
    int to = score.plan().tickOfBar(section.endBar());
    long notes =
        score.parts().stream()
            .flatMap(part -> part.notes().stream())
            .filter(note -> note.onset() >= from && note.onset() < to)
            .count();
    return (double) notes / section.bars();
  }

  private static long sounding(Score score, PlannedSection section) {
    int from = score.plan().tickOfBar(section.startBar()) + 60;
    int to = score.plan().tickOfBar(section.endBar()) - 60;
    return score.parts().stream()
        .filter(p -> p.notes().stream().anyMatch(n -> n.onset() >= from && n.onset() < to))
        .count();
  }

  @Test
  void inAnInstrumentalSongTheLeadPlaysTheTune() {
    for (String styleId : styleIds()) {
      Score score = Songs.played(Songs.brief(styleId, null, true, 0.1, 0.1), 4);
      assertThat(score.melody()).isEmpty();
      assertThat(part(score, PartRole.LEAD).notes()).hasSizeGreaterThan(40);
    }
  }

  @Test
  void anotherLineLeavesEveryOtherLinesNotesAlone() {
    SongBrief brief = Songs.brief("acoustic-ballad", null);
    SongPlan plan = Songs.plan(brief, 11);
    Lyric lyric = TestLyrics.fitting(plan, 11);
    Lyric changed = withShorterLine(lyric, 1, TestLyrics.shortest(plan));
    Score before = Songs.compose(plan, lyric, brief, 11);
    Score after = Songs.compose(plan, changed, brief, 11);
    assertThat(after.melody()).isNotEqualTo(before.melody());
    assertThat(withoutLine(after, 1)).isEqualTo(withoutLine(before, 1));
    Part drums = part(before, PartRole.DRUMS);
    assertThat(part(after, PartRole.DRUMS)).isEqualTo(drums);
    assertThat(part(after, PartRole.COMPING)).isEqualTo(part(before, PartRole.COMPING));
  }

  private static List<SungNote> withoutLine(Score score, int line) {
    return score.melody().stream().filter(note -> note.line() != line).toList();
  }

  private static Lyric withShorterLine(Lyric lyric, int index, Lyric shorter) {
    List<Stanza> stanzas = new ArrayList<>(lyric.stanzas());
    Stanza first = stanzas.get(0);
    List<Line> lines = new ArrayList<>(first.lines());
    lines.set(index, shorter.stanzas().get(0).lines().get(index));
    stanzas.set(0, new Stanza(first.id(), first.kind(), lines));
    return new Lyric(lyric.title(), lyric.language(), stanzas, lyric.origin(), List.of());
  }

  @Test
  void aLineThatCannotBeSungIsRefused() {
    SongBrief brief = Songs.brief("indie-rock", Duration.ofSeconds(6));
    SongPlan plan = Songs.plan(brief, 1);
    Lyric lyric = TestLyrics.fitting(plan, 1);
    Stanza stanza = lyric.stanzas().get(0);
    List<io.songlens.composer.song.Word> words = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      words.addAll(stanza.lines().get(0).words());
    }
    List<Line> lines = new ArrayList<>(stanza.lines());
    lines.set(0, new Line(words));
    Stanza tooLong = new Stanza(stanza.id(), stanza.kind(), lines);
    Lyric impossible =
        new Lyric(lyric.title(), lyric.language(), List.of(tooLong), lyric.origin(), List.of());
    assertThatThrownBy(() -> Songs.compose(plan, impossible, brief, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be sung");
  }

  @Test
  void theSameInputsGiveTheSameScore() {
    SongBrief brief = Songs.brief(null, null);
    assertThat(Songs.sung(brief, 123)).isEqualTo(Songs.sung(brief, 123));
  }
}
