package io.songlens.api.upload;

import io.songlens.storage.StorageException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file beside the store in which bytes are gathered. Closing deletes it. */
final class Spool implements AutoCloseable {
  private final Path file;
  private OutputStream out;
  private long sizeBytes;

  private Spool(Path file) throws IOException {
    this.file = file;
    this.out = open(file);
  }

  /**
   * An empty one in that folder.
   *
   * @throws StorageException if it cannot be made
   */
  static Spool in(Path folder) {
    try {
      return new Spool(Files.createTempFile(Files.createDirectories(folder), "photo-", ".upload"));
    } catch (IOException e) {
      throw new StorageException("What is uploaded cannot be spooled", e);
    }
  }

  private static OutputStream open(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file));
  }

  void add(byte[] bytes, int length) {
    try {
      out.write(bytes, 0, length);
      sizeBytes += length;
    } catch (IOException e) {
      throw new StorageException("What is uploaded cannot be spooled", e);
    }
  }

  long sizeBytes() {
    return sizeBytes;
  }

  /** The file with all that was added. */
  Path whole() {
    try {
      out.flush();
      return file;
    } catch (IOException e) {
      throw new StorageException("What is uploaded cannot be spooled", e);
    }
  }

  /** Forgets what was added. */
  void clear() {
    try {
      out.close();
      out = open(file);
      sizeBytes = 0;
    } catch (IOException e) {
      throw new StorageException("What is uploaded cannot be spooled", e);
    }
  }

  @Override
  public void close() {
    try (OutputStream last = out) {
      last.flush();
    } catch (IOException e) {
      throw new StorageException("A spooled file cannot be closed", e);
    } finally {
      delete();
    }
  }

  private void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new StorageException("A spooled file cannot be deleted", e);
    }
  }
}
