package io.songlens.composer.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.compose.measure.HookMatch;
import io.songlens.composer.fixture.Songs;
import io.songlens.composer.logo.BrandSounds;
import io.songlens.composer.song.BrandSound;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.style.Style;
import io.songlens.composer.theory.Pitch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrandSongTest {
  private static final BrandSound SOUND = BrandSounds.of("Mellow Bean", null, new Seed(3));

  @Test
  void everyStyleAndLengthHasTheHookAndEndsOnTheLogo() {
    for (Style style : Songs.CATALOG.styles()) {
      for (int seconds : List.of(6, 15, 30, 60)) {
        Score score = Songs.sung(brief(style.id(), seconds).sounding(SOUND), seconds);
        String what = style.id() + " of " + seconds + " s";

        assertThat(score.plan().durationFrames())
            .as(what)
            .isEqualTo((long) seconds * SongPlan.SAMPLE_RATE_HZ);
        assertThat(HookMatch.of(SOUND.hook(), score)).as(what).isGreaterThanOrEqualTo(0.9);
        assertEndsOnLogo(score, what);
      }
    }
  }

  @Test
  void theSameSongsWithoutTheBrandHaveAnotherHookAndNoLogo() {
    List<Double> shares = new ArrayList<>();
    for (Style style : Songs.CATALOG.styles()) {
      Score score = Songs.sung(brief(style.id(), 30), 30);
      shares.add(HookMatch.of(SOUND.hook(), score));
      assertThat(score.parts()).noneMatch(part -> part.id().equals(LogoEnding.PART));
    }
    assertThat(shares.stream().mapToDouble(Double::doubleValue).average().orElseThrow())
        .isLessThan(0.65);
    assertThat(shares).allMatch(share -> share < 0.95);
  }

  @Test
  void aSongWithoutWordsEndsOnTheLogoToo() {
    SongBrief brief = Songs.brief("jingle", Duration.ofSeconds(15), true, 0.4, 0.2);
    assertEndsOnLogo(Songs.played(brief.sounding(SOUND), 4), "instrumental");
  }

  @Test
  void theInstrumentOfTheLogoCanBeSwappedAndTheSongTransposed() {
    SongBrief brief = brief("bright-pop", 15).sounding(SOUND);
    SongPlan plan = Songs.plan(brief, 5);
    Composition first =
        new Composition(
            plan, io.songlens.composer.fixture.TestLyrics.fitting(plan, 5), brief, new Seed(5));
    SongComposer composer = new SongComposer(Songs.CATALOG);
    Composition higher =
        ((EditResult.Edited) composer.edit(first, new ScoreEdit.Transpose(1))).composition();
    EditResult swapped =
        composer.edit(
            higher,
            new ScoreEdit.SwapInstrument(LogoEnding.PART, new Instrument("Vibraphone", 11)));

    assertThat(swapped).isInstanceOf(EditResult.Edited.class);
    Score score = composer.compose(((EditResult.Edited) swapped).composition());
    assertEndsOnLogo(score, "edited");
    assertThat(logo(score).program()).isEqualTo(11);
  }

  private static Part logo(Score score) {
    return score.parts().stream()
        .filter(part -> part.id().equals(LogoEnding.PART))
        .findFirst()
        .orElseThrow();
  }

  /** In the song's key, within the song, and nothing pitched begins after its first chord. */
  private static void assertEndsOnLogo(Score score, String what) {
    List<NoteEvent> notes = logo(score).notes();
    int from = notes.get(0).onset();
    var key = score.plan().keyAt(from);
    List<Integer> moves = moves(notes.stream().map(NoteEvent::pitch).toList());
    List<Pitch> wanted = SOUND.logo().pitches(key, new Pitch(60 + key.tonic().semitone()));
    NoteEvent last = notes.get(notes.size() - 1);

    assertThat(moves).as(what).isEqualTo(moves(wanted));
    assertThat(notes.get(0).pitch().pitchClass()).as(what).isEqualTo(wanted.get(0).pitchClass());
    assertThat(score.plan().bpm().seconds(last.onset()))
        .as(what)
        .isLessThan(score.plan().durationSeconds() - 0.35);
    assertThat(score.parts())
        .filteredOn(part -> part.role() != PartRole.DRUMS && !part.id().equals(LogoEnding.PART))
        .allSatisfy(
            part ->
                assertThat(part.notes())
                    .as("%s in %s", part.id(), what)
                    .allMatch(note -> note.onset() <= from + 120));
    assertThat(score.melody()).as(what).allMatch(note -> note.onset() < from);
  }

  private static List<Integer> moves(List<Pitch> pitches) {
    List<Integer> moves = new ArrayList<>();
    for (int i = 1; i < pitches.size(); i++) {
      moves.add(pitches.get(i).midi() - pitches.get(i - 1).midi());
    }
    return moves;
  }

  private static SongBrief brief(String style, int seconds) {
    return Songs.brief(style, Duration.ofSeconds(seconds));
  }
}
