package io.songlens.storage;

/** An object's bytes are not those that were stored. Another try will find the same. */
public final class CorruptObjectException extends StorageException {
  public CorruptObjectException(ObjectKey key) {
    super("The bytes of " + key + " are not those that were stored", null);
  }
}
