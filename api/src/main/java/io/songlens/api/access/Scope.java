package io.songlens.api.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a key may be used for. */
public enum Scope {
  /** Look at one's songs and fetch them. */
  SONGS_READ("songs:read"),
  /** Order and delete songs, and have files verified. */
  SONGS_WRITE("songs:write"),
  /** Read the figures of the whole service. */
  ADMIN("admin");

  private final String word;

  Scope(String word) {
    this.word = word;
  }

  /** The word for it: "songs:read". */
  public String word() {
    return word;
  }

  /** The scope of that word. */
  public static Optional<Scope> ofWord(String word) {
    return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
  }

  /** What a key may do unless something else is said. */
  public static Set<Scope> usual() {
    return EnumSet.of(SONGS_READ, SONGS_WRITE);
  }

  /** The words, with commas: "songs:read,songs:write". */
  public static String words(Set<Scope> scopes) {
    return Arrays.stream(values())
        .filter(scopes::contains)
        .map(Scope::word)
        .collect(Collectors.joining(","));
  }

  /**
   * The scopes of words with commas between them.
   *
   * @throws IllegalArgumentException if one is unknown, or there is none
   */
  public static Set<Scope> ofWords(String words) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (String word : words.toLowerCase(Locale.ROOT).split(",", -1)) {
      scopes.add(
          ofWord(word.strip())
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "Scopes are "
                              + words(EnumSet.allOf(Scope.class))
                              + ", not \""
                              + word
                              + "\"")));
    }
    return scopes;
  }
}
