package io.songlens.composer.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VoiceLeadingTest {
  private static final Key C_MAJOR = new Key(PitchClass.C, Mode.MAJOR);
  private final VoiceLeading leading = new VoiceLeading(new Pitch(52), new Pitch(72), 3);

  private static ChordSymbol chord(String numeral) {
    return RomanNumeral.parse(numeral).in(C_MAJOR);
  }

  @Test
  void keepsCommonTonesAndMovesTheOthersByStep() {
    Voicing tonic = new Voicing(List.of(new Pitch(60), new Pitch(64), new Pitch(67)));
    Voicing subdominant = leading.next(chord("IV"), tonic);
    assertThat(subdominant.pitches())
        .extracting(Pitch::midi)
        .containsExactly(60, 65, 69); // C stays, E to F, G to A
  }

  @Test
  void staysInItsRegisterThroughALongProgression() {
    Voicing voicing = leading.next(chord("I"), null);
    for (int round = 0; round < 20; round++) {
      for (String numeral : List.of("vi", "ii7", "V7", "I", "bVII", "IV")) {
        Voicing next = leading.next(chord(numeral), voicing);
        assertThat(next.pitches()).allSatisfy(p -> assertThat(p.midi()).isBetween(52, 72));
        assertThat(next.distance(voicing)).isLessThanOrEqualTo(10);
        voicing = next;
      }
    }
  }

  @Test
  void fourVoicesOfANinthLeaveOutTheFifth() {
    VoiceLeading four = new VoiceLeading(new Pitch(52), new Pitch(76), 4);
    List<Integer> classes =
        four.next(chord("V9"), null).pitches().stream()
            .map(p -> p.pitchClass().semitone())
            .toList();
    assertThat(classes).contains(7, 11, 5, 9).doesNotContain(2);
  }

  @Test
  void voicesBeyondTheChordWrapAnOctaveUp() {
    Voicing voicing = new Voicing(List.of(new Pitch(60), new Pitch(64), new Pitch(67)));
    assertThat(voicing.voice(3)).isEqualTo(new Pitch(72));
  }

  @Test
  void threeVoicesOfATallChordKeepItsThirdItsSeventhAndItsTop() {
    assertThat(classes("V13", 3)).containsExactlyInAnyOrder(11, 5, 4);
    assertThat(classes("ii11", 3)).containsExactlyInAnyOrder(5, 0, 7);
    assertThat(classes("V9", 2)).containsExactlyInAnyOrder(11, 5);
  }

  private static List<Integer> classes(String numeral, int voices) {
    return new VoiceLeading(new Pitch(52), new Pitch(76), voices)
        .next(chord(numeral), null).pitches().stream().map(p -> p.pitchClass().semitone()).toList();
  }
}
