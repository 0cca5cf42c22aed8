package io.songlens.api.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.conversation.Request;
import io.songlens.api.conversation.Revised;
import io.songlens.composer.song.Language;
import io.songlens.composer.style.StyleCatalog;
import io.songlens.composer.theory.Bpm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A real photo's song, made once more from what was kept of it. */
class RevisedSongTest {
  @Test
  void aSongIsMadeOfWhatWasKeptAndOnlyWhatIsAskedForIsDifferent() throws IOException {
    byte[] photo = Files.readAllBytes(Path.of("..", "samples", "mountain-lake.jpg"));
    SongOptions options = new SongOptions(null, false, Language.ENGLISH, 10, 5, null, null);
    try (Studio studio =
        new Studio(
            new StudioSettings(List.of(), null, VisionSettings.DEFAULT), StyleCatalog.builtIn())) {
      SongPipeline pipeline = new SongPipeline(studio);
      Map<String, byte[]> first =
          files(
              pipeline.generate(
                  new SongRequest(List.of(photo), options, false, true), Progress.IGNORED));
      KeptTake take = KeptTake.of(file(first, KeptTake.TAKE));

      Map<String, byte[]> same =
          files(pipeline.generate(SongRequest.again(take, options), Progress.IGNORED));

      assertThat(same.keySet()).isEqualTo(first.keySet());
      first.forEach((name, file) -> assertThat(same.get(name)).as(name).isEqualTo(file));

      double bpm = take.composition().plan().bpm().value() * 0.9;
      Revised revised =
          pipeline
              .dialogue()
              .revise(take.composition(), List.of(new Request.AtTempo(new Bpm(bpm))));
      Map<String, byte[]> slower =
          files(
              pipeline.generate(
                  SongRequest.again(take.with(revised.song()), options), Progress.IGNORED));

      assertThat(revised.refusals()).isEmpty();
      assertThat(text(slower, "lyric.txt")).isEqualTo(text(first, "lyric.txt"));
      assertThat(slower.get("cover.jpg")).isEqualTo(first.get("cover.jpg"));
      assertThat(text(slower, "trace.json")).contains("tempo change", "asked for, instead of");
      assertThat(file(slower, KeptMaster.MASTER)).isNotEqualTo(file(first, KeptMaster.MASTER));
    }
  }

  private static Map<String, byte[]> files(GeneratedSong song) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (Artifact artifact : song.artifacts()) {
      try (InputStream content = artifact.open()) {
        files.put(artifact.name(), content.readAllBytes());
      }
      artifact.discard();
    }
    return files;
  }

  private static byte[] file(Map<String, byte[]> files, String name) {
    return Objects.requireNonNull(files.get(name), name);
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(file(files, name), StandardCharsets.UTF_8);
  }
}
