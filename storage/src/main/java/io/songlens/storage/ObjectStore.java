package io.songlens.storage;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keys and bytes. An object appears whole or not at all, also when the process is killed while
 * writing it. Safe for use by several threads and several processes; when two put the same key, one
 * of them wins.
 *
 * <p>Every method throws {@link StorageException} if the store cannot do its work.
 */
public interface ObjectStore {
  /**
   * Stores a file's content, in place of what the key held before.
   *
   * @param contentType media type to serve it as
   */
  StoredObject put(ObjectKey key, String contentType, Path file);

  /**
   * Stores a stream's content, in place of what the key held before. Does not close the stream.
   *
   * @param length the number of bytes that the stream has
   * @throws StorageException also if the stream has fewer or more bytes
   */
  StoredObject put(ObjectKey key, String contentType, InputStream content, long length);

  /** Stores bytes, in place of what the key held before. */
  default StoredObject put(ObjectKey key, String contentType, byte[] content) {
    return put(key, contentType, new ByteArrayInputStream(content), content.length);
  }

  /**
   * The content from its start; to be closed by the caller. Whoever reads it to its end knows that
   * these are the bytes that were stored: else reading throws {@link CorruptObjectException} there.
   *
   * @throws ObjectNotFoundException if there is no such object
   */
  InputStream open(ObjectKey key);

  /**
   * A part of the content, unchecked; to be closed by the caller. A part that reaches beyond the
   * end is cut.
   *
   * @param offset first byte, 0 or more and less than the object's size
   * @param length number of bytes, at least 1
   * @throws ObjectNotFoundException if there is no such object
   */
  InputStream open(ObjectKey key, long offset, long length);

  /** What is known about an object; empty if there is none. */
  Optional<StoredObject> stat(ObjectKey key);

  /** Deletes an object; no harm if there is none. */
  void delete(ObjectKey key);

  /** Every key inside a folder and its sub-folders, in order. */
  List<ObjectKey> list(ObjectKey folder);

  /**
   * Shows every object inside a folder and its sub-folders, however many there are; those of one
   * sub-folder one after another. Of what is put or deleted meanwhile, some may be shown.
   */
  void visit(ObjectKey folder, Consumer<ListedObject> visitor);

  /**
   * As {@link #visit} does, and tells of each object the name of the folder in that folder that it
   * is in, or its own name where it is in none.
   */
  default void visitFolders(ObjectKey folder, BiConsumer<String, ListedObject> visitor) {
    int start = folder.value().length() + 1;
    visit(
        folder,
        object -> {
          String path = object.key().value();
          int end = path.indexOf('/', start);
          visitor.accept(path.substring(start, end < 0 ? path.length() : end), object);
        });
  }

  /**
   * Deletes everything inside a folder, and what an interrupted write left there. What is put there
   * meanwhile may stay.
   */
  void deleteAll(ObjectKey folder);

  /**
   * A link that lets anybody who has it read the object for a while. It may be relative to the
   * application's own address. The object need not exist yet.
   *
   * @param validFor how long it works, 1 s to 7 days
   * @param downloadName the file name that a browser saves it under; null to show it in place
   */
  URI signedUrl(ObjectKey key, Duration validFor, @Nullable String downloadName);

  /**
   * A permission to put an object here past the application, good for exactly these bytes: of
   * another length they are refused, and with another hash they are told as damaged when they are
   * read.
   *
   * @param size number of bytes that will be put
   * @param sha256 their hash in lower-case hex
   * @param validFor how long it works, 1 s to 7 days
   * @return empty if this store can be reached by the application only
   */
  default Optional<UploadLink> uploadLink(
      ObjectKey key, String contentType, long size, String sha256, Duration validFor) {
    return Optional.empty();
  }
}
