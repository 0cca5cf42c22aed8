package io.songlens.image.vision;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The scenes that people photograph, in two levels. Models speak in these words and no others; the
 * lyric bank and the styles know them too. Kept in {@code /vision/scenes.csv}.
 */
public final class Taxonomy {
  /** The tag of a photo in which no scene is sure. */
  public static final String UNKNOWN = "unknown";

  private static final String RESOURCE = "/vision/scenes.csv";
  private static final Map<String, Scene> SCENES = read();

  /**
   * A scene or main subject.
   *
   * @param id "city-street"
   * @param group its upper level
   * @param name plain words: "city street"
   * @param valence how pleasant most people find it before they see the photo, -1..1; set by hand
   * @param arousal how exciting, -1..1; set by hand
   */
  public record Scene(String id, SceneGroup group, String name, double valence, double arousal) {}

  private Taxonomy() {}

  /** All scenes, without "unknown". */
  public static Collection<Scene> scenes() {
    return SCENES.values();
  }

  /** Whether a word is a scene; "unknown" is none. */
  public static boolean has(String id) {
    return SCENES.containsKey(id);
  }

  /** The upper level of a scene; {@link SceneGroup#UNKNOWN} for every other word. */
  public static SceneGroup groupOf(String id) {
    Scene scene = SCENES.get(id);
    return scene == null ? SceneGroup.UNKNOWN : scene.group();
  }

  private static Map<String, Scene> read() {
    try (InputStream file = Taxonomy.class.getResourceAsStream(RESOURCE)) {
      if (file == null) {
        throw new IllegalStateException("The jar lacks " + RESOURCE);
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
      List<Scene> scenes = new ArrayList<>();
      lines.lines().skip(1).map(line -> scene(line.split(","))).forEach(scenes::add);
      Map<String, Scene> byId = new LinkedHashMap<>();
      scenes.forEach(scene -> byId.put(scene.id(), scene));
      return byId;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + RESOURCE, e);
    }
  }

  private static Scene scene(String[] cells) {
    return new Scene(
        cells[0],
        SceneGroup.valueOf(cells[1].toUpperCase(Locale.ROOT)),
        cells[2],
        Double.parseDouble(cells[3]),
        Double.parseDouble(cells[4]));
  }
}
