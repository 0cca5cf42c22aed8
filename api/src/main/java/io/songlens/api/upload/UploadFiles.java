package io.songlens.api.upload;

import io.songlens.storage.CheckedContent;
import io.songlens.storage.ListedObject;
import io.songlens.storage.ObjectKey;
import io.songlens.storage.ObjectStore;
import io.songlens.storage.StoredObject;
import io.songlens.storage.UploadLink;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** The bytes of uploads in the object store. */
@Component
class UploadFiles {
  private static final ObjectKey ALL = new ObjectKey("uploads");
  private static final String DIRECT = "direct";
  private static final String TYPE = "application/octet-stream";

  private final ObjectStore store;

  UploadFiles(ObjectStore store) {
    this.store = store;
  }

  /** Keeps a piece of an upload. */
  void put(String id, String name, Path piece) {
    store.put(folder(id).child(name), TYPE, piece);
  }

  void delete(String id, String name) {
    store.delete(folder(id).child(name));
  }

  /** Copies pieces of an upload one after another. */
  void copy(String id, List<String> names, OutputStream to) throws IOException {
    for (String name : names) {
      try (InputStream content = store.open(folder(id).child(name))) {
        content.transferTo(to);
      }
    }
  }

  /** A link to send an upload's bytes to the store; empty if the store gives none. */
  Optional<UploadLink> link(String id, long sizeBytes, String sha256, Duration validFor) {
    return store.uploadLink(folder(id).child(DIRECT), TYPE, sizeBytes, sha256, validFor);
  }

  /** What was sent to the store directly; empty if nothing was yet. */
  Optional<StoredObject> sentDirectly(String id) {
    return store.stat(folder(id).child(DIRECT));
  }

  /**
   * Copies what was sent to the store directly.
   *
   * @throws io.songlens.storage.CorruptObjectException if it has another hash
   */
  void copyDirect(String id, String sha256, OutputStream to) throws IOException {
    ObjectKey key = folder(id).child(DIRECT);
    try (InputStream content = new CheckedContent(key, store.open(key), sha256)) {
      content.transferTo(to);
    }
  }

  void deleteAll(String id) {
    store.deleteAll(folder(id));
  }

  /** Shows all that is stored of all uploads, with their ids. */
  void visit(BiConsumer<String, ListedObject> visitor) {
    store.visitFolders(ALL, visitor);
  }

  private static ObjectKey folder(String id) {
    return ALL.child(id);
  }
}
