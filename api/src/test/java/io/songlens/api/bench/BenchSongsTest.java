package io.songlens.api.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.voice.HsmmSingingVoice;
import io.songlens.composer.voice.VocalPhrase;
import io.songlens.composer.voice.VocalPlan;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BenchSongsTest {
  private static final List<BenchSong> SONGS = new BenchSongs().ofTenStyles();

  @Test
  void everyStyleGivesFourDifferentLinesSungInFull() {
    Set<String> texts = new HashSet<>();
    for (BenchSong song : SONGS) {
      List<SungLine> lines = SungLine.of(song, 4, texts);

      assertThat(lines).as(song.name()).hasSize(4);
      for (SungLine line : lines) {
        assertThat(line.onsets()).isSorted().hasSameSizeAs(line.text().words());
        assertThat(line.onsets().get(0)).isBetween(line.from(), line.from() + 2_400);
        assertThat(line.to()).isGreaterThan(line.onsets().get(line.onsets().size() - 1));
      }
    }
    assertThat(texts).hasSize(4 * SONGS.size());
  }

  @Test
  void theSameSongsAreMadeEveryTime() {
    assertThat(new BenchSongs().ofTenStyles().get(3).score()).isEqualTo(SONGS.get(3).score());
  }

  @Test
  void aMeasuredPhraseFillsTheTablesAndTheGates() throws IOException {
    BenchSong whole = SONGS.get(0);
    VocalPhrase phrase = whole.plan().phrases().get(0);
    BenchSong song =
        new BenchSong(
            whole.name(),
            whole.score(),
            whole.lines(),
            new VocalPlan(phrase.endFrame() + 4_800, List.of(phrase)));
    float[] samples = song.sing(HsmmSingingVoice.load());
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    Gates gates = new Gates();
    for (SongMeasure measure :
        List.of(new TuningMeasure("English", true), new LevelMeasure(), new SampleHash())) {
      measure.add(song, samples);
      measure.report(out, gates);
    }
    gates.print(out);

    assertThat(text.toString())
        .contains("| acoustic-ballad | ", "Farthest off:", "### Levels", "| gate | wanted |")
        .contains("| planned vowel onset beside the note, worst | ≤ 5.00 ms | 0.00 ms | yes |")
        .doesNotContain("NaN");
  }
}
