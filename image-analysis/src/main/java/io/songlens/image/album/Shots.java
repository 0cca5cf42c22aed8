package io.songlens.image.album;

import io.songlens.image.PhotoOutcome;
import io.songlens.image.fingerprint.Fingerprint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which photos stand for the shots of an album. The best photos choose first: a photo is left out
 * only for a better one that is the same shot itself, so that no chain of small steps joins
 * different photos.
 *
 * @param speakers one photo for each shot; by index
 * @param duplicates all other photos; by index
 */
record Shots(List<Integer> speakers, List<Duplicate> duplicates) {
  /** Photos whose sharpness is within about 15 % count as equally sharp. */
  private static final double SHARPNESS_STEP = StrictMath.log(1.15);

  static Shots of(List<PhotoOutcome.Read> given) {
    List<Integer> speakers = new ArrayList<>();
    List<Duplicate> duplicates = new ArrayList<>();
    for (int photo : bestFirst(given)) {
      Duplicate duplicate = ofNearest(photo, speakers, given);
      if (duplicate == null) {
        speakers.add(photo);
      } else {
        duplicates.add(duplicate);
      }
    }
    speakers.sort(Comparator.naturalOrder());
    duplicates.sort(Comparator.comparingInt(Duplicate::photo));
    return new Shots(speakers, duplicates);
  }

  /** Sharpest first; among equally sharp ones the largest, then the one given first. */
  private static List<Integer> bestFirst(List<PhotoOutcome.Read> given) {
    Comparator<Integer> blur =
        Comparator.comparingLong(photo -> -step(given.get(photo).fingerprint().sharpness()));
    Comparator<Integer> smallness =
        Comparator.comparingLong(
            photo -> {
              int width = given.get(photo).reading().width();
              return -(long) width * given.get(photo).reading().height();
            });
    return IntStream.range(0, given.size())
        .boxed()
        .sorted(blur.thenComparing(smallness).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static long step(double sharpness) {
    return Math.round(StrictMath.log(Math.max(1e-9, sharpness)) / SHARPNESS_STEP);
  }

  private static @Nullable Duplicate ofNearest(
      int photo, List<Integer> speakers, List<PhotoOutcome.Read> given) {
    Fingerprint own = given.get(photo).fingerprint();
    Duplicate nearest = null;
    for (int speaker : speakers) {
      double distance = own.distance(given.get(speaker).fingerprint());
      if (distance <= Fingerprint.SAME_SHOT && (nearest == null || distance < nearest.distance())) {
        nearest = new Duplicate(photo, speaker, distance);
      }
    }
    return nearest == null ? null : rounded(nearest);
  }

  private static Duplicate rounded(Duplicate exact) {
    double distance = Math.round(exact.distance() * 1000) / 1000.0;
    return new Duplicate(exact.photo(), exact.of(), distance);
  }
}
