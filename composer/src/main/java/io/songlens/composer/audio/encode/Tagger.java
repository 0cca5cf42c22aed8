package io.songlens.composer.audio.encode;

/**
 * Writes a song's tags into an encoded file without touching the encoded sound, so that whoever
 * stands between the two steps can speak about the sound in the tags. Thread-safe.
 */
public interface Tagger {
  /**
   * The file with the tags in it.
   *
   * @param untagged a file as its format's encoder writes it
   */
  byte[] tagged(byte[] untagged, SongTags tags);

  /**
   * The file as it was before it was tagged, byte for byte.
   *
   * @param tagged a file that this tagger wrote
   * @throws IllegalArgumentException if it is not a file of this format
   */
  byte[] untagged(byte[] tagged);
}
