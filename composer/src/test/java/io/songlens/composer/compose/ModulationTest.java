package io.songlens.composer.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.fixture.Songs;
import io.songlens.composer.fixture.TestLyrics;
import io.songlens.composer.midi.MidiExport;
import io.songlens.composer.midi.MusicXmlExport;
import io.songlens.composer.song.ChordEvent;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.style.Style;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.PitchClass;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sound.midi.MetaMessage;
import javax.sound.midi.Track;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Songs whose last chorus, and all after it, is lifted by a tone. */
class ModulationTest {
  private static final int LIFT = 2;
  private static final int KEY_SIGNATURE = 0x59;

  private static List<String> styleIds() {
    return Songs.CATALOG.styles().stream().map(Style::id).toList();
  }

  private static SongPlan lifted(SongPlan plan) {
    Key up = new Key(plan.key().tonic().transpose(LIFT), plan.key().mode());
    int from = liftBar(plan);
    List<PlannedSection> sections = new ArrayList<>();
    for (PlannedSection section : plan.sections()) {
      sections.add(
          new PlannedSection(
              section.id(),
              section.kind(),
              section.startBar(),
              section.bars(),
              section.startBar() >= from ? up : section.key(),
              section.energy(),
              section.stanzaId(),
              section.lines()));
    }
    return new SongPlan(
        plan.styleId(),
        plan.key(),
        plan.meter(),
        plan.bpm(),
        plan.swing(),
        plan.affect(),
        plan.language(),
        plan.instrumental(),
        sections,
        plan.durationFrames(),
        plan.decisions());
  }

  private static int liftBar(SongPlan plan) {
    return plan.sections().stream()
        .filter(section -> section.kind() == SectionKind.CHORUS)
        .mapToInt(PlannedSection::startBar)
        .max()
        .orElseThrow();
  }

  private static Score score(String styleId, boolean lift) {
    SongBrief brief = Songs.brief(styleId, null);
    SongPlan plan = Songs.plan(brief, 21);
    return Songs.compose(lift ? lifted(plan) : plan, TestLyrics.fitting(plan, 21), brief, 21);
  }

  @ParameterizedTest
  @MethodSource("styleIds")
  void theChordsOfALiftedSectionRiseAndTheOthersStay(String styleId) {
    List<ChordEvent> plain = score(styleId, false).chords();
    Score lifted = score(styleId, true);
    int from = lifted.plan().tickOfBar(liftBar(lifted.plan()));
    assertThat(lifted.chords()).hasSameSizeAs(plain);
    for (int i = 0; i < plain.size(); i++) {
      PitchClass before = plain.get(i).chord().root();
      boolean later = plain.get(i).onset() >= from;
      assertThat(lifted.chords().get(i).chord().root())
          .isEqualTo(later ? before.transpose(LIFT) : before);
    }
  }

  @ParameterizedTest
  @MethodSource("styleIds")
  void theTuneOfALiftedSectionIsInItsKeyOrItsChords(String styleId) {
    Score lifted = score(styleId, true);
    int from = lifted.plan().tickOfBar(liftBar(lifted.plan()));
    Key key = lifted.plan().keyAt(from);
    assertThat(key).isNotEqualTo(lifted.plan().key());
    List<SungNote> sung = lifted.melody().stream().filter(note -> note.onset() >= from).toList();
    assertThat(sung).isNotEmpty();
    long inside = sung.stream().filter(note -> key.contains(note.pitch().pitchClass())).count();
    long home =
        sung.stream()
            .filter(note -> lifted.plan().key().contains(note.pitch().pitchClass()))
            .count();
    assertThat((double) inside / sung.size()).isGreaterThan(0.75);
    assertThat(inside).isGreaterThanOrEqualTo(home);
  }

  @ParameterizedTest
  @MethodSource("styleIds")
  void everyFormatTellsTheChangeOfKeyWhereItHappens(String styleId) {
    Score lifted = score(styleId, true);
    SongPlan plan = lifted.plan();
    List<Long> ticks = new ArrayList<>();
    Track conductor = MidiExport.sequence(lifted).getTracks()[0];
    for (int i = 0; i < conductor.size(); i++) {
      if (conductor.get(i).getMessage() instanceof MetaMessage meta
          && meta.getType() == KEY_SIGNATURE) {
        ticks.add(conductor.get(i).getTick());
      }
    }
    assertThat(ticks).containsExactly(0L, (long) plan.tickOfBar(liftBar(plan)));

    String measure = "<measure number=\"" + (liftBar(plan) + 1) + "\">";
    String fifths = "<fifths>" + plan.keyAt(ticks.get(1).intValue()).fifths() + "</fifths>";
    String xml = MusicXmlExport.xml(lifted).replaceAll("\\s*\\n\\s*", "");
    int staves = xml.split("<part id=").length - 1 - drums(lifted);
    assertThat(Pattern.compile("<fifths>").matcher(xml).results().count()).isEqualTo(2L * staves);
    assertThat(
            Pattern.compile(Pattern.quote(measure + "<attributes><key>" + fifths))
                .matcher(xml)
                .results()
                .count())
        .isEqualTo(staves);
  }

  /** Drums have no key. */
  private static int drums(Score score) {
    return (int) score.parts().stream().filter(Part::percussion).count();
  }
}
