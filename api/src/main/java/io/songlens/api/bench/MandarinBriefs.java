package io.songlens.api.bench;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.Topic;
import io.songlens.composer.song.Wishes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thirty briefs that differ in scene, things, time of day, mood, style and duration. */
final class MandarinBriefs {
  private static final List<String> SCENES =
      List.of(
          "beach",
          "sunset",
          "mountain",
          "forest",
          "lake",
          "garden",
          "city-street",
          "night-city",
          "cafe",
          "food",
          "kitchen",
          "living-room",
          "snow",
          "rain",
          "cat",
          "dog",
          "child",
          "people",
          "birthday",
          "concert",
          "countryside",
          "highway",
          "party",
          "portrait",
          "baby",
          "skyline",
          "office",
          "harbour",
          "wedding",
          "amusement-park");
  private static final List<String> THINGS = List.of("dog", "book", "car", "boat", "cup", "bird");
  private static final List<String> TIMES = List.of("day", "golden-hour", "night", "morning");
  private static final double[] VALENCES = {0.6, 0.4, -0.6, 0.1, -0.4};
  private static final double[] AROUSALS = {0.5, -0.5, -0.4, 0, 0.6, -0.2, 0.2};

  private MandarinBriefs() {}

  static List<SongBrief> thirty() {
    List<SongBrief> briefs = new ArrayList<>();
    for (int i = 0; i < SCENES.size(); i++) {
      briefs.add(brief(i));
    }
    return List.copyOf(briefs);
  }

  private static SongBrief brief(int number) {
    List<Topic> topics = new ArrayList<>();
    topics.add(new Topic(SCENES.get(number), Topic.Kind.SCENE, 0.6 + number % 4 * 0.1));
    if (number % 2 == 1) {
      topics.add(new Topic(THINGS.get(number % THINGS.size()), Topic.Kind.OBJECT, 0.7));
    }
    if (number % 3 == 0) {
      topics.add(new Topic(TIMES.get(number % TIMES.size()), Topic.Kind.TIME_OF_DAY, 1));
    }
    Affect affect =
        new Affect(VALENCES[number % VALENCES.length], AROUSALS[number % AROUSALS.length]);
    Wishes wishes =
        new Wishes(style(number), Language.MANDARIN, false, duration(number), null, null);
    return new SongBrief(topics, affect, List.of(), wishes);
  }

  /** Every third song is in one of the two Chinese styles; the planner chooses the others. */
  private static @Nullable String style(int number) {
    return switch (number % 6) {
      case 0 -> "mandopop-ballad";
      case 3 -> "guofeng";
      default -> null;
    };
  }

  private static @Nullable Duration duration(int number) {
    return number % 5 == 4 ? Duration.ofSeconds(45 + 5L * number) : null;
  }
}
