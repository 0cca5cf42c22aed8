package io.songlens.api.video;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The program ffmpeg, which is not part of Songlens. It is started without a shell and in a bare
 * environment; what users write never becomes an argument.
 *
 * @param program where it is
 */
public record Ffmpeg(Path program) {
  /** The environment variable that says where it is, if not on the search path. */
  public static final String VARIABLE = "SONGLENS_FFMPEG";

  private static final String NAME = "ffmpeg";
  private static final List<String> ENCODERS = List.of("libx264", "aac");
  private static final int PROBE_SECONDS = 10;

  /** The program that an environment names or has on its path; null if there is none. */
  public static @Nullable Ffmpeg find(Map<String, String> environment) {
    String named = environment.getOrDefault(VARIABLE, "");
    if (!named.isBlank()) {
      Path program = Path.of(named.strip()).toAbsolutePath();
      return isProgram(program) ? new Ffmpeg(program) : null;
    }
    for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
      Path program = Path.of(folder, NAME);
      if (program.isAbsolute() && isProgram(program)) {
        return new Ffmpeg(program);
      }
    }
    return null;
  }

  /** Why an environment has no ffmpeg that can make videos, for people; null if it has one. */
  public static @Nullable String whyNot(Map<String, String> environment) {
    Ffmpeg ffmpeg = find(environment);
    if (ffmpeg == null) {
      return "Videos need ffmpeg, which is not here: install it (Debian: apt-get install ffmpeg),"
          + " or set SONGLENS_FFMPEG to the program.";
    }
    return ffmpeg.canEncode()
        ? null
        : "The ffmpeg here cannot encode H.264 and AAC: install one that has libx264 (Debian's"
            + " does), or set SONGLENS_FFMPEG to it.";
  }

  private static boolean isProgram(Path file) {
    return Files.isRegularFile(file) && Files.isExecutable(file);
  }

  private boolean canEncode() {
    try {
      Process process = builder(List.of("-hide_banner", "-encoders")).start();
      try (InputStream output = process.getInputStream()) {
        process.getOutputStream().close();
        String encoders = new String(output.readNBytes(1 << 20), StandardCharsets.UTF_8);
        boolean ended = process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS);
        return ended && ENCODERS.stream().allMatch(name -> encoders.contains(" " + name + " "));
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** A process that is not started yet; its messages are thrown away. */
  ProcessBuilder builder(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().put("LC_ALL", "C");
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD);
  }
}
