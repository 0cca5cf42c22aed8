package io.songlens.image.training;

import io.songlens.image.palette.LightLevels;
import io.songlens.image.vision.LinearHead;
import io.songlens.image.vision.SceneRules;
import io.songlens.image.vision.SceneTag;
import io.songlens.image.vision.SceneTags;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * Prints how good whole readings (head, detector, light and rules) are on photos that the head has
 * not seen: the first tag and the first three against the label, how honest the confidences are,
 * and precision and recall of each tag.
 */
final class ReadingReport {
  private static final List<Set<String>> ALIKE =
      List.of(
          Set.of("people", "portrait", "child", "baby", "wedding"),
          Set.of("lake", "river", "beach", "waterfall", "harbour", "water-sports"),
          Set.of("skyline", "city-street", "night-city"),
          Set.of("forest", "park", "garden", "countryside"),
          Set.of("snow", "winter-sports", "mountain"),
          Set.of("storm", "night-sky"),
          Set.of("kitchen", "living-room", "bedroom", "office"));

  private final List<TrainingPhoto> photos;
  private final FeatureTable features;
  private final ObjectTable objects;
  private final List<LightLevels> light;
  private final Set<String> greyScenes = new TreeSet<>();

  private final Map<String, Tally> bySet = new TreeMap<>();
  private final Map<String, TagTally> byTag = new TreeMap<>();
  private final Map<String, Integer> misses = new TreeMap<>();
  private final Reliability reliability = new Reliability();

  ReadingReport(
      List<TrainingPhoto> photos,
      FeatureTable features,
      ObjectTable objects,
      List<LightLevels> light) {
    this.photos = photos;
    this.features = features;
    this.objects = objects;
    this.light = light;
    for (TrainingPhoto photo : photos) {
      if (photo.isGrey() && photo.scene() != null) {
        greyScenes.add(photo.scene());
      }
    }
  }

  private int fifteenWay;

  private static final class Tally {
    private int photos;
    private int first;
    private int alike;
    private int amongThree;
    private int unknown;
  }

  private static final class TagTally {
    private int labelled;
    private int told;
    private int right;
  }

  void print(PrintStream out, LinearHead head, IntPredicate chosen) {
    for (int i = 0; i < photos.size(); i++) {
      String wanted = Objects.toString(photos.get(i).scene(), "");
      if (chosen.test(i) && head.labels().contains(wanted)) {
        count(i, wanted, head);
      }
    }
    out.println("whole readings of photos set aside");
    out.println("set: photos, first tag right, alike, label among the first three, unknown first");
    bySet.forEach(
        (set, n) ->
            out.printf(
                "  %-16s %4d  %.3f  %.3f  %.3f  %d%n",
                set,
                n.photos,
                (double) n.first / n.photos,
                (double) n.alike / n.photos,
                (double) n.amongThree / n.photos,
                n.unknown));
    Tally grey = bySet.getOrDefault("grey", new Tally());
    out.printf(
        "  head alone among the fifteen scenes of the grey set: %.3f of %d%n",
        (double) fifteenWay / grey.photos, grey.photos);
    reliability.print(out);
    out.println("tag: photos with this label, precision and recall of it as first tag");
    byTag.forEach(
        (tag, n) ->
            out.printf(
                "  %-16s %4d  %s  %s%n",
                tag, n.labelled, rate(n.right, n.told), rate(n.right, n.labelled)));
    out.println("commonest misses");
    misses.entrySet().stream()
        .sorted(Map.Entry.comparingByValue((a, b) -> b - a))
        .limit(25)
        .forEach(entry -> out.printf("  %3d %s%n", entry.getValue(), entry.getKey()));
  }

  private static String rate(int part, int whole) {
    return whole == 0 ? "   - " : "%.3f".formatted((double) part / whole);
  }

  private void count(int i, String wanted, LinearHead head) {
    TrainingPhoto photo = photos.get(i);
    Map<String, Double> exclusive = head.probabilities(features.get(i, View.ORIGINAL));
    if (photo.isGrey()) {
      fifteenWay += best(exclusive).equals(wanted) ? 1 : 0;
    }
    Map<String, Double> beliefs = SceneRules.beliefs(exclusive, objects.sure(photo), light.get(i));
    SceneTag told = SceneTags.choose(beliefs).get(0);
    List<SceneTag> ranked = SceneTags.ranked(beliefs);
    boolean unknown = told.id().equals("unknown");
    boolean right = told.id().equals(wanted);
    for (String set : List.of(photo.set(), photo.isGrey() ? "grey" : "colour", "all")) {
      Tally n = bySet.computeIfAbsent(set, name -> new Tally());
      n.photos++;
      // An unsure reading still ranks its guesses; "unknown" is what is told.
      n.first += ranked.get(0).id().equals(wanted) ? 1 : 0;
      n.alike += alike(ranked.get(0).id(), wanted) ? 1 : 0;
      n.amongThree += ranked.stream().limit(3).anyMatch(tag -> tag.id().equals(wanted)) ? 1 : 0;
      n.unknown += unknown ? 1 : 0;
    }
    byTag.computeIfAbsent(wanted, name -> new TagTally()).labelled++;
    if (!unknown) {
      TagTally n = byTag.computeIfAbsent(told.id(), name -> new TagTally());
      n.told++;
      n.right += right ? 1 : 0;
      reliability.add(told.confidence(), right);
    }
    if (!right) {
      misses.merge(wanted + " -> " + told.id(), 1, Integer::sum);
    }
  }

  /** The likeliest scene among those of the grey set. */
  private String best(Map<String, Double> exclusive) {
    return exclusive.entrySet().stream()
        .filter(entry -> greyScenes.contains(entry.getKey()))
        .max(Map.Entry.comparingByValue())
        .orElseThrow()
        .getKey();
  }

  private static boolean alike(String one, String other) {
    return one.equals(other)
        || ALIKE.stream().anyMatch(group -> group.contains(one) && group.contains(other));
  }
}
