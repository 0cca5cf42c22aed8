package io.songlens.storage.filesystem;

import io.songlens.storage.CheckedContent;
import io.songlens.storage.ListedObject;
import io.songlens.storage.ObjectKey;
import io.songlens.storage.ObjectNotFoundException;
import io.songlens.storage.ObjectStore;
import io.songlens.storage.StorageException;
import io.songlens.storage.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Objects as plain files that an operator can play and back up.
 *
 * <p>{@code objects/KEY} holds the bytes and {@code meta/KEY} their type and hash. Both are written
 * aside, forced to the disk and moved into place, the description last: an object exists once it
 * has one. So a kill or a power cut leaves an object whole or absent.
 */
public final class FileSystemObjectStore implements ObjectStore {
  private static final int MOST_LOOKS = 100;

  private final Path objects;
  private final Path descriptions;
  private final AtomicWriter writer;
  private final PutLock putLock;
  private final UrlSigner signer;

  /**
   * @param root the store's folder, made if absent
   * @param signer makes the links that {@link #signedUrl} returns
   * @throws StorageException if the folder cannot be made
   */
  public FileSystemObjectStore(Path root, UrlSigner signer) {
    this.objects = root.resolve("objects");
    this.descriptions = root.resolve("meta");
    this.signer = signer;
    this.putLock = new PutLock(root.resolve("lock"));
    try {
      Files.createDirectories(objects);
      Files.createDirectories(descriptions);
      this.writer = new AtomicWriter(root.resolve("tmp"));
    } catch (IOException e) {
      throw new StorageException("The storage folder cannot be made: " + root, e);
    }
  }

  @Override
  public StoredObject put(ObjectKey key, String contentType, Path file) {
    try (InputStream content = Files.newInputStream(file)) {
      return put(key, contentType, content, Files.size(file));
    } catch (IOException e) {
      throw new StorageException("The file to store cannot be read", e);
    }
  }

  @Override
  public StoredObject put(ObjectKey key, String contentType, InputStream content, long length) {
    Path target = objects.resolve(key.value());
    Path description = descriptions.resolve(key.value());
    try (AtomicWriter.Pending pending = writer.write(content, length)) {
      StoredObject object = new StoredObject(key, length, contentType, pending.sha256());
      try (AtomicWriter.Pending described = writer.write(Description.format(object))) {
        putLock.alone(
            () -> {
              Files.deleteIfExists(description);
              pending.moveTo(target);
              described.moveTo(description);
            });
      }
      return object;
    } catch (IOException e) {
      throw new StorageException("Cannot store " + key, e);
    }
  }

  @Override
  public InputStream open(ObjectKey key) {
    for (int left = MOST_LOOKS; ; left--) {
      StoredObject object = stat(key).orElseThrow(() -> new ObjectNotFoundException(key));
      InputStream content = open(key, 0, Long.MAX_VALUE);
      // Somebody may have put something else there between the two.
      if (left == 0 || stat(key).equals(Optional.of(object))) {
        return new CheckedContent(key, content, object.sha256());
      }
      close(content);
    }
  }

  private static void close(InputStream content) {
    try {
      content.close();
    } catch (IOException e) {
      throw new StorageException("What was read cannot be closed", e);
    }
  }

  @Override
  public InputStream open(ObjectKey key, long offset, long length) {
    if (stat(key).isEmpty()) {
      throw new ObjectNotFoundException(key);
    }
    try {
      FileChannel channel = FileChannel.open(objects.resolve(key.value()));
      channel.position(offset);
      return new LimitedInputStream(Channels.newInputStream(channel), length);
    } catch (NoSuchFileException e) {
      throw new ObjectNotFoundException(key);
    } catch (IOException e) {
      throw new StorageException("Cannot read " + key, e);
    }
  }

  @Override
  public Optional<StoredObject> stat(ObjectKey key) {
    Path description = descriptions.resolve(key.value());
    if (!Files.isRegularFile(description) || !hasBytes(key)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Description.parse(key, Files.readString(description)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new StorageException("Cannot read the description of " + key, e);
    }
  }

  @Override
  public void delete(ObjectKey key) {
    try {
      Files.deleteIfExists(descriptions.resolve(key.value()));
      Files.deleteIfExists(objects.resolve(key.value()));
    } catch (IOException e) {
      throw new StorageException("Cannot delete " + key, e);
    }
  }

  @Override
  public List<ObjectKey> list(ObjectKey folder) {
    try {
      return Folders.files(descriptions.resolve(folder.value())).stream()
          .map(file -> key(descriptions, file))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new StorageException("Cannot list " + folder, e);
    }
  }

  /** Also bytes whose description is gone, as of a deletion that a crash cut off. */
  @Override
  public void visit(ObjectKey folder, Consumer<ListedObject> visitor) {
    try {
      Folders.visit(
          objects.resolve(folder.value()),
          (file, changed) -> visitor.accept(new ListedObject(key(objects, file), changed)));
    } catch (IOException e) {
      throw new StorageException("Cannot list " + folder, e);
    }
  }

  @Override
  public void deleteAll(ObjectKey folder) {
    try {
      Folders.deleteTree(descriptions.resolve(folder.value()));
      Folders.deleteTree(objects.resolve(folder.value()));
    } catch (IOException e) {
      throw new StorageException("Cannot delete everything in " + folder, e);
    }
  }

  @Override
  public URI signedUrl(ObjectKey key, Duration validFor, @Nullable String downloadName) {
    return signer.sign(key, validFor, downloadName);
  }

  /** Somebody may have deleted them behind our back. */
  private boolean hasBytes(ObjectKey key) {
    return Files.isRegularFile(objects.resolve(key.value()));
  }

  private static ObjectKey key(Path root, Path file) {
    return new ObjectKey(root.relativize(file).toString().replace('\\', '/'));
  }
}
