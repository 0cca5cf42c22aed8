package io.songlens.api.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.songlens.api.support.KeptTone;
import io.songlens.composer.audio.master.Mastered;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.SyllableTiming;
import io.songlens.composer.style.StyleCatalog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Songs that are made in several goes. */
class StageResultTest {
  private static Studio studio;
  private static byte[] photo;

  @BeforeAll
  static void open() throws Exception {
    studio =
        new Studio(
            new StudioSettings(List.of(), null, VisionSettings.DEFAULT), StyleCatalog.builtIn());
    photo = Files.readAllBytes(Path.of("..", "samples", "mountain-lake.jpg"));
  }

  @AfterAll
  static void close() {
    studio.close();
  }

  /** Keeps results, and ends the go when a certain one has been kept. */
  private static final class Kept implements Checkpoints {
    private final Map<String, byte[]> results = new HashMap<>();
    private final List<String> loaded = new ArrayList<>();
    private String last = "";

    @Override
    public Optional<byte[]> load(String name) {
      byte[] result = results.get(name);
      if (result != null) {
        loaded.add(name);
      }
      return Optional.ofNullable(result);
    }

    @Override
    public void save(String name, byte[] result) {
      results.put(name, result);
      if (name.startsWith(last + "-")) {
        throw new CancellationException("killed");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aSongThatIsKilledAfterEveryStageBecomesTheSameAsOneMadeInOneGo(Language language)
      throws Exception {
    SongRequest request =
        new SongRequest(
            List.of(photo), new SongOptions(null, false, language, 10, 5, null, null), false, true);
    Map<String, byte[]> inOneGo =
        files(new SongPipeline(studio).generate(request, Progress.IGNORED));

    Kept kept = new Kept();
    for (String stage : List.of("photos", "plan", "lyric", "score", "sound")) {
      kept.last = stage;
      int before = kept.results.size();
      assertThatThrownBy(() -> new SongPipeline(studio).generate(request, Progress.IGNORED, kept))
          .isInstanceOf(CancellationException.class);
      assertThat(kept.results).hasSize(before + 1);
    }
    kept.last = "never";
    kept.loaded.clear();
    Map<String, byte[]> resumed =
        files(new SongPipeline(studio).generate(request, Progress.IGNORED, kept));

    assertThat(kept.loaded).hasSize(5);
    assertThat(resumed.keySet()).isEqualTo(inOneGo.keySet());
    resumed.forEach((name, file) -> assertThat(file).as(name).isEqualTo(inOneGo.get(name)));
  }

  @Test
  void aResultThatCannotBeReadIsMadeAgain() {
    Kept kept = new Kept();
    kept.last = "never";
    SongSound sound =
        new SongSound(
            List.of(new SyllableTiming(0, 1.25, 2.5)),
            null,
            new Mastered(KeptTone.audio(), -14, -1));
    StageResult.SOUND.in(kept, () -> sound);
    kept.results.replaceAll((name, bytes) -> new byte[] {0, 0, 0, 9, 1});
    assertThat(StageResult.SOUND.in(kept, () -> sound)).isSameAs(sound);
    SongSound again =
        StageResult.SOUND.in(
            kept,
            () -> {
              throw new AssertionError("kept");
            });
    float[] before = sound.master().audio().left();
    float[] after = again.master().audio().left();
    for (int i = 0; i < before.length; i++) {
      assertThat(after[i]).isEqualTo(before[i] + 0f); // a file has no negative zero
    }
    assertThat(again.timings()).isEqualTo(sound.timings());
    assertThat(again.master().lufs()).isEqualTo(-14);
  }

  private static Map<String, byte[]> files(GeneratedSong song) throws Exception {
    Map<String, byte[]> files = new HashMap<>();
    for (Artifact artifact : song.artifacts()) {
      try (var content = artifact.open()) {
        files.put(artifact.name(), content.readAllBytes());
      }
      artifact.discard();
    }
    return files;
  }
}
