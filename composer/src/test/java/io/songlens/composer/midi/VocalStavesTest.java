package io.songlens.composer.midi;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.fixture.Songs;
import io.songlens.composer.song.PartMix;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.Syllable;
import io.songlens.composer.song.VocalPart;
import io.songlens.composer.song.VocalRole;
import io.songlens.composer.theory.Pitch;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class VocalStavesTest {
  private static final Syllable OOH = new Syllable("ooh", List.of("UW"), 1);

  private final Score score = Songs.sung(Songs.brief("cinematic", Duration.ofSeconds(30)), 3);
  private final Player player = new Player("Choir", MidiPlace.pitched(1), 52, new PartMix(0, 0, 0));

  @Test
  void voicesThatMoveTogetherAreChordsOnOneStaff() {
    List<Staff> staves = staves(List.of(List.of(note(0, 1920, 57)), List.of(note(0, 1920, 64))));
    assertThat(staves).extracting(Staff::name).containsExactly("Choir");
    NotatedNote first = staves.get(0).notes().get(0);
    assertThat(first.midi()).containsExactly(57, 64);
    assertThat(first.mark()).extracting(SungMark::syllable).isEqualTo(OOH);
  }

  @Test
  void voicesOfTheirOwnRhythmHaveTheirOwnStavesFromTheHighest() {
    List<Staff> staves =
        staves(List.of(List.of(note(0, 1920, 52)), List.of(note(0, 960, 64), note(960, 960, 65))));
    assertThat(staves).extracting(Staff::name).containsExactly("Choir 1", "Choir 2");
    assertThat(staves)
        .extracting(Staff::clef)
        .containsExactly(Clef.TREBLE, Clef.TREBLE_OCTAVE_DOWN);
  }

  private List<Staff> staves(List<List<SungNote>> voices) {
    VocalPart part =
        new VocalPart(
            "choir", "Choir", VocalRole.CHOIR, score.voice(), voices.size(), List.of(), voices);
    return new VocalStaves(new Notation(score)).of(part, player);
  }

  private static SungNote note(int onset, int duration, int midi) {
    return new SungNote(onset, duration, new Pitch(midi), 80, OOH, true, true, 0, false);
  }
}
