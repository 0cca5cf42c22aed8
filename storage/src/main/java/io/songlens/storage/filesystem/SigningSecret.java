package io.songlens.storage.filesystem;

import io.songlens.storage.StorageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/** The secret that links are signed with, made on first use and kept in a file of its own. */
public final class SigningSecret {
  private static final int BYTES = 32;

  private SigningSecret() {}

  /**
   * Reads the secret, or makes one that only the owner may read. Processes that start together on
   * one folder agree on one secret.
   *
   * @throws StorageException if the file cannot be read or made
   */
  public static synchronized byte[] loadOrCreate(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (FileChannel channel = FileChannel.open(file, OPTIONS, ownerOnly(file));
          FileLock lock = channel.lock()) {
        return channel.size() == 0 ? create(channel) : read(channel, lock);
      }
    } catch (IOException e) {
      throw new StorageException("The signing secret cannot be read or made: " + file, e);
    }
  }

  private static final Set<StandardOpenOption> OPTIONS =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

  private static byte[] create(FileChannel channel) throws IOException {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    ByteBuffer buffer = ByteBuffer.wrap(secret);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    channel.force(true);
    return secret;
  }

  private static byte[] read(FileChannel channel, FileLock lock) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(BYTES);
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {}
    if (buffer.hasRemaining() || !lock.isValid()) {
      throw new IOException("The signing secret is cut short; delete the file to make a new one");
    }
    return buffer.array();
  }

  private static FileAttribute<?>[] ownerOnly(Path file) {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
