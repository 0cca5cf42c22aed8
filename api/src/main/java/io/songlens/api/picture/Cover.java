package io.songlens.api.picture;

import java.util.List;

/**
 * A song's cover.
 *
 * @param jpeg the picture, without metadata
 * @param notes what could not be written on it and why, in sentences for people; usually none
 */
@SuppressWarnings("ArrayRecordComponent") // covers are not compared
public record Cover(byte[] jpeg, List<String> notes) {
  public Cover {
    notes = List.copyOf(notes);
  }
}
