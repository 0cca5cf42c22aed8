package io.songlens.composer.song;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a song is asked to be: what the photos show, how they feel, and what the user wished.
 *
 * @param topics what the photos show, most important first; never empty
 * @param affect the mood to meet
 * @param moodWords adjectives for it, strongest first: "calm", "warm"
 * @param wishes what the user asked for
 * @param leitmotifs ideas of the album's subjects to state, most important first; often none
 * @param brandSound what it shares with other songs for a brand
 */
public record SongBrief(
    List<Topic> topics,
    Affect affect,
    List<String> moodWords,
    Wishes wishes,
    List<Leitmotif> leitmotifs,
    @Nullable BrandSound brandSound) {
  public SongBrief {
    topics = List.copyOf(topics);
    moodWords = List.copyOf(moodWords);
    leitmotifs = List.copyOf(leitmotifs);
    if (topics.isEmpty()) {
      throw new IllegalArgumentException("A brief needs at least one topic");
    }
  }

  /** A brief for no brand's sound. */
  public SongBrief(
      List<Topic> topics,
      Affect affect,
      List<String> moodWords,
      Wishes wishes,
      List<Leitmotif> leitmotifs) {
    this(topics, affect, moodWords, wishes, leitmotifs, null);
  }

  /** A brief without leitmotifs. */
  public SongBrief(List<Topic> topics, Affect affect, List<String> moodWords, Wishes wishes) {
    this(topics, affect, moodWords, wishes, List.of());
  }

  /** The same brief with other wishes. */
  public SongBrief with(Wishes others) {
    return new SongBrief(topics, affect, moodWords, others, leitmotifs, brandSound);
  }

  /** The same brief for a brand's sound; null for none. */
  public SongBrief sounding(@Nullable BrandSound sound) {
    return new SongBrief(topics, affect, moodWords, wishes, leitmotifs, sound);
  }
}
