package io.songlens.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.songlens.composer.audio.dsp.LoudnessMeter;
import io.songlens.composer.audio.encode.FlacReader;
import io.songlens.image.decode.PhotoLimits;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import picocli.CommandLine;

class CommandLineTest {
  private static final Path SAMPLE = Path.of("..", "samples", "cat.jpg");

  @TempDir private Path folder;

  @Test
  void brokenPhotosAreRefusedWithASentenceAndNothingIsLeft() throws IOException {
    Path text = Files.writeString(folder.resolve("text.jpg"), "I am not a photo");
    Path empty = Files.createFile(folder.resolve("empty.jpg"));
    byte[] sample = Files.readAllBytes(SAMPLE);
    Path cut = Files.write(folder.resolve("cut.jpg"), Arrays.copyOf(sample, sample.length / 2));
    Path huge = folder.resolve("huge.jpg");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(60_000_000);
    }
    Path missing = folder.resolve("missing.jpg");
    for (Path photo : new Path[] {text, empty, cut, huge, missing}) {
      Path out = folder.resolve("out-" + photo.getFileName() + ".mp3");

      Run run = run("make", photo.toString(), "--out", out.toString());

      assertThat(run.exitCode).as(photo.toString()).isEqualTo(UsageException.EXIT_CODE);
      assertThat(run.err).startsWith("songlens: ").doesNotContain("Exception", "\tat ");
      assertThat(run.err.lines().count()).isEqualTo(1);
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).doesNotContain(folder.resolve("out-text.jpg.mp3")).hasSize(4);
    }
  }

  @Test
  void optionsOutOfRangeAreToldBeforeAnyWork() {
    assertThat(run("make", SAMPLE.toString(), "--seconds", "5").err).contains("6 to 360");
    assertThat(run("make", SAMPLE.toString(), "--language", "tlh").err).contains("en");
    assertThat(run("make", SAMPLE.toString(), "--language", "fr").err)
        .contains("--language takes en, zh;")
        .contains("not sung yet");
    assertThat(run("make", SAMPLE.toString(), "--voice", "foghorn").err)
        .contains("--voice takes airy-alto");
    assertThat(run("make", SAMPLE.toString(), "--voice", "child", "--instrumental").err)
        .contains("nobody sings");
    assertThat(run("make", SAMPLE.toString(), "--style", "polka-core").err)
        .contains("polka-core")
        .contains("./songlens styles");
    assertThat(run("make", SAMPLE.toString(), "--brand", "x".repeat(41)).err)
        .contains("--brand has at most 40 characters");
    assertThat(run("make", SAMPLE.toString(), "--slogan", "a\u0007b").err)
        .contains("--slogan holds characters that cannot be shown");
    assertThat(run("make", SAMPLE.toString(), "--avoid", "rain,!").err)
        .contains("--avoid takes words, not \"!\"");
    assertThat(run("make").exitCode).isEqualTo(2);
  }

  @Test
  void theEnvironmentSetsTheLimitsOfPhotos() {
    MockEnvironment environment = new MockEnvironment();
    assertThat(PhotoFiles.configuredLimits(environment)).isEqualTo(PhotoLimits.DEFAULT);
    environment.setProperty("songlens.uploads.max-photo-size", "80MB");
    environment.setProperty("songlens.uploads.max-photo-pixels", "120000000");
    environment.setProperty("songlens.uploads.max-photo-frames", "5");
    environment.setProperty("songlens.uploads.max-decode-time", "3s");

    assertThat(PhotoFiles.configuredLimits(environment))
        .isEqualTo(new PhotoLimits(80 << 20, 120_000_000, 5, 3000));

    environment.setProperty("songlens.uploads.max-photo-size", "lots");
    assertThatThrownBy(() -> PhotoFiles.configuredLimits(environment))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("max-photo-size");
    environment.setProperty("songlens.uploads.max-photo-size", "3GB");
    assertThatThrownBy(() -> PhotoFiles.configuredLimits(environment))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("up to 1024MB");
  }

  @Test
  void serveTakesThePortAndPassesOtherSettingsOn() {
    ServeCommand serve = new ServeCommand();

    new CommandLine(serve).parseArgs("--port", "9000", "--songlens.data=/srv/songs");

    assertThat(serve.springArguments())
        .containsExactly("--server.port=9000", "--songlens.data=/srv/songs");
  }

  @Test
  void stylesAreListedByIdNameAndTempo() {
    assertThat(run("styles").out).contains("acoustic-ballad").contains("bpm");
  }

  @Test
  void aFolderOfStylesIsCheckedWithLineAndColumn() throws IOException {
    Path styles = Files.createDirectory(folder.resolve("styles"));
    assertThat(run("styles", "--check", styles.toString()).out).contains("0 styles, no mistakes");
    Path mine = styles.resolve("mine.yaml");
    Files.writeString(mine, "id: mine\nswing: 2\n");

    Run wrong = run("styles", "--check", styles.toString());

    assertThat(wrong.exitCode).isEqualTo(1);
    assertThat(wrong.err).contains(mine + ":2:8: expected a number from 0.5 to 0.75");
    assertThat(wrong.err).contains("missing key 'tempo'").doesNotContain("\tat ");

    Run missing = run("styles", "--check", folder.resolve("nowhere").toString());
    assertThat(missing.exitCode).isEqualTo(UsageException.EXIT_CODE);
    assertThat(missing.err).contains("nowhere is not a folder");
  }

  @Test
  void aReadingIsOneLineOfJson() {
    Run run = run("analyse", SAMPLE.toString(), "--json");

    assertThat(run.exitCode).isZero();
    assertThat(run.out.lines().count()).isEqualTo(1);
    assertThat(run.out).startsWith("{\"photo\":").contains("\"scenes\":[{\"id\":\"");
  }

  @Test
  void anAlbumIsToldInWordsAndAsALineOfJson() throws IOException {
    Path copy = Files.copy(SAMPLE, folder.resolve("copy.jpg"));
    String people = SAMPLE.resolveSibling("people.jpg").toString();

    Run told = run("analyse", SAMPLE.toString(), people, copy.toString(), "--album");
    Run json = run("analyse", SAMPLE.toString(), people, copy.toString(), "--album", "--json");

    assertThat(told.exitCode).isZero();
    assertThat(told.out)
        .contains("Album of 2 different photos", copy + ", the same shot as " + SAMPLE, "arc ");
    assertThat(json.out.lines().count()).isEqualTo(4);
    assertThat(json.out.lines().toList().get(3))
        .startsWith("{\"photos\":[")
        .contains("\"duplicates\":[{\"photo\":2,\"of\":0,");
  }

  @Test
  void everyPhotoGetsASongAndABrokenOneDoesNotStopTheRest() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.jpg"), "no");

    Run run =
        run(
            "make",
            "--each",
            broken.toString(),
            SAMPLE.toString(),
            "--seconds",
            "8",
            "--format",
            "mp3,flac",
            "--loudness",
            "booth",
            "--out",
            folder.resolve("songs").toString());

    assertThat(run.exitCode).isEqualTo(1);
    assertThat(run.err).contains("broken.jpg");
    assertThat(run.out).contains("Saw ").contains("Song ").contains("Wrote ").contains("seed");
    assertThat(folder.resolve("songs/cat.mp3")).isRegularFile();
    byte[] flac = Files.readAllBytes(folder.resolve("songs/cat.flac"));
    double lufs = LoudnessMeter.measure(FlacReader.read(flac)).integratedLufs();
    assertThat(lufs).isCloseTo(-11, within(0.2));
  }

  @Test
  void aFormatOrALoudnessThatIsNotKnownIsToldBeforeTheWork() {
    Run format = run("make", SAMPLE.toString(), "--format", "aac");
    assertThat(format.exitCode).isEqualTo(UsageException.EXIT_CODE);
    assertThat(format.err).contains("--format takes mp3, opus, flac, wav");
    Run loudness = run("make", SAMPLE.toString(), "--loudness", "loud");
    assertThat(loudness.exitCode).isEqualTo(UsageException.EXIT_CODE);
    assertThat(loudness.err).contains("--loudness takes streaming, broadcast, booth");
  }

  private static Run run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(out));
    commandLine.setErr(new PrintWriter(err));
    int exitCode = commandLine.execute(args);
    return new Run(exitCode, out.toString(), err.toString());
  }

  private record Run(int exitCode, String out, String err) {}
}
