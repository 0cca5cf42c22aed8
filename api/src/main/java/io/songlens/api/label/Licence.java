package io.songlens.api.label;

/**
 * A work that can be heard in a song, and on what terms.
 *
 * @param role what it is in the song: "instruments", "voice", "words", "style"
 * @param name the work's name
 * @param version its version; empty if it has none
 * @param licence an SPDX identifier where there is one, else a few words
 * @param by who made it
 */
public record Licence(String role, String name, String version, String licence, String by) {
  /** "voice: cmu-slt-hsmm 5.2.1, by Carnegie Mellon University, licence: free use with credit". */
  public String line() {
    String named = version.isEmpty() ? name : name + " " + version;
    return "%s: %s, by %s, licence: %s".formatted(role, named, by, licence);
  }
}
