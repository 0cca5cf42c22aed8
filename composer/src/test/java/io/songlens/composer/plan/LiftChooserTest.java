package io.songlens.composer.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.songlens.composer.fixture.Songs;
import io.songlens.composer.song.Decision;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.style.FormTemplate;
import io.songlens.composer.style.Style;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiftChooserTest {
  private static final int SEEDS = 400;
  private static final Style OFTEN = Songs.CATALOG.style("mandopop-ballad");
  private static final Style NEVER = Songs.CATALOG.style("ambient");
  private static final FormTemplate THREE_CHORUSES =
      FormTemplate.parse("verse 8, chorus 8, verse 8, chorus 8, bridge 4, chorus 8, outro 4");

  private static List<Integer> lifts(Style style, FormTemplate form) {
    List<Integer> lifts = new ArrayList<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      lifts.add(LiftChooser.choose(style, form, new Seed(seed), new ArrayList<>()));
    }
    return lifts;
  }

  @Test
  void theLastChorusIsLiftedAsOftenAsTheStyleSays() {
    List<Integer> lifts = lifts(OFTEN, THREE_CHORUSES);
    double share = lifts.stream().filter(lift -> lift > 0).count() / (double) SEEDS;
    assertThat(share).isCloseTo(OFTEN.lift(), within(0.07));
    assertThat(lifts).contains(1, 2).allMatch(lift -> lift >= 0 && lift <= 2);
    assertThat(NEVER.lift()).isZero();
    assertThat(lifts(NEVER, THREE_CHORUSES)).containsOnly(0);
  }

  @Test
  void aChorusHeardTwiceIsNotLifted() {
    FormTemplate two = FormTemplate.parse("verse 8, chorus 8, verse 8, chorus 8, outro 4");
    assertThat(lifts(OFTEN, two)).containsOnly(0);
  }

  @Test
  void aLiftIsExplainedAndNothingElseIs() {
    for (int seed = 0; seed < 50; seed++) {
      List<Decision> decisions = new ArrayList<>();
      int lift = LiftChooser.choose(OFTEN, THREE_CHORUSES, new Seed(seed), decisions);
      assertThat(decisions).hasSize(lift == 0 ? 0 : 1);
      assertThat(decisions).allSatisfy(d -> assertThat(d.choice()).contains(lift + " semitone"));
    }
  }

  @Test
  void theLiftBeginsWithTheLastChorus() {
    assertThat(LiftChooser.from(THREE_CHORUSES)).isEqualTo(5);
    assertThat(LiftChooser.from(FormTemplate.parse("chorus 8, chorus 8"))).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 15, 30})
  void aShortSongStaysInItsKey(int seconds) {
    for (Style style : Songs.CATALOG.styles()) {
      for (int seed = 0; seed < 6; seed++) {
        SongPlan plan = Songs.plan(Songs.brief(style.id(), Duration.ofSeconds(seconds)), seed);
        assertThat(plan.sections()).as(style.id()).allMatch(s -> s.key().equals(plan.key()));
      }
    }
  }

  @Test
  void aLiftedChorusIsSungHigherAndTheVoiceReachesIt() {
    int lifted = 0;
    for (int seed = 0; seed < 12; seed++) {
      Score score = Songs.sung(Songs.brief("gospel-soul", null), seed);
      List<PlannedSection> choruses =
          score.plan().sections().stream().filter(s -> s.kind() == SectionKind.CHORUS).toList();
      PlannedSection last = choruses.get(choruses.size() - 1);
      if (!last.key().equals(score.plan().key())) {
        lifted++;
        assertThat(mean(score, last)).isGreaterThan(mean(score, choruses.get(0)) + 0.5);
        assertThat(score.melody())
            .allMatch(n -> n.pitch().midi() <= score.voice().highestMidi())
            .allMatch(n -> n.pitch().midi() >= score.voice().lowestMidi());
        assertThat(score.plan().sections())
            .allMatch(s -> (s.startBar() >= last.startBar()) == s.key().equals(last.key()));
      }
    }
    assertThat(lifted).isGreaterThan(2);
  }

  private static double mean(Score score, PlannedSection section) {
    int from = score.plan().tickOfBar(section.startBar());
    int to = score.plan().tickOfBar(section.endBar());
    return score.melody().stream()
        .filter(note -> note.onset() >= from && note.onset() < to)
        .map(SungNote::pitch)
        .mapToInt(pitch -> pitch.midi())
        .average()
        .orElseThrow();
  }
}
