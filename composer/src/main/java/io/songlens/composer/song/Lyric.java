package io.songlens.composer.song;

import java.util.List;

/**
 * A finished lyric: title, words, sounds, and who wrote them.
 *
 * @param title the song's title
 * @param language the language of the words
 * @param stanzas one for each stanza the plan asks for
 * @param origin who wrote it
 * @param decisions why the lines are what they are
 */
public record Lyric(
    String title,
    Language language,
    List<Stanza> stanzas,
    LyricOrigin origin,
    List<Decision> decisions) {
  public Lyric {
    stanzas = List.copyOf(stanzas);
    decisions = List.copyOf(decisions);
  }

  /**
   * The stanza with that id.
   *
   * @throws IllegalArgumentException if the lyric has none
   */
  public Stanza stanza(String id) {
    return stanzas.stream()
        .filter(stanza -> stanza.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("The lyric has no stanza " + id));
  }
}
