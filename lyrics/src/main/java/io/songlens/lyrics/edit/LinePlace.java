package io.songlens.lyrics.edit;

/**
 * Where a line stands in a lyric.
 *
 * @param stanzaId its stanza
 * @param index from 0
 */
public record LinePlace(String stanzaId, int index) {
  @Override
  public String toString() {
    return stanzaId + "/" + (index + 1);
  }
}
