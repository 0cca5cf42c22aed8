package io.songlens.storage;

import org.jspecify.annotations.Nullable;

/** The store could not do its work: a full disk, an unreachable server. Worth a retry. */
public class StorageException extends RuntimeException {
  /** Names what was being done, without secrets. */
  public StorageException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
