package io.songlens.image.album;

import io.songlens.image.PhotoOutcome;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What the order of an album's photos follows. */
public enum PhotoOrder {
  /** When they were taken; every photo says so. */
  CAPTURE_TIME,
  /** As they were given. */
  AS_GIVEN;

  static PhotoOrder of(List<PhotoOutcome.Read> given) {
    return given.stream().allMatch(photo -> photo.takenAt() != null) ? CAPTURE_TIME : AS_GIVEN;
  }

  /** Indices in this order; photos of the same second stay as they were given. */
  List<Integer> sorted(List<Integer> photos, List<PhotoOutcome.Read> given) {
    Comparator<Integer> asGiven = Comparator.naturalOrder();
    Comparator<Integer> byTime = Comparator.comparing(photo -> takenAt(given.get(photo)));
    return photos.stream()
        .sorted(this == CAPTURE_TIME ? byTime.thenComparing(asGiven) : asGiven)
        .toList();
  }

  private static LocalDateTime takenAt(PhotoOutcome.Read photo) {
    return Objects.requireNonNull(photo.takenAt());
  }
}
