package io.songlens.image.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the colour photos show in kinds of things, by a teacher's soft labels (distillation, Hinton,
 * Vinyals and Dean 2015) and, where the photo has one, its own; and what people expect of each
 * kind.
 */
final class ConceptTable {
  /** Of a photo with a class of its own, how much that counts beside the teacher. */
  private static final double OWN = 0.7;

  private final Map<String, String> conceptOf = new HashMap<>();
  private final Map<String, float[]> expectations = new LinkedHashMap<>();
  private final Map<String, float[]> teacher = new HashMap<>();

  /**
   * Reads the tables.
   *
   * @param conceptsCsv class, concept, valence, arousal
   * @param teacherCsv file, then ten times class and probability
   */
  ConceptTable(Path conceptsCsv, Path teacherCsv) throws IOException {
    for (String line : body(conceptsCsv)) {
      String[] cells = line.split(",", -1);
      conceptOf.put(cells[0], cells[1]);
      float[] affect = {Float.parseFloat(cells[2]), Float.parseFloat(cells[3])};
      expectations.putIfAbsent(cells[1], affect);
    }
    for (String line : body(teacherCsv)) {
      String[] cells = line.split(",", -1);
      teacher.put(cells[0], shares(cells));
    }
  }

  private static List<String> body(Path csv) throws IOException {
    List<String> lines = Files.readAllLines(csv);
    return lines.subList(1, lines.size());
  }

  private float[] shares(String[] cells) {
    float[] shares = new float[expectations.size()];
    double total = 0;
    for (int i = 1; i + 1 < cells.length && !cells[i].isEmpty(); i += 2) {
      total += Double.parseDouble(cells[i + 1]);
    }
    for (int i = 1; i + 1 < cells.length && !cells[i].isEmpty(); i += 2) {
      shares[index(cells[i])] += (float) (Double.parseDouble(cells[i + 1]) / total);
    }
    return shares;
  }

  private int index(String label) {
    String concept = conceptOf.get(label);
    if (concept == null) {
      throw new IllegalArgumentException("concepts.csv lacks " + label);
    }
    return labels().indexOf(concept);
  }

  List<String> labels() {
    return new ArrayList<>(expectations.keySet());
  }

  /** Valence and arousal of each concept, in the order of the labels. */
  float[][] expectations() {
    return expectations.values().toArray(new float[0][]);
  }

  /** How much of each concept a photo shows; they sum up to one. */
  float[] target(TrainingPhoto photo) {
    float[] shares = Objects.requireNonNull(teacher.get(photo.file()), photo.file()).clone();
    if (conceptOf.containsKey(photo.label())) {
      for (int i = 0; i < shares.length; i++) {
        shares[i] *= (float) (1 - OWN);
      }
      shares[index(photo.label())] += (float) OWN;
    }
    return shares;
  }

  /** What people expect of what a photo is known to show; null if it has no class of its own. */
  double @Nullable [] expected(TrainingPhoto photo) {
    if (!photo.set().equals("imagenet-sample")) {
      return null;
    }
    float[] target = target(photo);
    float[][] affects = expectations();
    double[] expected = new double[2];
    for (int i = 0; i < target.length; i++) {
      expected[0] += target[i] * affects[i][0];
      expected[1] += target[i] * affects[i][1];
    }
    return expected;
  }
}
