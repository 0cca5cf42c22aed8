package io.songlens.lyrics.llm;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.lyrics.LyricWriter;
import io.songlens.lyrics.StanzaPlan;
import io.songlens.lyrics.check.Issue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the writing for a language model needs to know of the language that is sung. Thread-safe.
 */
sealed interface Tongue permits EnglishTongue, MandarinTongue {
  /** As prompts call it. */
  String label();

  /** What the model must know of lines in it. */
  String rules();

  /** What a line needs, for the model. */
  String described(LinePlan place);

  /** The line with its sounds, in its place; null when nobody can read it. */
  @Nullable Line line(String text, LinePlan place);

  /**
   * What makes a text impossible to sing there, as phrases to follow "This line"; empty when
   * nothing does.
   *
   * @param known names and brands that it may say
   */
  List<String> blocking(String text, LinePlan place, List<String> known);

  /** Whether it can say a phrase at all. */
  boolean canSing(String phrase);

  /** Words only, for comparing texts. */
  String words(String text);

  /** What each line names, and what could be better in it. */
  Map<Place, Note> notes(SongPlan plan, Lyric lyric, SongBrief brief);

  /** The offline writer. */
  LyricWriter bank();

  /**
   * The offline writer's line for one place; a vocalise when it has none that will do.
   *
   * @param rhymeWith a line it should rhyme with, or null
   * @param sung texts that must not be repeated
   * @param usable what will do
   */
  Line substitute(
      Job job,
      StanzaPlan stanza,
      int index,
      @Nullable Line rhymeWith,
      Set<String> sung,
      Predicate<Line> usable);

  /**
   * The song that a line is for.
   *
   * @param brief what it is about
   * @param plan what it is like
   * @param seed where chance comes from
   */
  record Job(SongBrief brief, SongPlan plan, Seed seed) {}

  /**
   * What was found in a line.
   *
   * @param topics ids of what it names
   * @param blemishes what could be better
   */
  record Note(Set<String> topics, List<Issue> blemishes) {
    static final Note NOTHING = new Note(Set.of(), List.of());

    public Note {
      topics = java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(topics));
      blemishes = List.copyOf(blemishes);
    }
  }

  /** Something to sing without words, of as many syllables as the place likes best. */
  Line vocalise(LinePlan place);
}
