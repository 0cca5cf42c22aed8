package io.songlens.composer.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.compose.harmony.Harmony;
import io.songlens.composer.fixture.Songs;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.VocalPart;
import io.songlens.composer.song.VocalRole;
import io.songlens.composer.style.Style;
import io.songlens.composer.theory.ChordSymbol;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Choir, answers and doubling over many seeds and every style. */
class BackingVocalsTest {
  private static final int SEEDS = 8;

  private record Sung(Score score, VocalPart part) {}

  private static final List<Score> SCORES =
      Songs.CATALOG.styles().stream()
          .flatMap(style -> IntStream.range(0, SEEDS).mapToObj(seed -> sung(style, seed)))
          .toList();

  private static Score sung(Style style, int seed) {
    return Songs.sung(Songs.brief(style.id(), null), seed);
  }

  private static List<Sung> parts(VocalRole role) {
    List<Sung> parts = new ArrayList<>();
    for (Score score : SCORES) {
      for (VocalPart part : score.backing()) {
        if (part.role() == role) {
          parts.add(new Sung(score, part));
        }
      }
    }
    assertThat(parts).hasSizeGreaterThan(SEEDS);
    return parts;
  }

  @Test
  void aChoirSingsMembersOfTheChordInItsRange() {
    for (Sung sung : parts(VocalRole.CHOIR)) {
      Harmony harmony = new Harmony(sung.score().chords());
      boolean straight = sung.score().plan().swing() == 0.5;
      for (List<SungNote> voice : sung.part().voices()) {
        for (SungNote note : voice) {
          assertThat(note.pitch().midi())
              .isBetween(sung.part().style().lowestMidi(), sung.part().style().highestMidi());
          for (int tick = note.onset(); straight && tick < note.end(); tick += 120) {
            ChordSymbol chord = harmony.chordAt(tick);
            assertThat(chord.contains(note.pitch().pitchClass())).isTrue();
          }
        }
      }
    }
  }

  @Test
  void choirVoicesDontCrossAndStayWithinAnOctave() {
    for (Sung sung : parts(VocalRole.CHOIR)) {
      List<List<SungNote>> voices = sung.part().voices();
      assertThat(voices).hasSizeBetween(2, 3);
      for (SungNote bottom : voices.get(0)) {
        int below = bottom.pitch().midi();
        for (List<SungNote> voice : voices.subList(1, voices.size())) {
          int above = at(voice, bottom.onset()).pitch().midi();
          assertThat(above - bottom.pitch().midi()).isBetween(1, 12);
          assertThat(above).isGreaterThan(below);
          below = above;
        }
      }
    }
  }

  private static SungNote at(List<SungNote> voice, int tick) {
    return voice.stream()
        .filter(note -> note.onset() <= tick && tick < note.end())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void choirVoicesMoveBySmallSteps() {
    int moves = 0;
    int small = 0;
    for (Sung sung : parts(VocalRole.CHOIR)) {
      for (List<SungNote> voice : sung.part().voices()) {
        for (int i = 1; i < voice.size(); i++) {
          SungNote before = voice.get(i - 1);
          if (before.line() == voice.get(i).line()) {
            moves++;
            int size = Math.abs(voice.get(i).pitch().midi() - before.pitch().midi());
            small += size <= 4 ? 1 : 0;
          }
        }
      }
    }
    assertThat((double) small / moves).isGreaterThan(0.85);
  }

  @Test
  void everyVoiceSingsOneNoteAtATimeBeforeTheSongEnds() {
    for (VocalRole role : VocalRole.values()) {
      for (Sung sung : parts(role)) {
        for (List<SungNote> voice : sung.part().voices()) {
          assertThat(voice).isNotEmpty();
          assertThat(voice.get(0).syllable()).isNotNull();
          int free = 0;
          for (SungNote note : voice) {
            assertThat(note.onset()).isGreaterThanOrEqualTo(free);
            assertThat(note.duration()).isPositive();
            free = note.end();
          }
          assertThat(free)
              .isLessThanOrEqualTo(sung.score().plan().tickOfBar(sung.score().plan().bars()));
        }
      }
    }
  }

  @Test
  void answersComeWhereTheLeadIsSilentAndRepeatItsLastSyllable() {
    for (Sung sung : parts(VocalRole.RESPONSE)) {
      List<SungNote> lead = sung.score().melody();
      Set<Integer> lines = new HashSet<>();
      for (List<SungNote> voice : sung.part().voices()) {
        for (SungNote note : voice) {
          lines.add(note.line());
          for (SungNote word : lead) {
            boolean apart = word.end() <= note.onset() || note.end() <= word.onset();
            assertThat(apart).as("%s beside %s", note, word).isTrue();
          }
        }
      }
      assertThat(lines).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gospel-soul", "synth-pop"})
  void answersRepeatTheLinesLastWords(String styleId) {
    Score score = Songs.sung(Songs.brief(styleId, null), 5);
    VocalPart part =
        score.backing().stream()
            .filter(p -> p.role() == VocalRole.RESPONSE)
            .findFirst()
            .orElseThrow();
    for (SungNote note : part.voices().get(0)) {
      assertThat(score.melody())
          .anyMatch(
              word ->
                  word.line() == note.line() && Objects.equals(word.syllable(), note.syllable()));
    }
  }

  @Test
  void aSecondTakeSingsTheLeadsOwnNotes() {
    for (Sung sung : parts(VocalRole.DOUBLE)) {
      assertThat(sung.score().melody()).containsAll(sung.part().voices().get(0));
    }
  }

  @Test
  void whoJoinsInIsToldWithTheEnergyThatCalledThem() {
    for (Sung sung : parts(VocalRole.CHOIR)) {
      PlannedSection full =
          sung.score().plan().sections().stream()
              .max((a, b) -> Double.compare(a.energy(), b.energy()))
              .orElseThrow();
      assertThat(sung.score().decisions())
          .anySatisfy(
              decision -> {
                assertThat(decision.what()).isEqualTo("choir");
                assertThat(decision.choice()).contains("singers on").contains(full.id());
              });
    }
  }

  @Test
  void anInstrumentalSongHasNoBacking() {
    assertThat(Songs.played(Songs.brief("gospel-soul", null, true, 0.4, 0), 1).backing()).isEmpty();
  }

  @Test
  void backingHasIdsOfItsOwnAndAtMostEightSingers() {
    for (var style : Songs.CATALOG.styles()) {
      Score score = Songs.sung(Songs.brief(style.id(), null), 3);
      Set<String> ids = new HashSet<>(Set.of("vocal"));
      score.parts().forEach(part -> assertThat(ids.add(part.id())).as(part.id()).isTrue());
      score.backing().forEach(part -> assertThat(ids.add(part.id())).as(part.id()).isTrue());
      assertThat(score.backing()).allMatch(part -> part.singers() <= 8);
    }
  }
}
