package io.songlens.lyrics.bank;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Line;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Stanza;
import io.songlens.composer.song.Topic;
import io.songlens.composer.song.Wishes;
import io.songlens.lyrics.Plans;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuatrainTest {
  private static final BankLyricWriter WRITER = BankLyricWriter.english();
  private static final Bank BANK = Bank.english();
  private static final List<String> SCENES =
      List.of("beach", "cat", "office", "wedding", "rain", "city-street", "mountain", "party");

  /** By their first line, the lines of each quatrain that always sound alike. */
  private static final Map<String, List<String>> QUATRAINS = quatrains();

  private static Map<String, List<String>> quatrains() {
    Map<String, List<String>> quatrains = new HashMap<>();
    for (Couplet first : BANK.couplets()) {
      BANK.secondHalf(first)
          .ifPresent(
              second -> {
                List<String> lines = new ArrayList<>(first.lines());
                lines.addAll(second.lines());
                if (lines.stream().noneMatch(line -> line.contains("("))) {
                  quatrains.put(lines.get(0), lines);
                }
              });
    }
    return quatrains;
  }

  @Test
  void theBankHasThemForEveryScene() {
    assertThat(QUATRAINS).hasSizeGreaterThan(500);
    for (String scene : BankLyricWriterTest.scenes()) {
      assertThat(BANK.couplets())
          .filteredOn(couplet -> couplet.topics().contains(scene))
          .filteredOn(couplet -> BANK.secondHalf(couplet).isPresent())
          .as(scene)
          .hasSizeGreaterThanOrEqualTo(5);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"AABB", "ABAB", "ABCB"})
  void aSecondHalfComesRightAfterItsFirst(String scheme) {
    Map<String, String> before = new HashMap<>();
    QUATRAINS
        .values()
        .forEach(
            lines -> {
              before.put(lines.get(2), lines.get(1));
              before.put(lines.get(3), lines.get(2));
            });
    for (List<String> stanza : stanzas(scheme)) {
      for (int i = 0; i < stanza.size(); i++) {
        String wanted = before.get(stanza.get(i));
        if (wanted != null) {
          assertThat(i).as(stanza.toString()).isPositive();
          assertThat(stanza.get(i - 1)).isEqualTo(wanted);
        }
      }
    }
  }

  @Test
  void aFirstHalfIsFollowedByItsSecondWhereThereIsRoom() {
    int whole = 0;
    for (List<String> stanza : stanzas("AABB")) {
      for (int i = 0; i + 3 < stanza.size(); i += 2) {
        List<String> lines = QUATRAINS.get(stanza.get(i));
        if (lines != null) {
          assertThat(stanza.subList(i, i + 4)).isEqualTo(lines);
          whole++;
        }
      }
    }
    assertThat(whole).isGreaterThan(2 * SCENES.size());
  }

  private static List<List<String>> stanzas(String scheme) {
    SongPlan plan = Plans.song(scheme);
    List<List<String>> stanzas = new ArrayList<>();
    for (String scene : SCENES) {
      for (int seed = 0; seed < 4; seed++) {
        for (Stanza stanza :
            WRITER
                .write(
                    Plans.brief(
                        new Affect(0.2, 0), Wishes.NONE, new Topic(scene, Topic.Kind.SCENE, 0.9)),
                    plan,
                    new Seed(seed))
                .stanzas()) {
          stanzas.add(stanza.lines().stream().map(Line::text).toList());
        }
      }
    }
    return stanzas;
  }
}
