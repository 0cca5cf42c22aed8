package io.songlens.api.generation;

import io.songlens.api.conversation.WishedSound;
import io.songlens.composer.song.Affect;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.Topic;
import io.songlens.composer.style.StyleCatalog;
import io.songlens.composer.wish.FeelingWords;
import io.songlens.image.affect.MoodWords;
import io.songlens.image.vision.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns wishes into what a song without photos is asked to be. */
public final class WishBriefing {
  /** Songs use twice as much of the scales of mood as photos and briefs do; see the planner. */
  private static final double SONG_TO_BRIEF = 0.5;

  private WishBriefing() {}

  /**
   * The brief of a song that is told by its options alone. Its mood is the one that is asked for,
   * else that of the feelings and scenes which the wish names, else the one that the style suits
   * best, else a neutral one.
   *
   * @param styles among which the asked style is
   */
  public static SongBrief brief(SongOptions options, StyleCatalog styles) {
    String wish = options.wish();
    String text = wish == null ? "" : WishedSound.subject(wish, styles);
    List<Topic> topics = WishTopics.of(text);
    return brief(
        topics.isEmpty() ? List.of(Briefing.UNKNOWN) : topics,
        mood(options, text, topics, styles),
        options);
  }

  private static SongBrief brief(List<Topic> topics, Affect affect, SongOptions options) {
    return new SongBrief(
        topics, affect, MoodWords.of(affect.valence(), affect.arousal()), options.wishes());
  }

  /**
   * The same brief with the mood that is asked for, if one is.
   *
   * @param brief what photos ask for
   */
  static SongBrief withMoodOf(SongOptions options, SongBrief brief) {
    Affect asked = options.mood();
    return asked == null
        ? brief
        : new SongBrief(
            brief.topics(),
            scaled(asked),
            MoodWords.of(scaled(asked).valence(), scaled(asked).arousal()),
            brief.wishes(),
            brief.leitmotifs());
  }

  private static Affect mood(
      SongOptions options, String text, List<Topic> topics, StyleCatalog styles) {
    if (options.mood() != null) {
      return scaled(options.mood());
    }
    List<Affect> named = new ArrayList<>(FeelingWords.in(text));
    for (Topic topic : topics) {
      Affect usual = usual(topic);
      if (usual != null && named.isEmpty()) {
        named.add(usual);
      }
    }
    if (!named.isEmpty()) {
      return mean(named);
    }
    return options.style() == null
        ? new Affect(0, 0)
        : scaled(styles.style(options.style()).mood().centre());
  }

  /** What most people feel where a scene is; null for things. */
  private static @Nullable Affect usual(Topic topic) {
    return Taxonomy.scenes().stream()
        .filter(scene -> scene.id().equals(topic.id()))
        .findFirst()
        .map(scene -> new Affect(scene.valence(), scene.arousal()))
        .orElse(null);
  }

  private static Affect mean(List<Affect> affects) {
    return new Affect(
        affects.stream().mapToDouble(Affect::valence).average().orElseThrow(),
        affects.stream().mapToDouble(Affect::arousal).average().orElseThrow());
  }

  private static Affect scaled(Affect ofSong) {
    return new Affect(SONG_TO_BRIEF * ofSong.valence(), SONG_TO_BRIEF * ofSong.arousal());
  }
}
