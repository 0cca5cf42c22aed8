package io.songlens.api.bench;

import io.songlens.api.generation.Artifact;
import io.songlens.api.generation.GeneratedSong;
import io.songlens.api.generation.LabelSettings;
import io.songlens.api.generation.Progress;
import io.songlens.api.generation.SongOptions;
import io.songlens.api.generation.SongPipeline;
import io.songlens.api.generation.SongRequest;
import io.songlens.api.generation.Studio;
import io.songlens.api.generation.StudioSettings;
import io.songlens.api.label.SigningKey;
import io.songlens.api.label.Verdict;
import io.songlens.api.label.Verifier;
import io.songlens.composer.audio.label.AudioBytes;
import io.songlens.composer.song.Language;
import io.songlens.composer.style.StyleCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.springframework.util.FileSystemUtils;

/** Whether a song's labels are read back from its files, by FFprobe and by our verifier. */
public final class LabelMeasure {
  private static final List<String> FORMATS = List.of("mp3", "flac", "opus");
  private static final SongOptions OPTIONS =
      new SongOptions(
          null,
          null,
          false,
          Language.ENGLISH,
          20,
          1,
          "Labelled",
          null,
          null,
          null,
          List.of(),
          FORMATS,
          null,
          Set.of(),
          null);

  private final StudioSettings settings;
  private final StyleCatalog styles;

  public LabelMeasure(StudioSettings settings, StyleCatalog styles) {
    this.settings = settings;
    this.styles = styles;
  }

  /** Makes a song of a photo in all formats, and prints as Markdown. */
  public void report(Path photo, PrintWriter out, Gates gates)
      throws IOException, InterruptedException {
    out.printf("%n### Labels, read back%n%n");
    out.println("| file | FFprobe misses | as made | one bit of sound changed | made by FFmpeg |");
    out.println("|---|---|---|---|---|");
    Path folder = Files.createTempDirectory("songlens-labels");
    int wrong = 0;
    try (Studio studio = new Studio(settings, styles)) {
      SigningKey key = SigningKey.loadOrCreate(folder.resolve("key"));
      SongPipeline pipeline = new SongPipeline(studio, new LabelSettings(key, false));
      GeneratedSong song =
          pipeline.generate(
              new SongRequest(List.of(Files.readAllBytes(photo)), OPTIONS, false),
              Progress.IGNORED);
      for (Artifact artifact : song.artifacts()) {
        if (FORMATS.contains(artifact.name().replace("song.", ""))) {
          wrong += row(artifact, folder, Verifier.of(key.publicKey()), out);
        }
        artifact.discard();
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
    gates.atMost("labels missed and verdicts wrong", "%.0f", wrong, 0);
  }

  private static int row(Artifact artifact, Path folder, Verifier verifier, PrintWriter out)
      throws IOException, InterruptedException {
    byte[] made;
    try (InputStream content = artifact.open()) {
      made = content.readAllBytes();
    }
    Path file = Files.write(folder.resolve(artifact.name()), made);
    List<String> missed = FileTags.of(file).missing();
    Verdict asMade = verdict(verifier, made);
    byte[] touched = made.clone();
    touched[made.length - made.length / 4] ^= 1; // tags are in front
    Verdict changed = verdict(verifier, touched);
    Verdict foreign = verdict(verifier, Files.readAllBytes(FileTags.encodedAnew(file)));
    out.printf(
        "| %s | %s | %s | %s | %s |%n",
        artifact.name(),
        missed.isEmpty() ? "nothing" : String.join(", ", missed),
        asMade,
        changed,
        foreign);
    return missed.size()
        + (asMade == Verdict.INTACT ? 0 : 1)
        + (changed == Verdict.CHANGED ? 0 : 1)
        + (foreign == Verdict.FOREIGN ? 0 : 1);
  }

  private static Verdict verdict(Verifier verifier, byte[] file) throws IOException {
    return verifier.verify(AudioBytes.of(file)).verdict();
  }
}
