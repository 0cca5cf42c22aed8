package io.songlens.composer.compose.arrange;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.compose.harmony.Harmony;
import io.songlens.composer.compose.harmony.HarmonyWriter;
import io.songlens.composer.compose.melody.TuneNote;
import io.songlens.composer.compose.melody.TuneWriter;
import io.songlens.composer.fixture.Songs;
import io.songlens.composer.fixture.TestLyrics;
import io.songlens.composer.song.ChordEvent;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Takes;
import io.songlens.composer.style.PartSpec;
import io.songlens.composer.style.Style;
import io.songlens.composer.theory.Voicing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SectionVoicingsTest {
  private static final int ROOM_FOR_FOUR_VOICES = 17;

  private static Stage stage(Style style, int seed) {
    SongPlan plan = Songs.plan(Songs.brief(style.id(), null), seed);
    Harmony harmony = HarmonyWriter.write(plan, style, new Seed(seed), Takes.FIRST);
    List<TuneNote> tune =
        new TuneWriter(plan, style, harmony, new Seed(seed), Takes.FIRST)
            .write(TestLyrics.fitting(plan, seed));
    return Stage.of(plan, style, harmony, tune, Map.of(), new Seed(seed));
  }

  @Test
  void chordsWithRoomBelowTheTuneStayBelowItsMiddle() {
    int checked = 0;
    for (Style style : Songs.CATALOG.styles()) {
      Stage stage = stage(style, 3);
      for (PartSpec part : style.ensemble()) {
        for (PlannedSection section : stage.plan().sections()) {
          int middle = VoiceRoom.middle(section.kind(), stage);
          boolean chords =
              part.voices() <= 3
                  && (part.role() == PartRole.COMPING || part.role() == PartRole.PAD);
          boolean sung = VoiceRoom.isTaken(section, stage);
          if (chords && sung && middle - part.lowest().midi() >= ROOM_FOR_FOUR_VOICES) {
            for (Voicing voicing : voicings(part, section, stage)) {
              checked++;
              assertThat(top(voicing)).isLessThanOrEqualTo(middle);
            }
          }
        }
      }
    }
    assertThat(checked).isGreaterThan(20);
  }

  @Test
  void aSectionThatRepeatsItsChordsRepeatsItsVoicings() {
    Style style = Songs.CATALOG.style("bright-pop");
    Stage stage = stage(style, 1);
    PartSpec piano = style.part(PartRole.COMPING).orElseThrow();
    List<PlannedSection> choruses =
        stage.plan().sections().stream().filter(s -> s.id().startsWith("chorus")).toList();
    assertThat(voicings(piano, choruses.get(1), stage))
        .isEqualTo(voicings(piano, choruses.get(0), stage));
  }

  private static List<Voicing> voicings(PartSpec part, PlannedSection section, Stage stage) {
    SectionVoicings voicings = new SectionVoicings(part, section, stage);
    return stage.chords(section).stream().map(ChordEvent::onset).map(voicings::at).toList();
  }

  private static int top(Voicing voicing) {
    return voicing.pitches().get(voicing.pitches().size() - 1).midi();
  }
}
