package io.songlens.api.keeping;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** What the store holds of one song. */
final class SongFolder {
  final String id;
  final Set<String> names = new HashSet<>();
  Instant newest = Instant.MIN;

  SongFolder(String id) {
    this.id = id;
  }

  void add(String name, Instant storedAt) {
    names.add(name);
    newest = storedAt.isAfter(newest) ? storedAt : newest;
  }
}
