package io.songlens.api.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.support.SmallScores;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SongPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaveformTest {
  private static final SongPlan PLAN = SmallScores.instrumental().plan();

  @Test
  void itTellsHowLoudTheSongIsWhen() {
    StereoAudio audio = StereoAudio.silence(Math.toIntExact(PLAN.durationFrames()));
    for (int i = 0; i < audio.frames() / 2; i++) {
      audio.left()[i] = i % 2 == 0 ? 0.5f : -0.5f;
    }
    Waveform waveform = Waveform.of(audio, PLAN);

    assertThat(waveform.peaks()).hasSize(600);
    assertThat(waveform.peaks().subList(0, 299)).containsOnly(500);
    assertThat(waveform.levels().subList(0, 299)).containsOnly(354); // one of two channels
    assertThat(waveform.peaks().subList(301, 600)).containsOnly(0);
  }

  @Test
  void sectionsFollowEachOtherFromTheStartToTheEnd() {
    Waveform waveform =
        Waveform.of(StereoAudio.silence(Math.toIntExact(PLAN.durationFrames())), PLAN);
    List<Waveform.Section> sections = waveform.sections();

    assertThat(waveform.durationMs()).isEqualTo(20_000);
    assertThat(sections)
        .extracting(Waveform.Section::id)
        .isEqualTo(PLAN.sections().stream().map(PlannedSection::id).toList());
    assertThat(sections.get(0).startMs()).isZero();
    assertThat(sections.get(sections.size() - 1).endMs()).isEqualTo(20_000);
    for (int i = 1; i < sections.size(); i++) {
      assertThat(sections.get(i).startMs()).isEqualTo(sections.get(i - 1).endMs()).isPositive();
    }
  }
}
