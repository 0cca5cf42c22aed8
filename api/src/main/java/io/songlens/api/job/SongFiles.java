package io.songlens.api.job;

import io.songlens.api.generation.Artifact;
import io.songlens.storage.ObjectKey;
import io.songlens.storage.ObjectNotFoundException;
import io.songlens.storage.ObjectStore;
import io.songlens.storage.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The photos and files of songs in the object store. */
@Component
public class SongFiles {
  private static final ObjectKey ALL = new ObjectKey("songs");

  private final ObjectStore store;

  public SongFiles(ObjectStore store) {
    this.store = store;
  }

  /** Keeps a photo until its song is finished. */
  public void putPhoto(String id, int index, InputStream photo, long size) {
    store.put(photos(id).child(Integer.toString(index)), "application/octet-stream", photo, size);
  }

  /** The photos of a song, in the order of the upload. */
  public List<byte[]> photos(String id, int count) {
    List<byte[]> photos = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      try (InputStream photo = store.open(photos(id).child(Integer.toString(i)))) {
        photos.add(photo.readAllBytes());
      } catch (IOException e) {
        throw new StorageException("A photo cannot be read", e);
      }
    }
    return photos;
  }

  /** Keeps a stage's result until its song is finished. */
  void putResult(String id, String name, byte[] result) {
    store.put(results(id).child(name), "application/octet-stream", result);
  }

  /** A stage's result; empty if it was not kept. */
  Optional<byte[]> result(String id, String name) {
    return read(results(id).child(name));
  }

  /** Forgets what a song was made from and by way of. */
  void deleteWork(String id) {
    store.deleteAll(photos(id));
    store.deleteAll(results(id));
  }

  /** Keeps a file of a song. */
  public void put(String id, Artifact artifact) throws IOException {
    try (InputStream content = artifact.open()) {
      store.put(key(id, artifact.name()), artifact.contentType(), content, artifact.size());
    }
  }

  /** A file of a finished song; empty if it is not there. */
  public Optional<byte[]> read(String id, String artifact) {
    return read(key(id, artifact));
  }

  private Optional<byte[]> read(ObjectKey key) {
    try (InputStream content = store.open(key)) {
      return Optional.of(content.readAllBytes());
    } catch (ObjectNotFoundException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new StorageException("A file of a song cannot be read", e);
    }
  }

  /** A link to a file of a song, working for a while. */
  public URI link(String id, String artifact, Duration validFor, String downloadName) {
    return store.signedUrl(key(id, artifact), validFor, downloadName);
  }

  /** Deletes everything of a song. */
  public void deleteAll(String id) {
    store.deleteAll(ALL.child(id));
  }

  private static ObjectKey photos(String id) {
    return ALL.child(id).child("photos");
  }

  private static ObjectKey results(String id) {
    return ALL.child(id).child("stages");
  }

  private static ObjectKey key(String id, String artifact) {
    return ALL.child(id).child("song").child(artifact);
  }
}
