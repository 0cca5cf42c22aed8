package io.songlens.image.training;

import io.songlens.image.vision.LinearHead;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Prints held-out accuracy by set and scene, the commonest confusions and the calibration. */
final class SceneReport {
  private static final int CONFUSIONS = 40;

  private final List<TrainingPhoto> photos;
  private final double[][] logits;
  private final List<String> labels;
  private final double temperature;

  SceneReport(
      List<TrainingPhoto> photos, double[][] logits, List<String> labels, double temperature) {
    this.photos = photos;
    this.logits = logits;
    this.labels = labels;
    this.temperature = temperature;
  }

  void print(PrintStream out) {
    Map<String, int[]> bySet = new TreeMap<>();
    Map<String, int[]> byScene = new TreeMap<>();
    Map<String, Integer> confusions = new TreeMap<>();
    int[][] bins = new int[10][2];
    for (int i = 0; i < photos.size(); i++) {
      TrainingPhoto photo = photos.get(i);
      String scene = photo.scene();
      if (scene == null || !labels.contains(scene)) {
        continue;
      }
      double[] probabilities = LinearHead.softmax(cooled(logits[i]));
      int best = highest(probabilities);
      boolean right = labels.get(best).equals(scene);
      count(bySet, photo.set(), right);
      if (photo.set().equals("scene15")) {
        count(byScene, "grey " + scene, right);
      } else {
        count(byScene, "colour " + scene, right);
        if (!right) {
          confusions.merge(scene + " -> " + labels.get(best), 1, Integer::sum);
        }
        int[] bin = bins[Math.min(9, (int) (probabilities[best] * 10))];
        bin[0]++;
        bin[1] += right ? 1 : 0;
      }
    }
    out.printf("temperature %.2f%n", temperature);
    bySet.forEach((set, n) -> out.printf("%-16s %d of %d (%.3f)%n", set, n[1], n[0], rate(n)));
    byScene.forEach((scene, n) -> out.printf("  %-24s %d of %d%n", scene, n[1], n[0]));
    printCalibration(out, bins);
    List<Map.Entry<String, Integer>> worst = new ArrayList<>(confusions.entrySet());
    worst.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
    worst.stream()
        .limit(CONFUSIONS)
        .forEach(entry -> out.printf("  %3d %s%n", entry.getValue(), entry.getKey()));
  }

  private static void printCalibration(PrintStream out, int[][] bins) {
    for (int i = 0; i < bins.length; i++) {
      if (bins[i][0] > 0) {
        out.printf(
            "  confidence %.1f..%.1f: %d photos, %.2f right%n",
            i / 10.0, (i + 1) / 10.0, bins[i][0], rate(bins[i]));
      }
    }
  }

  private double[] cooled(double[] row) {
    double[] cooled = row.clone();
    for (int j = 0; j < cooled.length; j++) {
      cooled[j] /= temperature;
    }
    return cooled;
  }

  private static int highest(double[] values) {
    int best = 0;
    for (int j = 1; j < values.length; j++) {
      best = values[j] > values[best] ? j : best;
    }
    return best;
  }

  private static void count(Map<String, int[]> table, String key, boolean right) {
    int[] n = table.computeIfAbsent(key, k -> new int[2]);
    n[0]++;
    n[1] += right ? 1 : 0;
  }

  private static double rate(int[] n) {
    return (double) n[1] / n[0];
  }
}
