package io.songlens.storage;

import java.util.regex.Pattern;

/**
 * The name of an object: segments of letters, digits, dots, dashes and underscores, joined by
 * slashes, such as {@code songs/4f1c/song.mp3}. Never absolute, never with a segment of dots only,
 * so that a key cannot lead out of its store.
 *
 * <p>A key is never also the folder of another key: with {@code a/b} stored, {@code a} cannot be.
 *
 * @param value at most 500 characters
 */
public record ObjectKey(String value) implements Comparable<ObjectKey> {
  private static final int MAX_LENGTH = 500;
  private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");

  /**
   * @throws IllegalArgumentException if the value is not a key
   */
  public ObjectKey {
    if (value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("A key has at most " + MAX_LENGTH + " characters");
    }
    for (String segment : value.split("/", -1)) {
      if (!SEGMENT.matcher(segment).matches()) {
        throw new IllegalArgumentException("Not a valid object key");
      }
    }
  }

  /** The key of something in this folder. */
  public ObjectKey child(String name) {
    return new ObjectKey(value + "/" + name);
  }

  /** The last segment: "song.mp3". */
  public String name() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  @Override
  public int compareTo(ObjectKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
