package io.songlens.api.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.songlens.api.picture.Focus;
import io.songlens.api.support.Photos;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.midi.SungText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Needs ffmpeg, which {@code ./songlens test} installs. */
class VideoMakerTest {
  private static final double SECONDS = 2;
  private static final String TITLE = "Low; #Tide = \\o/\nartist=Nobody";

  @TempDir private Path folder;

  @Test
  void aSongBecomesAVideoWithSoundTitleAndNotice() throws IOException {
    Path video = folder.resolve("song.mp4");
    List<Double> shares = new ArrayList<>();

    new VideoMaker(ffmpeg()).make(script(), sound(), shares::add, video);

    byte[] file = Files.readAllBytes(video);
    String bytes = new String(file, StandardCharsets.ISO_8859_1);
    assertThat(bytes.substring(4, 8)).isEqualTo("ftyp");
    assertThat(bytes).contains("avc1", "mp4a", "AI-generated song", "{\"AIGC\":{\"Label\":\"1\"}}");
    assertThat(bytes).contains("Low; #Tide = \\o/ artist=Nobody");
    assertThat(bytes.indexOf("moov")).as("can be played while it loads").isLessThan(5_000);
    assertThat(shares).isSorted().hasSize(50).allMatch(share -> share >= 0 && share <= 1);
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void theSameSongGivesTheSameVideo() throws IOException {
    Path first = folder.resolve("1.mp4");
    Path second = folder.resolve("2.mp4");

    new VideoMaker(ffmpeg()).make(script(), sound(), share -> {}, first);
    new VideoMaker(ffmpeg()).make(script(), sound(), share -> {}, second);

    assertThat(second).hasSameBinaryContentAs(first);
  }

  @Test
  void nothingThatAUserWritesBecomesAnArgument() {
    assertThat(VideoMaker.arguments())
        .doesNotContain("")
        .noneMatch(argument -> argument.contains("Tide"))
        .allMatch(argument -> argument.matches("[-+:,./a-z_A-Z0-9]+"));
    assertThat(VideoTags.text(script()))
        .isEqualTo(
            """
            ;FFMETADATA1
            title=Low\\; \\#Tide \\= \\\\o/ artist\\=Nobody
            artist=Songlens
            comment=AI-generated song
            description={"AIGC":{"Label":"1"}}
            """);
  }

  @Test
  void aProgramThatFailsIsToldWithItsMessageAndLeavesNothing() throws IOException {
    Path broken = program("echo out of luck >&2; exit 3");

    assertThatThrownBy(
            () ->
                new VideoMaker(new Ffmpeg(broken))
                    .make(script(), sound(), share -> {}, folder.resolve("song.mp4")))
        .isInstanceOf(VideoException.class)
        .hasMessageContaining("out of luck");
    assertThat(folder.resolve("song.mp4")).doesNotExist();
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void aSongThatIsNoLongerWantedStopsItsVideo() throws IOException {
    assertThatThrownBy(
            () ->
                new VideoMaker(ffmpeg())
                    .make(
                        script(),
                        sound(),
                        share -> {
                          if (share > 0.3) {
                            throw new CancellationException("not wanted");
                          }
                        },
                        folder.resolve("song.mp4")))
        .isInstanceOf(CancellationException.class);
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void whatIsMissingIsToldWithWhatToInstall() throws IOException {
    Map<String, String> bare = Map.of("PATH", folder.toString());

    assertThat(Ffmpeg.find(bare)).isNull();
    assertThat(Ffmpeg.whyNot(bare)).contains("apt-get install ffmpeg", "SONGLENS_FFMPEG");
    assertThat(Ffmpeg.whyNot(Map.of("SONGLENS_FFMPEG", "/nowhere/ffmpeg"))).contains("not here");
    String poor = program("echo ' A....D aac      AAC'").toString();
    assertThat(Ffmpeg.whyNot(Map.of("SONGLENS_FFMPEG", poor))).contains("libx264");
    assertThat(Ffmpeg.whyNot(System.getenv())).isNull();
  }

  private Path program(String script) throws IOException {
    Path program =
        Files.writeString(
            folder.resolve("ffmpeg-" + script.length()), "#!/bin/sh\n" + script + "\n");
    return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
  }

  private static Ffmpeg ffmpeg() {
    return Objects.requireNonNull(Ffmpeg.find(System.getenv()), "ffmpeg is not installed");
  }

  private static List<Path> leftovers() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir", "/tmp")))) {
      String name = VideoMaker.FOLDER;
      return files.filter(file -> file.getFileName().toString().startsWith(name)).toList();
    }
  }

  private static VideoScript script() {
    SungText.Syllable low = new SungText.Syllable("Low", 400, 900, 60);
    SungText.Word word = new SungText.Word("Low", 400, 900, List.of(low));
    return new VideoScript(
        List.of(new VideoScript.Shot(Photos.sunset(), Focus.MIDDLE)),
        TITLE,
        "Waltz · Songlens",
        "AI-generated",
        List.of(new SungText.Line("verse1", 400, 900, List.of(word))),
        List.of(1.0),
        SECONDS,
        new VideoScript.Tags("Songlens", "AI-generated song", "{\"AIGC\":{\"Label\":\"1\"}}"));
  }

  private static StereoAudio sound() {
    StereoAudio audio = StereoAudio.silence((int) (SECONDS * 48_000));
    for (int i = 0; i < audio.frames(); i++) {
      audio.left()[i] = 0.3f * (float) StrictMath.sin(0.05 * i);
      audio.right()[i] = audio.left()[i];
    }
    return audio;
  }
}
