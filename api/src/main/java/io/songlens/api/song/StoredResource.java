package io.songlens.api.song;

import io.songlens.storage.ObjectStore;
import io.songlens.storage.StoredObject;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;

/** A stored object as Spring serves it, whole or in parts. */
final class StoredResource extends AbstractResource {
  private final ObjectStore store;
  private final StoredObject object;

  StoredResource(ObjectStore store, StoredObject object) {
    this.store = store;
    this.object = object;
  }

  /** Unchecked, as parts are taken out of it. */
  @Override
  public InputStream getInputStream() {
    return store.open(object.key(), 0, Math.max(1, object.size()));
  }

  @Override
  public long contentLength() {
    return object.size();
  }

  @Override
  public String getFilename() {
    return object.key().name();
  }

  @Override
  public String getDescription() {
    return "stored object " + object.key();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StoredResource that && that.object.equals(object);
  }

  @Override
  public int hashCode() {
    return object.hashCode();
  }
}
