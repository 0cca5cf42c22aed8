package io.songlens.composer.midi;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.fixture.Songs;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.theory.Key;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectionNamesTest {
  private static final Key KEY =
      Songs.plan(Songs.brief("folk-rock", Duration.ofSeconds(30)), 1).key();

  @Test
  void sectionsAreNumberedWhereThereAreSeveralOfAKind() {
    assertThat(
            named(
                SectionKind.INTRO,
                SectionKind.VERSE,
                SectionKind.PRE_CHORUS,
                SectionKind.CHORUS,
                SectionKind.VERSE,
                SectionKind.CHORUS,
                SectionKind.BRIDGE))
        .containsExactly(
            "Intro", "Verse 1", "Pre-chorus", "Chorus 1", "Verse 2", "Chorus 2", "Bridge");
  }

  private static List<String> named(SectionKind... kinds) {
    List<PlannedSection> sections = new ArrayList<>();
    for (SectionKind kind : kinds) {
      String id = kind.label() + sections.size();
      sections.add(new PlannedSection(id, kind, 4 * sections.size(), 4, KEY, 0.5, null, List.of()));
    }
    return SectionNames.of(sections);
  }
}
