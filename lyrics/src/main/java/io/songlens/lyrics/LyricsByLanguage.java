package io.songlens.lyrics;

import io.songlens.composer.song.Language;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Writes each song with its language's writer. A writer is made for the first song that needs it,
 * so that nobody waits for dictionaries of a language that is not sung. Thread-safe.
 */
public final class LyricsByLanguage implements LyricWriter {
  private final Map<Language, Supplier<? extends LyricWriter>> makers;
  private final Map<Language, LyricWriter> writers = new ConcurrentHashMap<>();

  /** Writes the languages that there is a maker for. */
  public LyricsByLanguage(Map<Language, Supplier<? extends LyricWriter>> makers) {
    this.makers = Map.copyOf(makers);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if nobody writes the plan's language
   */
  @Override
  public Lyric write(SongBrief brief, SongPlan plan, Seed seed) {
    return write(WritingSession.QUIET, brief, plan, seed);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if nobody writes the plan's language
   */
  @Override
  public Lyric write(WritingSession session, SongBrief brief, SongPlan plan, Seed seed) {
    return writers.computeIfAbsent(plan.language(), this::make).write(session, brief, plan, seed);
  }

  private LyricWriter make(Language language) {
    Supplier<? extends LyricWriter> maker = makers.get(language);
    if (maker == null) {
      throw new IllegalArgumentException("Nobody writes " + language.code());
    }
    return maker.get();
  }
}
