package io.songlens.image.album;

/**
 * A photo for which a better one of the same shot stands.
 *
 * @param photo its index among the photos as given
 * @param of the index of the better one
 * @param distance of their fingerprints: 0 for the same pixels, at most {@link
 *     io.songlens.image.fingerprint.Fingerprint#SAME_SHOT}
 */
public record Duplicate(int photo, int of, double distance) {}
