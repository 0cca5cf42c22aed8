package io.songlens.api.generation;

import io.songlens.composer.song.Topic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in a few words what a song is and what it came from. */
final class Summaries {
  private static final Set<Topic.Kind> SEEN =
      Set.of(Topic.Kind.SCENE, Topic.Kind.OBJECT, Topic.Kind.PEOPLE);
  private static final int MOST_SEEN = 6;

  private Summaries() {}

  static SongSummary of(SongParts parts) {
    List<String> saw =
        parts.brief().topics().stream()
            .filter(topic -> SEEN.contains(topic.kind()))
            .collect(
                Collectors.toMap(
                    Topic::id, topic -> topic, (first, twin) -> first, LinkedHashMap::new))
            .values()
            .stream()
            .limit(MOST_SEEN)
            .map(topic -> "%s (%.0f %%)".formatted(topic.id(), 100 * topic.confidence()))
            .toList();
    return new SongSummary(
        parts.title(),
        parts.plan().styleId(),
        parts.style().name(),
        parts.plan().key().name(),
        parts.plan().bpm().value(),
        parts.plan().durationSeconds(),
        saw,
        parts.brief().moodWords(),
        parts.lyric() == null ? null : parts.lyric().origin(),
        parts.trace().decisions(),
        parts.art().notes());
  }
}
