package io.songlens.composer.audio;

/**
 * One part's sound, as long as the song.
 *
 * @param partId the part's id, or {@link #VOCAL}
 * @param audio its sound
 */
public record Stem(String partId, StereoAudio audio) {
  /** The id of the voice's stem. */
  public static final String VOCAL = "vocal";
}
