package io.songlens.lyrics.llm;

/**
 * Where a line stands.
 *
 * @param stanzaId its stanza
 * @param index from 0
 */
record Place(String stanzaId, int index) {
  /** As requests, answers and decisions name it: "verse1/2", counted from 1. */
  String name() {
    return stanzaId + "/" + (index + 1);
  }
}
