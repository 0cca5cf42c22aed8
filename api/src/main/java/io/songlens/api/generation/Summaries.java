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

  static SongSummary of(SongDraft song) {
    List<String> saw =
        song.brief().topics().stream()
            .filter(topic -> SEEN.contains(topic.kind()) && !topic.equals(Briefing.UNKNOWN))
            .collect(
                Collectors.toMap(
                    Topic::id, topic -> topic, (first, twin) -> first, LinkedHashMap::new))
            .values()
            .stream()
            .limit(MOST_SEEN)
            .map(topic -> "%s (%.0f %%)".formatted(topic.id(), 100 * topic.confidence()))
            .toList();
    return new SongSummary(
        song.title(),
        song.plan().styleId(),
        song.style().name(),
        song.plan().key().name(),
        song.plan().bpm().value(),
        song.plan().durationSeconds(),
        saw,
        song.brief().moodWords(),
        song.lyric() == null ? null : song.lyric().origin(),
        song.trace().decisions(),
        song.art().notes());
  }
}
