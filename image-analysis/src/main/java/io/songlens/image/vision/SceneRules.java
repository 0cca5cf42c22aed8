package io.songlens.image.vision;

import io.songlens.image.palette.LightLevels;
import io.songlens.image.palette.TimeOfDayGuess;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Joins what a scene head, the detector and the light meter say. The rules, in order:
 *
 * <ol>
 *   <li>The head's probabilities stand, scene by scene.
 *   <li>An animal, vehicle, boat or dish that the detector sees large raises its subject: both
 *       would have to be wrong for the subject to be wrong.
 *   <li>One large person makes a portrait; two or more of some size make people. People with a cake
 *       have a birthday, three or more with glasses or bottles a party.
 *   <li>In the dark, streets and skylines become a night city, and open land a night sky.
 *   <li>Much bright orange outdoors, but not in the woods, is a sunset.
 *   <li>Umbrellas outdoors in colourless light mean rain.
 * </ol>
 */
public final class SceneRules {
  private static final Map<String, String> SUBJECTS =
      Map.ofEntries(
          Map.entry("dog", "dog"),
          Map.entry("cat", "cat"),
          Map.entry("bird", "bird"),
          Map.entry("horse", "wild-animal"),
          Map.entry("sheep", "wild-animal"),
          Map.entry("cow", "wild-animal"),
          Map.entry("elephant", "wild-animal"),
          Map.entry("bear", "wild-animal"),
          Map.entry("zebra", "wild-animal"),
          Map.entry("giraffe", "wild-animal"),
          Map.entry("car", "vehicle"),
          Map.entry("motorcycle", "vehicle"),
          Map.entry("bus", "vehicle"),
          Map.entry("train", "vehicle"),
          Map.entry("truck", "vehicle"),
          Map.entry("airplane", "vehicle"),
          Map.entry("boat", "harbour"),
          Map.entry("pizza", "food"),
          Map.entry("cake", "food"),
          Map.entry("sandwich", "food"),
          Map.entry("donut", "food"),
          Map.entry("hot-dog", "food"),
          Map.entry("bowl", "food"),
          Map.entry("broccoli", "food"),
          Map.entry("carrot", "food"),
          Map.entry("banana", "food"),
          Map.entry("apple", "food"),
          Map.entry("orange", "food"));

  /** Objects that speak for a scene together with something else. */
  private static final Map<String, Set<String>> WITNESSES =
      Map.of(
          "portrait", Set.of("person"),
          "people", Set.of("person"),
          "birthday", Set.of("person", "cake"),
          "party", Set.of("person", "wine-glass", "bottle"),
          "rain", Set.of("umbrella"));

  private static final Set<String> BUILT_UP =
      Set.of("city-street", "skyline", "highway", "suburb", "industrial", "bridge");
  private static final Set<String> OPEN_LAND =
      Set.of(
          "beach",
          "mountain",
          "lake",
          "river",
          "countryside",
          "forest",
          "desert",
          "harbour",
          "snow");

  private static final List<String> OUTDOORS =
      Stream.concat(BUILT_UP.stream(), OPEN_LAND.stream()).sorted().toList();

  /** Where a low sun shows; not in woods, since autumn leaves glow too. */
  private static final List<String> LOW_SUN_LANDS =
      OUTDOORS.stream().filter(scene -> !scene.equals("forest")).toList();

  private SceneRules() {}

  /**
   * How much speaks for each scene, 0..1; they need not sum up to one, since a photo can show
   * several.
   *
   * @param head probabilities of exclusive scenes
   */
  public static Map<String, Double> beliefs(
      Map<String, Double> head, List<DetectedObject> objects, LightLevels light) {
    Map<String, Double> belief = new TreeMap<>(head);
    subjects(belief, objects);
    people(belief, objects);
    company(belief, objects);
    darkness(belief, light);
    sunset(belief, light);
    rain(belief, objects, light);
    return belief;
  }

  /** The objects that speak for a scene. */
  static List<DetectedObject> speakingFor(String scene, List<DetectedObject> objects) {
    Set<String> labels = WITNESSES.getOrDefault(scene, Set.of());
    return objects.stream()
        .filter(
            object -> labels.contains(object.label()) || scene.equals(SUBJECTS.get(object.label())))
        .toList();
  }

  /** The likeliest scene that darkness turned into this one; this one if there is none. */
  static String behind(String scene, Map<String, Double> head) {
    Set<String> lands =
        switch (scene) {
          case "night-city" -> BUILT_UP;
          case "night-sky" -> OPEN_LAND;
          default -> Set.of();
        };
    return lands.stream()
        .filter(head::containsKey)
        .sorted()
        .max(Comparator.comparing(land -> head.getOrDefault(land, 0.0)))
        .orElse(scene);
  }

  private static void subjects(Map<String, Double> belief, List<DetectedObject> objects) {
    for (DetectedObject object : objects) {
      String subject = SUBJECTS.get(object.label());
      if (subject != null) {
        raise(belief, subject, object.confidence() * prominence(object.box()));
      }
    }
  }

  private static void people(Map<String, Double> belief, List<DetectedObject> objects) {
    List<DetectedObject> persons =
        objects.stream().filter(object -> object.label().equals("person")).toList();
    List<DetectedObject> near =
        persons.stream().filter(person -> person.box().area() > 0.04).toList();
    if (near.size() >= 2) {
      raise(belief, "people", near.get(1).confidence());
    } else if (near.size() == 1) {
      raise(belief, "portrait", near.get(0).confidence() * prominence(near.get(0).box()));
    }
  }

  private static void company(Map<String, Double> belief, List<DetectedObject> objects) {
    long persons = objects.stream().filter(object -> object.label().equals("person")).count();
    double cake = surest(objects, Set.of("cake"));
    double glasses = surest(objects, Set.of("wine-glass", "bottle"));
    if (persons >= 2) {
      raise(belief, "birthday", 0.8 * cake);
    }
    if (persons >= 3) {
      raise(belief, "party", 0.6 * glasses);
    }
  }

  private static void rain(
      Map<String, Double> belief, List<DetectedObject> objects, LightLevels light) {
    double colourless = 1 - ramp(light.saturation(), 0.15, 0.3);
    double wet = surest(objects, Set.of("umbrella")) * colourless;
    double outdoors = 0;
    for (String scene : OUTDOORS) {
      double seen = belief.getOrDefault(scene, 0.0);
      outdoors += seen;
      belief.replace(scene, seen * (1 - wet / 2)); // still told, but after the rain
    }
    raise(belief, "rain", wet * Math.min(1, outdoors));
  }

  private static double surest(List<DetectedObject> objects, Set<String> labels) {
    return objects.stream()
        .filter(object -> labels.contains(object.label()))
        .mapToDouble(DetectedObject::confidence)
        .max()
        .orElse(0);
  }

  private static void darkness(Map<String, Double> belief, LightLevels light) {
    if (!TimeOfDayGuess.isDark(light)) {
      return;
    }
    move(belief, BUILT_UP, "night-city");
    move(belief, OPEN_LAND, "night-sky");
  }

  private static void sunset(Map<String, Double> belief, LightLevels light) {
    double low = ramp(light.glow(), 0.08, 0.16) * ramp(light.warmth(), 0.3, 0.5);
    double outdoors = 0;
    for (String scene : LOW_SUN_LANDS) {
      double seen = belief.getOrDefault(scene, 0.0);
      outdoors += seen;
      belief.replace(scene, seen * (1 - low / 2)); // still told, but after the sunset
    }
    raise(belief, "sunset", low * Math.min(1, outdoors));
  }

  private static double ramp(double value, double from, double to) {
    return Math.max(0, Math.min(1, (value - from) / (to - from)));
  }

  /** How much of the photo's subject an object of this size is: all, from a quarter of the area. */
  private static double prominence(Region box) {
    return Math.min(1, Math.sqrt(box.area()) * 2);
  }

  private static void raise(Map<String, Double> belief, String scene, double evidence) {
    if (evidence <= 0) {
      return;
    }
    belief.merge(scene, evidence, (one, other) -> 1 - (1 - one) * (1 - other));
  }

  private static void move(Map<String, Double> belief, Set<String> from, String to) {
    double moved = 0;
    for (String scene : new ArrayList<>(belief.keySet())) {
      if (from.contains(scene)) {
        moved += belief.remove(scene);
      }
    }
    belief.merge(to, moved, Double::sum);
  }
}
