package io.songlens.api.generation;

import io.songlens.api.likeness.SongFeatures;
import io.songlens.composer.listen.Sound;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Topic;
import io.songlens.composer.style.Style;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells what a song is like, from what it was made of. */
public final class Features {
  private static final int MOST_TOPICS = 8;

  private Features() {}

  static SongFeatures of(SongDraft song, Sound sound) {
    return of(song.brief(), song.score(), song.style(), sound);
  }

  /**
   * What a song is like.
   *
   * @param sound what it sounds like; null if nobody listened
   */
  public static SongFeatures of(SongBrief brief, Score score, Style style, @Nullable Sound sound) {
    SongPlan plan = score.plan();
    int notes = score.parts().stream().mapToInt(part -> part.notes().size()).sum();
    return new SongFeatures(
        style.id(),
        style.mood().centre(),
        plan.affect(),
        plan.bpm().value(),
        plan.key().mode().isMinor(),
        (notes + score.melody().size()) / plan.durationSeconds(),
        !plan.instrumental(),
        topics(brief),
        sound);
  }

  private static Map<String, Double> topics(SongBrief brief) {
    Map<String, Double> topics = new HashMap<>();
    brief.topics().stream()
        .filter(topic -> topic.kind() != Topic.Kind.COLOUR)
        .filter(topic -> !topic.id().equals(Briefing.UNKNOWN.id()))
        .limit(MOST_TOPICS)
        .forEach(topic -> topics.merge(topic.id(), topic.confidence(), Math::max));
    return topics;
  }
}
