package io.songlens.api.generation;

import io.songlens.composer.song.Decision;
import io.songlens.composer.song.LyricOrigin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a song is and why, told to the user.
 *
 * @param title the song's title
 * @param style the style's id
 * @param styleName the style's name for people
 * @param key "D major"
 * @param tempoBpm quarter notes a minute
 * @param seconds the song's duration in seconds
 * @param saw what the photos show, most important first: "beach (91 %)"
 * @param moodWords adjectives for the mood, strongest first
 * @param lyricOrigin who wrote the words; null without words
 * @param decisions what was decided and because of what, in the order it was decided
 * @param notes what could not be done as it should, in sentences; usually none
 */
public record SongSummary(
    String title,
    String style,
    String styleName,
    String key,
    double tempoBpm,
    double seconds,
    List<String> saw,
    List<String> moodWords,
    @Nullable LyricOrigin lyricOrigin,
    List<Decision> decisions,
    List<String> notes) {
  // Summaries of earlier versions, which the database may hold, have no notes.
  @SuppressWarnings("ConstantValue")
  public SongSummary {
    saw = List.copyOf(saw);
    moodWords = List.copyOf(moodWords);
    decisions = List.copyOf(decisions);
    notes = notes == null ? List.of() : List.copyOf(notes);
  }
}
