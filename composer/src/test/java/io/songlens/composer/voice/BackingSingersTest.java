package io.songlens.composer.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.song.Score;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.VocalPart;
import io.songlens.composer.song.VocalRole;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BackingSingersTest {
  private static final BackingSingers SINGERS = new BackingSingers(HsmmSingingVoice.load());
  private static final Score SCORE = SungLines.score(100, 0, SungLines.TWINKLE);
  private static final Seed SEED = new Seed(3);

  private static VocalPart part(VocalRole role, int singers, List<SungNote> notes) {
    return new VocalPart(
        "backing", "Backing", role, SCORE.voice(), singers, List.of(), List.of(notes));
  }

  private static SungPart sing(VocalPart part, Seed seed) {
    return SINGERS.sing(SCORE.plan(), part, seed);
  }

  @ParameterizedTest
  @EnumSource(VocalRole.class)
  void everyRoleSingsTheWrittenPitchesThroughTheWholeSong(VocalRole role) {
    SungPart sung = sing(part(role, 1, SCORE.melody()), SEED);

    assertThat(sung.left()).hasSize((int) SCORE.plan().durationFrames());
    double error = 0;
    for (SungNote note : SCORE.melody()) {
      long start = SCORE.plan().frameOfTick(note.onset());
      long length = SCORE.plan().frameOfTick(note.end()) - start;
      double cents = PitchMeter.meanCents(sung.left(), start + length / 3, start + length * 8 / 10);
      error += Math.abs(cents - 100 * note.pitch().midi()) / SCORE.melody().size();
    }
    assertThat(error).as("mean error in cents").isLessThan(20);
  }

  @Test
  void theSameSeedIsTheSamePerformanceAndAnotherIsAnother() {
    VocalPart part = part(VocalRole.DOUBLE, 1, SCORE.melody());

    assertThat(sing(part, SEED).left()).isEqualTo(sing(part, SEED).left());
    assertThat(sing(part, new Seed(4)).left()).isNotEqualTo(sing(part, SEED).left());
  }

  @Test
  void changingTheLastLineLeavesTheOthersSamplesAlone() {
    List<SungNote> notes = SCORE.melody();
    SungNote last = notes.get(notes.size() - 1);
    List<SungNote> shorter = notes.stream().filter(n -> n.line() < last.line()).toList();
    SungNote before = shorter.get(shorter.size() - 1);
    float[] whole = sing(part(VocalRole.CHOIR, 2, notes), SEED).right();
    float[] cut = sing(part(VocalRole.CHOIR, 2, shorter), SEED).right();

    for (int i = 0; i < SCORE.plan().frameOfTick(before.onset()); i++) {
      assertThat(cut[i]).isEqualTo(whole[i]);
    }
  }

  @Test
  void manySingersStandApartAndAreNotLouderThanOne() {
    SungPart one = sing(part(VocalRole.CHOIR, 1, SCORE.melody()), SEED);
    SungPart five = sing(part(VocalRole.CHOIR, 5, SCORE.melody()), SEED);

    int frames = five.left().length;
    double soloDb = PitchMeter.levelDb(one.left(), 0, frames);
    assertThat(PitchMeter.levelDb(five.left(), 0, frames)).isBetween(soloDb - 2.5, soloDb + 2.5);
    float[] difference = new float[frames];
    for (int i = 0; i < frames; i++) {
      difference[i] = five.left()[i] - five.right()[i];
    }
    assertThat(PitchMeter.levelDb(difference, 0, frames)).isGreaterThan(soloDb - 8);
    assertThat(one.left()).isEqualTo(one.right());
  }

  @Test
  void eachSingerHasAVocalTractATuningAndATimeOfTheirOwn() {
    List<Singer> singers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Seed own = SEED.fork("singer " + i);
      singers.add(Singer.of(SCORE.voice(), Looseness.of(VocalRole.CHOIR), i, 8, own));
    }

    assertThat(singers).extracting(s -> s.style().formantScale()).doesNotHaveDuplicates();
    assertThat(singers)
        .allSatisfy(
            singer -> {
              assertThat(singer.style().formantScale()).isBetween(0.95, 1.05);
              assertThat(Math.abs(singer.detuneCents())).isBetween(3.0, 8.0);
              assertThat(singer.delayFrames()).isBetween(0, (int) Phrasing.frames(32));
            });
    List<Double> pans = new ArrayList<>(singers.stream().map(Singer::pan).toList());
    assertThat(pans).isSorted();
    Collections.reverse(pans);
    assertThat(pans.get(0)).isEqualTo(0.8);
  }
}
