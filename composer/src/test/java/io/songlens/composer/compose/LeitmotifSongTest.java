package io.songlens.composer.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.fixture.Songs;
import io.songlens.composer.song.Leitmotif;
import io.songlens.composer.song.Leitmotif.Subject;
import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.style.Style;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeitmotifSongTest {
  private static final List<Leitmotif> IDEAS =
      Leitmotif.ofAlbum(List.of(new Subject("dog", 4), new Subject("beach", 2)), new Seed(11));

  @Test
  void everySongOfAnAlbumStatesTheContourOfItsSubjectsAtTheHeadOfChorusAndVerse() {
    for (SectionKind kind : List.of(SectionKind.CHORUS, SectionKind.VERSE)) {
      Leitmotif idea = IDEAS.get(kind == SectionKind.CHORUS ? 0 : 1);
      double stated = agreement(kind, idea, IDEAS);
      double without = agreement(kind, idea, List.of());

      assertThat(stated).as("%s of %s", kind, idea.subject()).isGreaterThan(0.85);
      assertThat(without).as("%s of a stranger", kind).isLessThan(0.65);
    }
  }

  @Test
  void theTraceSaysWhichSectionStatesWhichSubjectAndWhy() {
    Score score = Songs.sung(brief("acoustic-ballad", IDEAS), 1);

    assertThat(score.decisions())
        .filteredOn(decision -> decision.what().equals("leitmotif"))
        .satisfiesExactly(
            chorus -> {
              assertThat(chorus.choice()).isEqualTo("dog opens the chorus");
              assertThat(chorus.because()).containsExactly("dog recurs in 4 photos");
            },
            verse -> {
              assertThat(verse.choice()).isEqualTo("beach opens the verse");
              assertThat(verse.because()).containsExactly("beach recurs in 2 photos");
            });
  }

  /** The share of a leitmotif's moves that songs in all styles make in the same direction. */
  private static double agreement(SectionKind kind, Leitmotif idea, List<Leitmotif> stated) {
    int moves = 0;
    int same = 0;
    for (Style style : Songs.CATALOG.styles()) {
      for (long seed = 1; seed <= 3; seed++) {
        List<Integer> head = head(Songs.sung(brief(style.id(), stated), seed), kind);
        for (int i = 1; i < Math.min(head.size(), idea.heights().size()); i++) {
          int wanted = Integer.signum(idea.heights().get(i) - idea.heights().get(i - 1));
          moves++;
          same += wanted == Integer.signum(head.get(i) - head.get(i - 1)) ? 1 : 0;
        }
      }
    }
    return (double) same / moves;
  }

  /** The heights of the first notes sung from the downbeat of a section's first line on. */
  private static List<Integer> head(Score score, SectionKind kind) {
    List<Integer> head = new ArrayList<>();
    int bar = score.plan().meter().ticksPerBar();
    for (PlannedSection section : score.plan().sections()) {
      if (section.kind() == kind) {
        LinePlan line = section.lines().get(0);
        int from = (section.startBar() + line.startBar()) * bar;
        score.melody().stream()
            .filter(note -> note.syllable() != null)
            .filter(note -> note.onset() >= from && note.onset() < from + line.bars() * bar)
            .map(LeitmotifSongTest::midi)
            .forEach(head::add);
        return head;
      }
    }
    return head;
  }

  private static int midi(SungNote note) {
    return note.pitch().midi();
  }

  private static SongBrief brief(String style, List<Leitmotif> leitmotifs) {
    SongBrief plain = Songs.brief(style, Duration.ofSeconds(60));
    return new SongBrief(
        plain.topics(), plain.affect(), plain.moodWords(), plain.wishes(), leitmotifs);
  }
}
