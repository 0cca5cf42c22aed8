package io.songlens.api.likeness;

import io.songlens.composer.listen.Sound;
import io.songlens.composer.song.Affect;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a song is like: told when it is made, and kept with it.
 *
 * @param style the style's id
 * @param styleMood the mood that the style suits best, as it was then: styles near each other in
 *     mood are nearer than others
 * @param mood the mood that the song was composed for
 * @param tempoBpm quarter notes a minute
 * @param minor whether the third of its key is minor
 * @param notesPerSecond how many notes begin in a second, all parts together
 * @param sung whether it has words
 * @param topics what it is about, by topic, each with a weight of 0..1; often none
 * @param sound what its master sounds like; null where nobody listened
 */
public record SongFeatures(
    String style,
    Affect styleMood,
    Affect mood,
    double tempoBpm,
    boolean minor,
    double notesPerSecond,
    boolean sung,
    Map<String, Double> topics,
    @Nullable Sound sound) {
  public SongFeatures {
    topics = Map.copyOf(topics);
  }
}
