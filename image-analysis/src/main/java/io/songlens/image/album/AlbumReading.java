package io.songlens.image.album;

import io.songlens.image.PhotoOutcome;
import io.songlens.image.SceneReading;
import io.songlens.image.affect.MoodReading;
import io.songlens.image.palette.Palette;
import java.util.List;

/**
 * What several photos tell together; one photo is an album of one. Photos are named by their index,
 * from 0, among those given. Equal photos in equal order give equal readings.
 *
 * @param photos the different photos, one for each shot, in the order of the story; never empty
 * @param order what that order follows
 * @param duplicates photos that are left out because another stands for them; by index
 * @param recurring what at least two of the different photos show, strongest first
 * @param arc how the mood moves through the different photos
 * @param mood of the whole: each different photo counts by the confidence of its own mood
 * @param palette of the whole: each different photo counts the same; colours of one name are one
 */
public record AlbumReading(
    List<Integer> photos,
    PhotoOrder order,
    List<Duplicate> duplicates,
    List<RecurringSubject> recurring,
    EmotionalArc arc,
    MoodReading mood,
    Palette palette) {
  public AlbumReading {
    photos = List.copyOf(photos);
    duplicates = List.copyOf(duplicates);
    recurring = List.copyOf(recurring);
  }

  /**
   * Reads photos as one album.
   *
   * @param given at least one photo
   * @throws IllegalArgumentException if there is none
   */
  public static AlbumReading of(List<PhotoOutcome.Read> given) {
    if (given.isEmpty()) {
      throw new IllegalArgumentException("An album has at least one photo");
    }
    Shots shots = Shots.of(given);
    PhotoOrder order = PhotoOrder.of(given);
    List<Integer> photos = order.sorted(shots.speakers(), given);
    List<SceneReading> all = given.stream().map(PhotoOutcome.Read::reading).toList();
    List<SceneReading> story = photos.stream().map(all::get).toList();
    return new AlbumReading(
        photos,
        order,
        shots.duplicates(),
        RecurringSubject.in(photos, all),
        EmotionalArc.of(photos, all),
        Blend.mood(story),
        Blend.palette(story));
  }
}
