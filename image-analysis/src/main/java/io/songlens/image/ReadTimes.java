package io.songlens.image;

/**
 * How long a reading took.
 *
 * @param decodeMs wall-clock milliseconds to decode the photo and encode the cover
 * @param analyseMs wall-clock milliseconds to measure colours and run the models
 */
public record ReadTimes(long decodeMs, long analyseMs) {
  /** Times of a reading that was not measured. */
  public static final ReadTimes NONE = new ReadTimes(0, 0);
}
