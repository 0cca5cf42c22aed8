package io.songlens.api.label;

import java.util.List;

/**
 * What a song says of its making. Everything follows from the photos, the options, the seed and the
 * version: there is no date, so that the same song always has the same manifest.
 *
 * @param generator who made it: "Songlens"
 * @param version the version that made it
 * @param song the song's id, the same in every format
 * @param seed the seed, in decimal digits; a text, since not all JSON readers keep 64 bits
 * @param title the song's title
 * @param format the file's format: "MP3", "FLAC", "OPUS" or "WAV"
 * @param soundSha256 SHA-256 of the file's sound without its tags, 64 hexadecimal digits
 * @param aiGenerated whether a machine made it
 * @param licences what can be heard in it, and on what terms
 */
public record Manifest(
    String generator,
    String version,
    String song,
    String seed,
    String title,
    String format,
    String soundSha256,
    boolean aiGenerated,
    List<Licence> licences) {
  /** The generator's name. */
  public static final String GENERATOR = "Songlens";

  public Manifest {
    licences = List.copyOf(licences);
  }
}
