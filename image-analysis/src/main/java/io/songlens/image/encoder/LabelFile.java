package io.songlens.image.encoder;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.MalformedJsonException;
import io.songlens.image.encoder.Preparation.Resize;
import io.songlens.image.vision.Taxonomy;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a label file; docs/vision-models.md describes its form. */
final class LabelFile {
  private static final int LEAST_LABELS = 2;
  private static final int LEAST_SIDE = 16;
  private static final int GREATEST_SIDE = 1024;

  private final LabelValues values;
  private final Map<String, List<double[]>> embeddings = new LinkedHashMap<>();
  private @Nullable String version;
  private @Nullable Integer imageSize;
  private @Nullable List<Double> mean;
  private @Nullable List<Double> std;
  private @Nullable Resize resize;
  private @Nullable Double logitScale;
  private @Nullable String sha256;

  private LabelFile(LabelValues values) {
    this.values = values;
  }

  /**
   * Reads the file.
   *
   * @throws UnusableModelException if it is missing or not such a file; the message says where
   */
  static LabelSet read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UnusableModelException("The label file " + file + " does not exist");
    }
    try (JsonReader json = new JsonReader(Files.newBufferedReader(file))) {
      return new LabelFile(new LabelValues(file, json)).whole();
    } catch (MalformedJsonException | EOFException | JsonParseException e) {
      String where = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new UnusableModelException(
          "The label file " + file + " is not sound JSON: " + where, e);
    } catch (IOException e) {
      throw new UnusableModelException("The label file " + file + " cannot be read", e);
    }
  }

  private LabelSet whole() throws IOException {
    values.object(
        name -> {
          switch (name) {
            case "version" -> version = values.text();
            case "imageSize" -> imageSize = (int) values.number(LEAST_SIDE, GREATEST_SIDE);
            case "mean" -> mean = values.three(-10, 10);
            case "std" -> std = values.three(1e-6, 10);
            case "resize" -> resize = resize();
            case "logitScale" -> logitScale = values.number(1e-6, 1e4);
            case "labels" -> values.array(this::label);
            case "sha256" -> sha256 = sha256();
            default -> values.skip();
          }
        });
    requireScenes();
    return new LabelSet(
        values.present(version, "version"),
        new Preparation(
            values.present(imageSize, "imageSize"),
            values.present(mean, "mean"),
            values.present(std, "std"),
            values.present(resize, "resize")),
        values.present(logitScale, "logitScale"),
        embeddings,
        sha256);
  }

  private Resize resize() throws IOException {
    String word = values.text();
    for (Resize choice : Resize.values()) {
      if (choice.id().equals(word)) {
        return choice;
      }
    }
    throw values.wrong("is neither \"squash\" nor \"center-crop\"");
  }

  private String sha256() throws IOException {
    String text = values.text().toLowerCase(Locale.ROOT);
    if (!text.matches("[0-9a-f]{64}")) {
      throw values.wrong("is not a SHA-256 of 64 hexadecimal digits");
    }
    return text;
  }

  private void label() throws IOException {
    Label label = new Label();
    values.object(
        name -> {
          switch (name) {
            case "id" -> label.id = values.text();
            case "embedding" -> label.embedding = values.embedding(size());
            default -> values.skip();
          }
        });
    embeddings
        .computeIfAbsent(values.present(label.id, "id"), id -> new ArrayList<>())
        .add(values.present(label.embedding, "embedding"));
  }

  private static final class Label {
    private @Nullable String id;
    private double @Nullable [] embedding;
  }

  /** Numbers in the embeddings read so far; 0 before the first. */
  private int size() {
    return embeddings.isEmpty() ? 0 : embeddings.values().iterator().next().get(0).length;
  }

  private void requireScenes() {
    Set<String> strange = new TreeSet<>(embeddings.keySet());
    strange.removeIf(id -> Taxonomy.has(id) || id.equals(Taxonomy.UNKNOWN));
    if (!strange.isEmpty()) {
      throw values.problem(
          "has labels that are no scenes of Songlens: " + String.join(", ", strange));
    }
    if (embeddings.size() < LEAST_LABELS) {
      throw values.problem(
          "has labels for %d scenes; at least %d are needed"
              .formatted(embeddings.size(), LEAST_LABELS));
    }
  }
}
