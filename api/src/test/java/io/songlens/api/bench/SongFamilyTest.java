package io.songlens.api.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.Topic;
import io.songlens.composer.song.Wishes;
import io.songlens.composer.style.StyleCatalog;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Three products in four durations and three styles, with real words. */
class SongFamilyTest {
  private static final List<String> STYLES = List.of("jingle", "bossa-nova", "waltz-lullaby");

  private static List<FamilyCut> cuts = List.of();
  private static List<FamilyCut> strangers = List.of();

  @BeforeAll
  static void compose() {
    SongMaker maker = new SongMaker(StyleCatalog.builtIn());
    List<SongBrief> products = List.of(product("food"), product("flower"), product("dog"));
    cuts = SongFamily.compose(maker, products, STYLES, true);
    strangers = SongFamily.compose(maker, products, STYLES, false);
  }

  private static SongBrief product(String topic) {
    return new SongBrief(
        List.of(new Topic(topic, Topic.Kind.SCENE, 0.8)),
        new Affect(0.3, 0.1),
        List.of("bright"),
        Wishes.NONE);
  }

  @Test
  void everySongLastsExactlyAsLongAsOrdered() {
    assertThat(cuts).hasSize(36).allMatch(cut -> cut.framesOff() == 0);
  }

  @Test
  void everySongHasTheHookOfEveryOther() {
    for (FamilyCut one : cuts) {
      for (FamilyCut other : cuts) {
        assertThat(one.hookShareIn(other))
            .as(one.song().name() + " in " + other.song().name())
            .isGreaterThanOrEqualTo(0.9);
      }
    }
  }

  @Test
  void songsOutsideTheFamilyHaveOtherHooks() {
    double mean =
        strangers.stream()
            .mapToDouble(song -> cuts.get(0).hookShareIn(song))
            .average()
            .orElseThrow();
    assertThat(mean).isLessThan(0.65);
  }

  @Test
  void everySongEndsOnTheLogo() {
    assertThat(cuts).allMatch(FamilyCut::endsOnLogo);
    assertThat(strangers).allMatch(song -> song.logoNotes().isEmpty());
  }

  @Test
  void theShortestIsHookAndLogoAlone() {
    for (FamilyCut cut : cuts) {
      if (cut.seconds() == 6) {
        assertThat(cut.song().plan().sections().stream().map(section -> section.kind().label()))
            .as(cut.song().name())
            .endsWith("chorus", "outro");
        assertThat(cut.song().plan().bars()).as(cut.song().name()).isLessThanOrEqualTo(6);
      }
    }
  }
}
