package io.songlens.image.training;

import io.songlens.image.decode.PixelImage;
import io.songlens.image.vision.PhotoFeatures;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The features of all views of all photos; computed once and kept in a file. */
final class FeatureTable {
  private final List<Map<View, float[]>> rows;

  private FeatureTable(List<Map<View, float[]>> rows) {
    this.rows = rows;
  }

  float[] get(int photo, View view) {
    float[] features = rows.get(photo).get(view);
    if (features == null) {
      throw new IllegalArgumentException("Photo " + photo + " has no view " + view);
    }
    return features;
  }

  /** The features of all views of a photo. */
  List<float[]> views(int photo) {
    return List.copyOf(rows.get(photo).values());
  }

  static FeatureTable of(Path folder, List<TrainingPhoto> photos, Path cache) throws IOException {
    if (!Files.exists(cache)) {
      compute(folder, photos, cache);
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(cache)))) {
      List<Map<View, float[]>> rows = new ArrayList<>();
      for (int i = 0; i < photos.size(); i++) {
        rows.add(readRow(in));
      }
      return new FeatureTable(rows);
    }
  }

  private static void compute(Path folder, List<TrainingPhoto> photos, Path cache)
      throws IOException {
    List<TrainingPhoto> donors = photos.stream().filter(p -> !p.isGrey()).toList();
    List<Map<View, float[]>> rows;
    try (PhotoFeatures features = new PhotoFeatures()) {
      rows =
          photos.parallelStream()
              .map(photo -> views(folder, photo, donorOf(photo, donors), features))
              .toList();
    }
    Path partial = cache.resolveSibling(cache.getFileName() + ".part");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(partial)))) {
      for (Map<View, float[]> row : rows) {
        writeRow(out, row);
      }
    }
    Files.move(partial, cache);
  }

  private static TrainingPhoto donorOf(TrainingPhoto photo, List<TrainingPhoto> donors) {
    return donors.get(Math.floorMod(photo.file().hashCode(), donors.size()));
  }

  private static Map<View, float[]> views(
      Path folder, TrainingPhoto photo, TrainingPhoto donor, PhotoFeatures features) {
    PixelImage original = photo.pixels(folder);
    Map<View, float[]> row = new EnumMap<>(View.class);
    row.put(View.ORIGINAL, features.of(original));
    if (photo.isGrey()) {
      PixelImage colours = donor.pixels(folder);
      row.put(View.BORROWED_COLOUR, features.of(Views.coloured(original, colours)));
    } else {
      row.put(View.MIRRORED, features.of(Views.mirrored(original)));
      row.put(View.GREY, features.of(Views.grey(original)));
      row.put(View.CROPPED, features.of(Views.cropped(original)));
    }
    return row;
  }

  private static void writeRow(DataOutputStream out, Map<View, float[]> row) throws IOException {
    out.writeInt(row.size());
    for (Map.Entry<View, float[]> entry : row.entrySet()) {
      out.writeUTF(entry.getKey().name());
      out.writeInt(entry.getValue().length);
      for (float value : entry.getValue()) {
        out.writeFloat(value);
      }
    }
  }

  private static Map<View, float[]> readRow(DataInputStream in) throws IOException {
    Map<View, float[]> row = new EnumMap<>(View.class);
    int views = in.readInt();
    for (int i = 0; i < views; i++) {
      View view = View.valueOf(in.readUTF());
      float[] features = new float[in.readInt()];
      for (int j = 0; j < features.length; j++) {
        features[j] = in.readFloat();
      }
      row.put(view, features);
    }
    return row;
  }
}
