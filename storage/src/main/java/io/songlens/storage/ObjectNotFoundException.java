package io.songlens.storage;

/** There is no object of that key. */
public final class ObjectNotFoundException extends StorageException {
  public ObjectNotFoundException(ObjectKey key) {
    super("There is no object " + key, null);
  }
}
