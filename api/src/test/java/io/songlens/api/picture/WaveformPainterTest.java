package io.songlens.api.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.support.SmallScores;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.song.SongPlan;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WaveformPainterTest {
  private static final SongPlan PLAN = SmallScores.instrumental().plan();
  private static final WaveformPainter PAINTER = new WaveformPainter(Fonts.installed());

  @Test
  void loudPassagesReachFurtherThanQuietOnes() {
    BufferedImage picture = Images.read(PAINTER.paint(loudThenQuiet(), PLAN));

    assertThat(picture.getWidth()).isEqualTo(1600);
    assertThat(picture.getHeight()).isEqualTo(320);
    assertThat(differentFromGround(picture, 401)).isGreaterThan(200);
    assertThat(differentFromGround(picture, 1201)).isLessThan(60);
  }

  @Test
  void theSameSoundGivesTheSamePictureAndNamesNeedAFont() {
    byte[] picture = PAINTER.paint(loudThenQuiet(), PLAN);
    WaveformPainter fontless = new WaveformPainter(Fonts.ofFamilies(List.of()));

    assertThat(PAINTER.paint(loudThenQuiet(), PLAN)).isEqualTo(picture);
    assertThat(fontless.paint(loudThenQuiet(), PLAN)).isNotEqualTo(picture);
  }

  @Test
  void everySectionHasABandOfItsOwn() {
    BufferedImage picture = Images.read(PAINTER.paint(loudThenQuiet(), PLAN));
    Set<Integer> edges = new HashSet<>();
    for (int x = 1; x < 1600; x++) {
      if (picture.getRGB(x, 2) != picture.getRGB(x - 1, 2)) {
        edges.add(x);
      }
    }
    // A gap of two pixels ends each band, the last one's at the picture's end.
    assertThat(edges).hasSize(2 * PLAN.sections().size() - 1);
  }

  private static StereoAudio loudThenQuiet() {
    StereoAudio audio = StereoAudio.silence(Math.toIntExact(PLAN.durationFrames()));
    for (int i = 0; i < audio.frames(); i++) {
      float level = i < audio.frames() / 2 ? 0.9f : 0.1f;
      audio.left()[i] = level * (i % 2 == 0 ? 1 : -1);
      audio.right()[i] = audio.left()[i];
    }
    return audio;
  }

  private static int differentFromGround(BufferedImage picture, int x) {
    int ground = picture.getRGB(x, 310);
    int different = 0;
    for (int y = 45; y < 320; y++) {
      different += picture.getRGB(x, y) == ground ? 0 : 1;
    }
    return different;
  }
}
