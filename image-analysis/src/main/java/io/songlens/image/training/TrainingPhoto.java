package io.songlens.image.training;

import io.songlens.image.decode.Decoded;
import io.songlens.image.decode.PhotoDecoder;
import io.songlens.image.decode.PhotoLimits;
import io.songlens.image.decode.PixelImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One labelled photo.
 *
 * @param file path inside the photo folder
 * @param set "scene15", "oasis" or "imagenet-sample"
 * @param label of the set: the theme or class
 * @param scene our word for the label, or null if it says nothing about the scene
 * @param valence human rating -1..1, or NaN
 * @param arousal human rating -1..1, or NaN
 */
record TrainingPhoto(
    String file, String set, String label, @Nullable String scene, double valence, double arousal) {
  /** The photo, decoded as the product decodes it. */
  PixelImage pixels(Path folder) {
    Path path = folder.resolve(file);
    try {
      Decoded decoded = new PhotoDecoder(PhotoLimits.DEFAULT).decode(Files.readAllBytes(path));
      if (decoded instanceof Decoded.Photo photo) {
        return photo.pixels();
      }
      throw new IllegalArgumentException(path + " cannot be read: " + decoded);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isRated() {
    return !Double.isNaN(valence);
  }

  /** Whether the photo, and all of its set, has no colours. */
  boolean isGrey() {
    return set.equals("scene15");
  }

  /** One photo in five is set aside before training and only used to measure. */
  boolean isSetAside() {
    return fold(5) == 0;
  }

  /** Equal on every run and machine: the fold in which this photo is held out. */
  int fold(int folds) {
    return Math.floorMod(file.hashCode() * 0x9E3779B9, folds);
  }

  /** The fold in another, unrelated division. */
  int fold(String division, int folds) {
    return Math.floorMod((file + division).hashCode() * 0x9E3779B9, folds);
  }

  /** The fold in a division that keeps all photos of a theme together. */
  int themeFold(String division, int folds) {
    return Math.floorMod((label + division).hashCode(), folds);
  }
}
