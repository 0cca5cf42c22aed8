package io.songlens.composer.style;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The built-in styles and those of a user's folders, read again when a file of a folder is added,
 * changed or removed. Looks at most once a second, and only when asked. While the files have
 * mistakes, the last good styles stay in use and the mistakes are logged, once for each change. A
 * song takes one {@link #catalog()} and keeps it to its end. Thread-safe.
 */
public final class LiveStyles {
  private static final Logger LOG = LoggerFactory.getLogger(LiveStyles.class);
  private static final long LOOK_EVERY_NANOS = Duration.ofSeconds(1).toNanos();

  private final List<Path> folders;
  private final LongSupplier nanoTime;
  private final ReentrantLock looking = new ReentrantLock();
  private Map<Path, Version> seen;
  private long lookedAt;
  private volatile StyleCatalog catalog;
  private volatile List<StyleProblem> problems = List.of();

  /** What tells one state of a file from another. */
  private record Version(long size, FileTime modified) {}

  /**
   * Reads the built-in styles and those of the folders.
   *
   * @throws StyleException with every problem of every file when a style cannot be used
   * @throws UncheckedIOException when a folder cannot be read
   */
  public LiveStyles(List<Path> folders) {
    this(folders, System::nanoTime);
  }

  LiveStyles(List<Path> folders, LongSupplier nanoTime) {
    this.folders = List.copyOf(folders);
    this.nanoTime = nanoTime;
    seen = versions();
    lookedAt = nanoTime.getAsLong();
    catalog = StyleCatalog.load(this.folders);
  }

  private LiveStyles(StyleCatalog catalog) {
    folders = List.of();
    nanoTime = System::nanoTime;
    seen = Map.of();
    this.catalog = catalog;
  }

  /** Styles that never change. */
  public static LiveStyles fixed(StyleCatalog catalog) {
    return new LiveStyles(catalog);
  }

  /** The styles as they are now; the returned catalogue itself never changes. */
  public StyleCatalog catalog() {
    // Others go on with the styles they have while one thread reads.
    if (!folders.isEmpty() && looking.tryLock()) {
      try {
        long now = nanoTime.getAsLong();
        if (now - lookedAt >= LOOK_EVERY_NANOS) {
          lookedAt = now;
          look();
        }
      } finally {
        looking.unlock();
      }
    }
    return catalog;
  }

  /** Why the files as they are now are not in use; empty if they are. */
  public List<StyleProblem> problems() {
    return problems;
  }

  private void look() {
    Map<Path, Version> now;
    try {
      now = versions();
    } catch (UncheckedIOException fault) {
      // No versions are remembered, so that the folder is read as soon as it is back.
      refuse(List.of(unreadable(fault)));
      seen = Map.of();
      return;
    }
    if (now.equals(seen)) {
      return;
    }
    // Remembered before reading: a change while reading is then seen at the next look.
    seen = now;
    try {
      catalog = StyleCatalog.load(folders);
      problems = List.of();
      LOG.info("Read the styles of {} again; there are {} now", folders, catalog.styles().size());
    } catch (StyleException refusal) {
      refuse(refusal.problems());
    } catch (UncheckedIOException fault) {
      refuse(List.of(unreadable(fault)));
    }
  }

  private void refuse(List<StyleProblem> found) {
    if (!found.equals(problems)) {
      problems = found;
      LOG.warn(
          "Changed styles are not used until these are mended; the last good ones stay:\n{}",
          new StyleException(found).getMessage());
    }
  }

  private StyleProblem unreadable(UncheckedIOException fault) {
    return new StyleProblem(folders.toString(), 1, 1, String.valueOf(fault.getMessage()));
  }

  private Map<Path, Version> versions() {
    Map<Path, Version> versions = new TreeMap<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(StyleCatalog::isStyleFile).toList()) {
          versions.put(file, new Version(Files.size(file), Files.getLastModifiedTime(file)));
        }
      } catch (IOException fault) {
        throw new UncheckedIOException("Cannot read styles in " + folder, fault);
      }
    }
    return versions;
  }
}
