package io.songlens.api.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.songlens.api.support.SmallScores;
import io.songlens.composer.audio.Stem;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.encode.WavReader;
import io.songlens.composer.audio.mix.Mix;
import io.songlens.composer.audio.mix.MixSheet;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.Score;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class StemArchiveTest {
  private static final Score SCORE = SmallScores.instrumental();

  @Test
  void holdsEveryStemTheirSumAndAReadmeOfNamesAndGains() throws IOException {
    Map<String, byte[]> files = unzipped(archive(mix(0.1f)));

    List<String> names = new ArrayList<>(List.of("README.txt"));
    SCORE.parts().forEach(part -> names.add(part.id() + ".wav"));
    names.add("mix.wav");
    assertThat(files.keySet()).containsExactlyElementsOf(names);
    String readme = text(files);
    for (Part part : SCORE.parts()) {
      assertThat(readme.lines().filter(line -> line.startsWith(part.id() + ".wav ")))
          .singleElement()
          .asString()
          .contains("%+.1f".formatted(part.mix().gainDb()))
          .endsWith(part.name());
    }
    assertThat(readme).doesNotContain("none clips");
    assertThat(differenceDb(files)).isLessThan(-100);
  }

  @Test
  void filesThatWouldClipAreAllMadeQuieterByTheSameAmountAndTheReadmeSaysSo() throws IOException {
    Map<String, byte[]> files = unzipped(archive(mix(1.6f)));

    assertThat(text(files)).contains("so that none clips");
    assertThat(differenceDb(files)).isLessThan(-100);
    StereoAudio mix = WavReader.read(Objects.requireNonNull(files.get("mix.wav")));
    assertThat(StemArchive.peak(mix)).isBetween(0.97, 1.0);
  }

  @Test
  void theSameMixGivesTheSameBytes() throws IOException {
    assertThat(archive(mix(0.3f))).isEqualTo(archive(mix(0.3f)));
  }

  @Test
  void aMixWithoutItsStemsIsRefused() {
    Mix mix = new Mix(StereoAudio.silence(10), List.of(), MixSheet.EMPTY);

    assertThatThrownBy(() -> archive(mix)).isInstanceOf(IllegalArgumentException.class);
  }

  /** A tone of its own for each part; the loudest sample of a stem is the given one. */
  private static Mix mix(float peak) {
    List<Stem> stems = new ArrayList<>();
    StereoAudio sum = StereoAudio.silence(4_800);
    for (Part part : SCORE.parts()) {
      StereoAudio tone = StereoAudio.silence(sum.frames());
      double step = 0.01 * (stems.size() + 1);
      for (int i = 0; i < tone.frames(); i++) {
        tone.left()[i] = peak * (float) StrictMath.sin(step * i);
        tone.right()[i] = -0.5f * tone.left()[i];
      }
      stems.add(new Stem(part.id(), tone));
      sum.add(tone);
    }
    return new Mix(sum, stems, MixSheet.EMPTY);
  }

  private static byte[] archive(Mix mix) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StemArchive.write("Golden Shore", SCORE, mix, out);
    return out.toByteArray();
  }

  private static String text(Map<String, byte[]> files) {
    return new String(Objects.requireNonNull(files.get("README.txt")), StandardCharsets.UTF_8);
  }

  static Map<String, byte[]> unzipped(byte[] archive) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  /** Power of what the sum of the stems lacks of mix.wav, in dB relative to that. */
  static double differenceDb(Map<String, byte[]> files) throws IOException {
    StereoAudio mix = WavReader.read(Objects.requireNonNull(files.get("mix.wav")));
    StereoAudio difference = mix.copy();
    difference.scale(-1);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (file.getKey().endsWith(".wav") && !file.getKey().equals("mix.wav")) {
        difference.add(WavReader.read(file.getValue()));
      }
    }
    return 10 * StrictMath.log10(power(difference) / power(mix));
  }

  private static double power(StereoAudio audio) {
    double sum = 1e-30; // so that equal sounds differ by some finite number of decibels
    for (int i = 0; i < audio.frames(); i++) {
      double left = audio.left()[i];
      double right = audio.right()[i];
      sum += left * left + right * right;
    }
    return sum;
  }
}
