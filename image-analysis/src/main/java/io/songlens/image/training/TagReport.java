package io.songlens.image.training;

import io.songlens.image.decode.Decoded;
import io.songlens.image.decode.PhotoDecoder;
import io.songlens.image.decode.PhotoLimits;
import io.songlens.image.palette.LightLevels;
import io.songlens.image.palette.LightMeter;
import io.songlens.image.vision.LinearHead;
import io.songlens.image.vision.SceneRules;
import io.songlens.image.vision.SceneTag;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Prints how often the first tag of the whole reading (held-out head, detector, light and rules) is
 * the label of a colour photo, or one of the tags that mean much the same in a song.
 */
final class TagReport {
  private static final List<Set<String>> ALIKE =
      List.of(
          Set.of("people", "portrait", "child", "baby", "wedding"),
          Set.of("lake", "river", "beach", "waterfall", "harbour", "water-sports"),
          Set.of("skyline", "city-street", "night-city"),
          Set.of("forest", "park", "garden", "countryside"),
          Set.of("snow", "winter-sports", "mountain"),
          Set.of("storm", "night-sky"),
          Set.of("kitchen", "living-room", "bedroom", "office"));

  private final Path folder;
  private final List<TrainingPhoto> photos;
  private final ObjectTable objects;

  TagReport(Path folder, List<TrainingPhoto> photos, ObjectTable objects) {
    this.folder = folder;
    this.photos = photos;
    this.objects = objects;
  }

  void print(PrintStream out, double[][] logits, List<String> labels, double temperature)
      throws IOException {
    PhotoDecoder decoder = new PhotoDecoder(PhotoLimits.DEFAULT);
    Map<String, int[]> totals = new TreeMap<>();
    Map<String, Integer> misses = new TreeMap<>();
    for (int i = 0; i < photos.size(); i++) {
      TrainingPhoto photo = photos.get(i);
      if (photo.set().equals("scene15") || !labels.contains(Objects.toString(photo.scene(), ""))) {
        continue;
      }
      String wanted = Objects.requireNonNull(photo.scene());
      byte[] file = Files.readAllBytes(folder.resolve(photo.file()));
      LightLevels light = LightMeter.measure(((Decoded.Photo) decoder.decode(file)).pixels());
      Map<String, Double> head = probabilities(logits[i], labels, temperature);
      List<SceneTag> tags = SceneRules.tags(head, objects.sure(photo), light);
      String first = tags.get(0).id();
      boolean told = tags.stream().anyMatch(tag -> tag.id().equals(wanted));
      for (String key : List.of(photo.set(), photo.set() + " " + wanted)) {
        int[] n = totals.computeIfAbsent(key, k -> new int[5]);
        n[0]++;
        n[1] += first.equals(wanted) ? 1 : 0;
        n[2] += alike(first, wanted) ? 1 : 0;
        n[3] += told ? 1 : 0;
        n[4] += first.equals("unknown") ? 1 : 0;
      }
      if (!alike(first, wanted)) {
        misses.merge(wanted + " -> " + first, 1, Integer::sum);
        out.printf("    miss %s %s %s%n", photo.file(), wanted, tags);
      }
    }
    out.println("whole reading: photos, first tag right, alike, among the tags, unknown");
    totals.forEach(
        (key, n) -> out.printf("  %-32s %4d %4d %4d %4d %4d%n", key, n[0], n[1], n[2], n[3], n[4]));
    misses.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(30)
        .forEach(entry -> out.printf("  %3d %s%n", entry.getValue(), entry.getKey()));
  }

  private static Map<String, Double> probabilities(
      double[] logits, List<String> labels, double temperature) {
    double[] cooled = logits.clone();
    for (int j = 0; j < cooled.length; j++) {
      cooled[j] /= temperature;
    }
    double[] probabilities = LinearHead.softmax(cooled);
    Map<String, Double> head = new TreeMap<>();
    for (int j = 0; j < probabilities.length; j++) {
      head.put(labels.get(j), probabilities[j]);
    }
    return head;
  }

  private static boolean alike(String one, String other) {
    return one.equals(other)
        || ALIKE.stream().anyMatch(group -> group.contains(one) && group.contains(other));
  }
}
