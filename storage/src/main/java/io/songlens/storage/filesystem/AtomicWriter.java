package io.songlens.storage.filesystem;

import io.songlens.storage.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes a file aside, so that it can be moved into place whole. */
final class AtomicWriter {
  /** Far longer than any write takes: what is older was left by a killed process. */
  private static final Duration ABANDONED = Duration.ofDays(1);

  private static final int MOST_MOVES = 100;

  private final Path aside;

  AtomicWriter(Path aside) throws IOException {
    this.aside = Files.createDirectories(aside);
    deleteAbandoned();
  }

  Pending write(byte[] content) throws IOException {
    return write(new ByteArrayInputStream(content), content.length);
  }

  Pending write(InputStream content, long length) throws IOException {
    Path file = aside.resolve(UUID.randomUUID().toString());
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      OutputStream out = Channels.newOutputStream(channel);
      String sha256 = Sha256.copy(content, out, length);
      channel.force(true);
      return new Pending(file, sha256);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private void deleteAbandoned() throws IOException {
    Instant limit = Instant.now().minus(ABANDONED);
    List<Path> files;
    try (Stream<Path> listing = Files.list(aside)) {
      files = listing.toList();
    }
    for (Path file : files) {
      if (lastModified(file).isBefore(limit)) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static Instant lastModified(Path file) throws IOException {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (NoSuchFileException e) {
      return Instant.MAX; // its writer has just moved it into place
    }
  }

  /** A written file that is not in its place yet; closing it without a move deletes it. */
  record Pending(Path file, String sha256) implements AutoCloseable {
    void moveTo(Path target) throws IOException {
      Path folder = target.resolveSibling("").toAbsolutePath();
      int left = MOST_MOVES;
      while (!move(target, folder, --left == 0)) {
        Thread.onSpinWait();
      }
      forceFolder(folder);
    }

    /** False if somebody deleted the emptied folder meanwhile. */
    private boolean move(Path target, Path folder, boolean last) throws IOException {
      try {
        Files.createDirectories(folder);
        Files.move(
            file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return true;
      } catch (NoSuchFileException | FileAlreadyExistsException e) {
        if (last) {
          throw e;
        }
        return false;
      }
    }

    /** A move is on the disk only once its folder is; Windows cannot and need not do this. */
    private static void forceFolder(Path folder) throws IOException {
      if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        try (FileChannel channel = FileChannel.open(folder)) {
          channel.force(true);
        } catch (NoSuchFileException e) {
          return; // deleted right after the move, and the file with it
        }
      }
    }

    @Override
    public void close() throws IOException {
      Files.deleteIfExists(file);
    }
  }
}
