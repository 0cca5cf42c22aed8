package io.songlens.api.job;

import java.util.List;

/**
 * A song that was made from another by changing it.
 *
 * @param songId the song itself
 * @param rootId the song that was made from photos, which all others of its family come from
 * @param parentId the song that was changed
 * @param number in the order in which the family's revisions were asked for, from 1
 * @param changes what was changed, in words
 * @param notes what could be better about it, in words
 */
public record Revision(
    String songId,
    String rootId,
    String parentId,
    int number,
    List<String> changes,
    List<String> notes) {
  public Revision {
    changes = List.copyOf(changes);
    notes = List.copyOf(notes);
  }
}
