package io.songlens.api.video;

import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.encode.WavEncoder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;

/**
 * Makes videos of H.264 and AAC in MP4, {@link Frames#WIDTH} by {@link Frames#HEIGHT} pixels. The
 * frames are drawn here and piped to ffmpeg, which works in a folder of its own that is always
 * deleted, and is stopped when it takes too long.
 */
public final class VideoMaker {
  /** Its temporary folders' names begin so. */
  static final String FOLDER = "songlens-video-";

  private static final Duration LEAST_TIME = Duration.ofMinutes(2);

  /** Ten times what two loaded cores need. */
  private static final double MOST_SECONDS_PER_SECOND = 12;

  private static final int MESSAGE_CHARACTERS = 600;
  private static final String SOUND = "sound.wav";
  private static final String TAGS = "tags.txt";
  private static final String LOG = "log.txt";
  private static final String VIDEO = "song.mp4";

  private final Ffmpeg ffmpeg;

  /** A maker that encodes with this program. */
  public VideoMaker(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /**
   * Makes a video.
   *
   * @param sound the song's
   * @param progress told the share that is done, 0..1; what it throws stops the work
   * @param to the file that becomes the video
   * @throws VideoException if ffmpeg fails or takes too long
   */
  public void make(VideoScript script, StereoAudio sound, DoubleConsumer progress, Path to)
      throws IOException {
    Path folder = Files.createTempDirectory(FOLDER); // for its owner only
    try {
      try (OutputStream out = Files.newOutputStream(folder.resolve(SOUND))) {
        WavEncoder.of24Bits().encode(sound, out);
      }
      Files.writeString(folder.resolve(TAGS), VideoTags.text(script), StandardCharsets.UTF_8);
      encode(script, progress, folder);
      Files.move(folder.resolve(VIDEO), to, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      delete(folder);
    }
  }

  /** The arguments, the same for every song: names of files in its folder, and numbers. */
  static List<String> arguments() {
    return List.of(
        ("-hide_banner -loglevel error -nostdin -y -protocol_whitelist file,pipe"
                + " -f rawvideo -pix_fmt bgr0 -video_size %dx%d -framerate %d -i pipe:0"
                + " -f wav -protocol_whitelist file -i %s"
                + " -f ffmetadata -protocol_whitelist file -i %s"
                + " -map 0:v -map 1:a -map_metadata 2"
                + " -c:v libx264 -preset veryfast -crf 21 -pix_fmt yuv420p"
                + " -c:a aac -b:a 192k -movflags +faststart"
                + " -fflags +bitexact -flags:v +bitexact -flags:a +bitexact -f mp4 %s")
            .formatted(Frames.WIDTH, Frames.HEIGHT, Frames.PER_SECOND, SOUND, TAGS, VIDEO)
            .split(" "));
  }

  private void encode(VideoScript script, DoubleConsumer progress, Path folder) throws IOException {
    Frames frames = new Frames(script);
    Process process =
        ffmpeg
            .builder(arguments())
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(folder.resolve(LOG).toFile())
            .start();
    long seconds = LEAST_TIME.toSeconds() + Math.round(MOST_SECONDS_PER_SECOND * script.seconds());
    // A program that hangs reads no frames: writing them ends when the program does.
    CompletableFuture<Process> end = process.onExit().orTimeout(seconds, TimeUnit.SECONDS);
    CompletableFuture<Void> watch =
        end.handle(
            (ended, fault) -> {
              process.destroyForcibly();
              return null;
            });
    try {
      feed(frames, process, progress);
      watch.join();
      if (end.isCompletedExceptionally()) {
        throw new VideoException("ffmpeg took longer than " + seconds + " s");
      }
      if (process.exitValue() != 0) {
        throw new VideoException("ffmpeg failed: " + message(folder));
      }
    } finally {
      process.destroyForcibly();
      process.onExit().join(); // it must not write into a folder that is being deleted
    }
  }

  private static void feed(Frames frames, Process process, DoubleConsumer progress)
      throws IOException {
    try (OutputStream pipe = process.getOutputStream()) {
      for (int i = 0; i < frames.count(); i++) {
        progress.accept((double) i / frames.count());
        pipe.write(frames.frame(i));
      }
    } catch (IOException e) {
      // It has ended early: its exit code and message say more than the broken pipe.
      if (process.isAlive()) {
        throw e;
      }
    }
  }

  private static String message(Path folder) throws IOException {
    String all = Files.readString(folder.resolve(LOG), StandardCharsets.ISO_8859_1).strip();
    return all.substring(Math.max(0, all.length() - MESSAGE_CHARACTERS));
  }

  private static void delete(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      for (Path file : inside.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("A video's temporary files cannot be deleted", e);
    }
  }
}
