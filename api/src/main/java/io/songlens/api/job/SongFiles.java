package io.songlens.api.job;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.songlens.api.generation.Artifact;
import io.songlens.storage.CorruptObjectException;
import io.songlens.storage.ListedObject;
import io.songlens.storage.ObjectKey;
import io.songlens.storage.ObjectNotFoundException;
import io.songlens.storage.ObjectStore;
import io.songlens.storage.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The photos and files of songs in the object store. */
@Component
public class SongFiles {
  private static final ObjectKey ALL = new ObjectKey("songs");

  private static final Logger LOG = LoggerFactory.getLogger(SongFiles.class);

  private final ObjectStore store;
  private final Deletions deletions;
  private final Counter damaged;

  public SongFiles(ObjectStore store, Deletions deletions, MeterRegistry meters) {
    this.store = store;
    this.deletions = deletions;
    this.damaged =
        Counter.builder("songlens.storage.corrupt")
            .description("Files whose bytes were not those that were stored")
            .register(meters);
  }

  /** Keeps a photo until its song is finished. */
  public void putPhoto(String id, int index, InputStream photo, long size) {
    store.put(photos(id).child(Integer.toString(index)), "application/octet-stream", photo, size);
  }

  /**
   * The photos of a song, in the order of the upload.
   *
   * @throws CorruptObjectException if one is no longer what was uploaded
   */
  public List<byte[]> photos(String id, int count) {
    List<byte[]> photos = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      photos.add(bytes(photos(id).child(Integer.toString(i))));
    }
    return photos;
  }

  /** Keeps a stage's result until its song is finished. */
  void putResult(String id, String name, byte[] result) {
    store.put(results(id).child(name), "application/octet-stream", result);
  }

  /** A stage's result; empty if it was not kept, or is no longer what was kept. */
  Optional<byte[]> result(String id, String name) {
    try {
      return read(results(id).child(name));
    } catch (CorruptObjectException e) {
      LOG.warn("A stage is run again", e);
      return Optional.empty();
    }
  }

  /** Forgets what a song was made from and by way of. */
  void deleteWork(String id) {
    delete(id, Deletion.Why.DONE, List.of(photos(id), results(id)));
  }

  /** Keeps a file of a song. */
  public void put(String id, Artifact artifact) throws IOException {
    try (InputStream content = artifact.open()) {
      store.put(key(id, artifact.name()), artifact.contentType(), content, artifact.size());
    }
  }

  /**
   * A file of a finished song; empty if it is not there.
   *
   * @throws CorruptObjectException if it is no longer what was stored
   */
  public Optional<byte[]> read(String id, String artifact) {
    return read(key(id, artifact));
  }

  private Optional<byte[]> read(ObjectKey key) {
    try {
      return Optional.of(bytes(key));
    } catch (ObjectNotFoundException e) {
      return Optional.empty();
    }
  }

  private byte[] bytes(ObjectKey key) {
    try (InputStream content = store.open(key)) {
      return content.readAllBytes();
    } catch (CorruptObjectException e) {
      damaged.increment();
      throw e;
    } catch (IOException e) {
      throw new StorageException("A file of a song cannot be read", e);
    }
  }

  /**
   * Reads a stored object to its end, to see that it is still what was stored.
   *
   * @throws CorruptObjectException if it is not
   */
  public void check(ObjectKey key) {
    try (InputStream content = store.open(key)) {
      content.transferTo(OutputStream.nullOutputStream());
    } catch (CorruptObjectException e) {
      damaged.increment();
      throw e;
    } catch (IOException e) {
      throw new StorageException("A file of a song cannot be read", e);
    }
  }

  /** A link to a file of a song, working for a while. */
  public URI link(String id, String artifact, Duration validFor, @Nullable String downloadName) {
    return store.signedUrl(key(id, artifact), validFor, downloadName);
  }

  /** Shows all that is stored of all songs, with their ids, those of one song together. */
  public void visit(BiConsumer<String, ListedObject> visitor) {
    store.visitFolders(ALL, visitor);
  }

  /** Whether a file of a song is there. */
  public boolean has(String id, String artifact) {
    return store.stat(key(id, artifact)).isPresent();
  }

  /** Deletes everything of a song, and notes what that was. */
  public void deleteAll(String id, Deletion.Why why) {
    delete(id, why, List.of(ALL.child(id)));
  }

  private void delete(String id, Deletion.Why why, List<ObjectKey> folders) {
    int photos = 0;
    int results = 0;
    int all = 0;
    for (ObjectKey folder : folders) {
      List<ObjectKey> keys = store.list(folder);
      photos += count(keys, photos(id));
      results += count(keys, results(id));
      all += keys.size();
      store.deleteAll(folder);
    }
    if (all > 0 || why.isWhole()) {
      deletions.note(id, why, photos, results, all - photos - results);
    }
  }

  private static int count(List<ObjectKey> keys, ObjectKey folder) {
    String start = folder.value() + "/";
    return (int) keys.stream().filter(key -> key.value().startsWith(start)).count();
  }

  /** Whether anything of a song is stored. */
  public boolean hasAny(String id) {
    return !store.list(ALL.child(id)).isEmpty();
  }

  private static ObjectKey photos(String id) {
    return ALL.child(id).child("photos");
  }

  private static ObjectKey results(String id) {
    return ALL.child(id).child("stages");
  }

  /** Where a file of a song is. */
  public static ObjectKey key(String id, String artifact) {
    return ALL.child(id).child("song").child(artifact);
  }
}
