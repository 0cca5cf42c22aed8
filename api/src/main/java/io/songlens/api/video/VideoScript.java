package io.songlens.api.video;

import io.songlens.api.picture.Focus;
import io.songlens.composer.midi.SungText;
import java.util.List;

/**
 * What a video shows.
 *
 * @param shots the photos, one after the other and then again from the first, at least one
 * @param title the song's title: data, never part of a command
 * @param style what the song is, below the title
 * @param label the visible sentence that a machine made it
 * @param lines what is sung and when; empty in an instrumental song
 * @param cuts when another photo comes, in seconds from the song's start, rising
 * @param seconds how long it is
 * @param tags what the file says about itself
 */
public record VideoScript(
    List<Shot> shots,
    String title,
    String style,
    String label,
    List<SungText.Line> lines,
    List<Double> cuts,
    double seconds,
    Tags tags) {
  public VideoScript {
    shots = List.copyOf(shots);
    lines = List.copyOf(lines);
    cuts = List.copyOf(cuts);
    if (shots.isEmpty()) {
      throw new IllegalArgumentException("A video needs a photo");
    }
  }

  /**
   * A photo.
   *
   * @param jpeg the photo, upright
   * @param focus what to stay with
   */
  @SuppressWarnings("ArrayRecordComponent") // shots are not compared
  public record Shot(byte[] jpeg, Focus focus) {}

  /**
   * What the file says about itself.
   *
   * @param artist who it is credited to
   * @param comment a sentence for people; it must say that the song is AI-generated
   * @param description the label for machines
   */
  public record Tags(String artist, String comment, String description) {}
}
