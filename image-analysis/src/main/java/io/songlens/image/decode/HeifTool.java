package io.songlens.image.decode;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * libheif's command-line tool, which turns HEIC and AVIF into JPEG, upright. It runs as a process
 * of its own with limited time, memory and output, in a private folder that is always deleted.
 *
 * @param program the tool
 */
record HeifTool(Path program) {
  /** Its temporary folders' names begin so. */
  static final String FOLDER = "songlens-heif-";

  private static final List<String> NAMES = List.of("heif-convert", "heif-dec");
  private static final String SHELL = "/bin/sh";

  /** Each may use much memory, so that further ones wait. */
  private static final Semaphore TURNS = new Semaphore(2, true);

  private static final int MEMORY_KIB = 2_000_000;
  private static final int OUTPUT_BLOCKS = 400_000; // of 512 bytes
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  /** The tool in one of the folders of a search path; null if it is not installed. */
  static @Nullable HeifTool find(@Nullable String searchPath) {
    if (searchPath == null || !Files.isExecutable(Path.of(SHELL))) {
      return null;
    }
    for (String name : NAMES) {
      for (String folder : searchPath.split(File.pathSeparator)) {
        Path program = Path.of(folder, name);
        if (program.isAbsolute() && Files.isExecutable(program)) {
          return new HeifTool(program);
        }
      }
    }
    return null;
  }

  /**
   * The first picture of the file as JPEG.
   *
   * @throws RefusedException if the tool cannot read it, or not in time
   * @throws UncheckedIOException if there is no room for temporary files
   */
  byte[] toJpeg(byte[] heif, Deadline deadline) throws RefusedException {
    try {
      if (!TURNS.tryAcquire(deadline.millisLeft(), TimeUnit.MILLISECONDS)) {
        throw new RefusedException(Refusal.TOO_SLOW);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RefusedException(Refusal.TOO_SLOW);
    }
    try {
      return converted(heif, deadline);
    } catch (RefusedException refused) {
      throw refused;
    } catch (IOException e) {
      throw new UncheckedIOException("HEIC photos need temporary files", e);
    } finally {
      TURNS.release();
    }
  }

  private byte[] converted(byte[] heif, Deadline deadline) throws IOException {
    Path folder = Files.createTempDirectory(FOLDER); // for its owner only
    try {
      Path input = Files.createFile(folder.resolve("in.heif"), OWNER_ONLY);
      Files.write(input, heif);
      run(folder, deadline);
      return output(folder);
    } finally {
      delete(folder);
    }
  }

  private void run(Path folder, Deadline deadline) throws IOException {
    long seconds = deadline.millisLeft() / 1000 + 1;
    String limits =
        "umask 077; ulimit -v %d; ulimit -f %d; ulimit -t %d; exec \"$@\""
            .formatted(MEMORY_KIB, OUTPUT_BLOCKS, seconds);
    ProcessBuilder command =
        new ProcessBuilder(
                SHELL, "-c", limits, SHELL, program.toString(), "-q", "95", "in.heif", "out.jpg")
            .directory(folder.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    Map<String, String> environment = command.environment();
    environment.clear();
    environment.put("MALLOC_ARENA_MAX", "1"); // each arena would count as 64 MiB of memory
    Process process = command.start();
    boolean done = false;
    try {
      done = process.waitFor(deadline.millisLeft(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (!done) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join(); // it must not write into a folder that is being deleted
      }
    }
    if (!done) {
      throw new RefusedException(Refusal.TOO_SLOW);
    }
    if (process.exitValue() != 0) {
      throw new RefusedException(Refusal.DAMAGED);
    }
  }

  /** Of a file with several pictures, the tool writes "out-1.jpg" and so on. */
  private static byte[] output(Path folder) throws IOException {
    for (String name : List.of("out.jpg", "out-1.jpg")) {
      Path file = folder.resolve(name);
      if (Files.exists(file)) {
        return Files.readAllBytes(file);
      }
    }
    throw new RefusedException(Refusal.DAMAGED);
  }

  private static void delete(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> inside = Files.list(folder)) {
      files = inside.toList();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
    Files.deleteIfExists(folder);
  }
}
