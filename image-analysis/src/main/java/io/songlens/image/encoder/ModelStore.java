package io.songlens.image.encoder;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds encoders' files. Those on the machine are used where they are; others are fetched once and
 * kept in a folder, named by the hash of their address and their own.
 */
final class ModelStore {
  private static final long MOST_BYTES = 2_000_000_000;
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int ADDRESS_DIGITS = 16;

  private final Path folder;
  private final Download download;

  /**
   * A store.
   *
   * @param folder where fetched files are kept; made when first needed
   * @param mostBytes a fetched file may have
   * @param longest fetching one may take
   */
  ModelStore(Path folder, long mostBytes, Duration longest) {
    this.folder = folder;
    this.download = new Download(mostBytes, longest);
  }

  /** The store beside what the vision engine unpacks, with room for files of 2 GB. */
  static ModelStore standard() {
    String engine = System.getProperty("DJL_CACHE_DIR", System.getenv("DJL_CACHE_DIR"));
    Path parent =
        engine == null || engine.isBlank()
            ? Path.of(System.getProperty("user.home", "."), ".cache", "songlens")
            : Path.of(engine);
    return new ModelStore(parent.resolve("encoders"), MOST_BYTES, LONGEST);
  }

  /**
   * A file on this machine.
   *
   * @param sha256 of its bytes, in lower-case hex
   */
  record Located(Path file, String sha256) {}

  /**
   * The file that a path or address names.
   *
   * @param sha256 that it must have; null for any
   * @throws UnusableModelException if there is none, it cannot be had, or it has another checksum
   */
  Located locate(String model, @Nullable String sha256) {
    try {
      if (!model.matches("[A-Za-z][A-Za-z0-9+.-]+:/.*")) {
        return onThisMachine(Path.of(model), sha256);
      }
      URI address = URI.create(model);
      return switch (address.getScheme().toLowerCase(Locale.ROOT)) {
        case "file" -> onThisMachine(Path.of(address), sha256);
        case "http", "https" -> fetched(address, sha256);
        default ->
            throw new UnusableModelException(
                "The vision model's address is neither a path nor an http, https or file URL: "
                    + model);
      };
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      throw new UnusableModelException("The vision model's address is not sound: " + model, e);
    } catch (IOException e) {
      throw new UnusableModelException("The vision model " + model + " cannot be read", e);
    }
  }

  private static Located onThisMachine(Path file, @Nullable String sha256) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new UnusableModelException("The vision model " + file + " does not exist");
    }
    Located located = new Located(file, Checksums.of(file));
    Checksums.require(located.sha256(), sha256, file.toString());
    return located;
  }

  private Located fetched(URI address, @Nullable String sha256) throws IOException {
    String prefix =
        Checksums.of(address.toString()).substring(0, ADDRESS_DIGITS)
            + "-"
            + (sha256 == null ? "" : sha256);
    for (Path kept : kept(prefix)) {
      String actual = Checksums.of(kept);
      if (kept.getFileName().toString().endsWith("-" + actual + ".pt")) {
        return new Located(kept, actual);
      }
      Files.delete(kept); // damaged since
    }
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, "fetching-", ".part");
    try {
      download.fetch(address, part);
      String actual = Checksums.of(part);
      Checksums.require(actual, sha256, Download.shown(address));
      String name =
          Checksums.of(address.toString()).substring(0, ADDRESS_DIGITS) + "-" + actual + ".pt";
      Path file = folder.resolve(name);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      return new Located(file, actual);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Files with a prefix, the latest first. */
  private List<Path> kept(String prefix) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      Comparator<Path> age = Comparator.comparingLong(file -> file.toFile().lastModified());
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .filter(file -> file.getFileName().toString().endsWith(".pt"))
          .sorted(age.reversed().thenComparing(Comparator.naturalOrder()))
          .toList();
    }
  }
}
