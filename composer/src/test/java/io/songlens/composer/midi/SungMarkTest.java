package io.songlens.composer.midi;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.Syllable;
import io.songlens.composer.theory.Pitch;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SungMarkTest {
  @Test
  void aMelismaIsSlurredFromItsFirstNoteToItsLast() {
    List<SungMark> marks =
        SungMark.of(List.of(note("light", 0), note(null, 0), note(null, 0), note("on", 0)));
    assertThat(marks).extracting(SungMark::slurStarts).containsExactly(true, false, false, false);
    assertThat(marks).extracting(SungMark::slurStops).containsExactly(false, false, true, false);
  }

  @Test
  void noSlurReachesOverTheEndOfALine() {
    assertThat(SungMark.of(List.of(note("light", 0), note(null, 1))))
        .noneMatch(mark -> mark.slurStarts() || mark.slurStops());
  }

  private static SungNote note(@Nullable String text, int line) {
    return new SungNote(
        0, 120, new Pitch(60), 90, text == null ? null : syllable(text), true, true, line, false);
  }

  private static Syllable syllable(String text) {
    return new Syllable(text, List.of("AH"), 1);
  }
}
