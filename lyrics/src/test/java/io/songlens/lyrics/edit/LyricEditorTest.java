package io.songlens.lyrics.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.Line;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Stanza;
import io.songlens.composer.song.Topic;
import io.songlens.composer.song.Wishes;
import io.songlens.lyrics.LyricWriter;
import io.songlens.lyrics.Plans;
import io.songlens.lyrics.bank.BankLyricWriter;
import io.songlens.lyrics.bank.mandarin.MandarinBankWriter;
import io.songlens.lyrics.check.Issue;
import io.songlens.lyrics.check.LineReport;
import io.songlens.lyrics.check.LyricReport;
import io.songlens.lyrics.prosody.Scansion;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LyricEditorTest {
  private static final Map<Language, LyricWriter> WRITERS =
      Map.of(
          Language.ENGLISH, BankLyricWriter.english(),
          Language.MANDARIN, MandarinBankWriter.builtIn());
  private static final Seed SEED = new Seed(3);

  @ParameterizedTest
  @EnumSource
  void everyAlternativeForALineCanBeSungInItsPlaceAndHarmsNoOther(Language language) {
    int places = 0;
    int offered = 0;
    for (SungWords words : songs(language)) {
      LyricEditor editor = LyricEditor.of(language);
      LyricReport before = editor.report(words);
      for (LinePlace place : places(words)) {
        List<Alternative> alternatives = editor.lines(words, place, SEED);
        places++;
        offered += alternatives.isEmpty() ? 0 : 1;
        assertThat(alternatives).hasSizeLessThanOrEqualTo(LyricEditor.MOST_ALTERNATIVES);
        assertThat(alternatives).extracting(Alternative::text).doesNotHaveDuplicates();
        for (Alternative alternative : alternatives) {
          assertFits(editor, words, before, place, alternative);
          assertThat(texts(words)).doesNotContain(alternative.text());
        }
        assertThat(editor.lines(words, place, SEED)).isEqualTo(alternatives);
      }
    }
    assertThat((double) offered / places).isGreaterThan(0.9);
  }

  @ParameterizedTest
  @EnumSource
  void everyAlternativeForAWordCanBeSungInItsPlaceAndSoundsAsLong(Language language) {
    int offered = 0;
    for (SungWords words : songs(language)) {
      LyricEditor editor = LyricEditor.of(language);
      LyricReport before = editor.report(words);
      for (LinePlace place : places(words)) {
        Line line = words.line(place);
        for (int word = 0; word < line.words().size(); word++) {
          List<Alternative> alternatives = editor.words(words, place, word);
          offered += alternatives.isEmpty() ? 0 : 1;
          for (Alternative alternative : alternatives) {
            assertFits(editor, words, before, place, alternative);
            assertThat(alternative.line().syllables()).hasSameSizeAs(line.syllables());
            if (language == Language.ENGLISH) {
              assertThat(Scansion.stresses(alternative.line())).isEqualTo(Scansion.stresses(line));
            }
          }
        }
      }
    }
    assertThat(offered).isGreaterThan(20);
  }

  private static void assertFits(
      LyricEditor editor,
      SungWords words,
      LyricReport before,
      LinePlace place,
      Alternative alternative) {
    LyricReport after = editor.report(words.with(Map.of(place, alternative.line())));
    for (int i = 0; i < after.lines().size(); i++) {
      LineReport line = after.lines().get(i);
      boolean changed = line.stanzaId().equals(place.stanzaId()) && line.index() == place.index();
      List<Issue> allowed = changed ? List.of() : before.lines().get(i).issues();
      assertThat(allowed).as(line + " after " + alternative).containsAll(line.issues());
    }
  }

  @Test
  void anotherLineIsJudgedAtOnceWithAlternatives() {
    SungWords words = song(Language.ENGLISH, "beach", 1);
    LinePlace place = new LinePlace("verse1", 2);

    LyricEdit edit =
        LyricEditor.of(Language.ENGLISH)
            .replaceLine(words, place, "And every purple orange cow", SEED);

    assertThat(edit)
        .isInstanceOfSatisfying(
            LyricEdit.Edited.class,
            edited -> {
              assertThat(edited.words().line(place).text())
                  .isEqualTo("And every purple orange cow");
              assertThat(edited.report().lines().get(2).issues()).contains(Issue.RHYME);
              assertThat(unchanged(words, edited.words(), place)).isTrue();
            });
  }

  @Test
  void aLineThatIsTooLongIsNotTaken() {
    SungWords words = song(Language.ENGLISH, "beach", 2);

    LyricEdit edit =
        LyricEditor.of(Language.ENGLISH)
            .replaceLine(
                words,
                new LinePlace("verse1", 0),
                "This is by far too long a line for anybody ever to sing in here",
                SEED);

    assertThat(edit)
        .isInstanceOfSatisfying(
            LyricEdit.Unsingable.class,
            unsingable -> {
              assertThat(unsingable.line().issues()).contains(Issue.SYLLABLES);
              assertThat(unsingable.alternatives()).isNotEmpty();
            });
  }

  @Test
  void aLineWithAWordThatIsToBeAvoidedIsNoted() {
    SungWords words = song(Language.ENGLISH, "beach", 1);
    SongBrief strict = words.brief().with(Wishes.NONE.avoiding(List.of("tide")));
    SungWords song = new SungWords(strict, words.plan(), words.lyric());

    LyricEdit edit =
        LyricEditor.of(Language.ENGLISH)
            .replaceLine(song, new LinePlace("verse1", 0), "The tides have come to us again", SEED);

    assertThat(edit)
        .isInstanceOfSatisfying(
            LyricEdit.Edited.class,
            edited -> assertThat(edited.report().lines().get(0).issues()).contains(Issue.AVOIDED));
  }

  @ParameterizedTest
  @CsvSource({
    "ENGLISH, verse9, 0, Hello, 'The song has no stanza verse9; it has verse1, chorus, verse2, bridge.'",
    "ENGLISH, verse1, 7, Hello, Stanza verse1 has no line 8; it has 4 lines.",
    "ENGLISH, verse1, 0, 海, 'The line cannot be read: Nothing to sing in \"海\".'",
    "MANDARIN, verse1, 0, ♪, 'The line cannot be read: Nothing to sing in \"♪\".'"
  })
  void whatIsNotThereOrCannotBeSungIsTold(
      Language language, String stanza, int line, String text, String reason) {
    LyricEdit edit =
        LyricEditor.of(language)
            .replaceLine(song(language, "beach", 1), new LinePlace(stanza, line), text, SEED);

    assertThat(edit).isEqualTo(new LyricEdit.Refused(reason));
  }

  @Test
  void aWordIsReplacedInItsCapitalsAndPunctuation() {
    SungWords words = song(Language.ENGLISH, "beach", 1);
    LinePlace place = new LinePlace("verse1", 0);
    LyricEditor editor = LyricEditor.of(Language.ENGLISH);
    SungWords known =
        ((LyricEdit.Edited)
                editor.replaceLine(words, place, "Golden waves, we wander on again", SEED))
            .words();

    LyricEdit edit = editor.replaceWord(known, place, 0, "silver");
    LyricEdit second = editor.replaceWord(known, place, 1, "tides");

    assertThat(((LyricEdit.Edited) edit).words().line(place).text())
        .isEqualTo("Silver waves, we wander on again");
    assertThat(((LyricEdit.Edited) second).words().line(place).text())
        .isEqualTo("Golden tides, we wander on again");
    assertThat(editor.replaceWord(known, place, 9, "tides"))
        .isEqualTo(new LyricEdit.Refused("The line has no word 10; it has 6 words."));
  }

  @Test
  void wordsNearInMeaningAreOfferedAndNoneForAWordThatIsNotKnown() {
    SungWords words = song(Language.ENGLISH, "beach", 1);
    LinePlace place = new LinePlace("verse1", 0);
    LyricEditor editor = LyricEditor.of(Language.ENGLISH);
    SungWords known =
        ((LyricEdit.Edited) editor.replaceLine(words, place, "Our golden wonderment is here", SEED))
            .words();

    assertThat(editor.words(known, place, 1))
        .extracting(Alternative::text)
        .contains("silver", "amber");
    assertThat(editor.words(known, place, 2)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void alternativesAreFoundInLessThanAFifthOfASecond(Language language) {
    SungWords words = song(language, "beach", 7);
    LyricEditor editor = LyricEditor.of(language);
    places(words).forEach(place -> editor.lines(words, place, SEED));
    long before = cpuNanos();
    int asked = 0;
    for (LinePlace place : places(words)) {
      editor.lines(words, place, SEED.fork(place.toString()));
      asked++;
    }

    assertThat((cpuNanos() - before) / 1e9 / asked).isLessThan(0.2);
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static boolean unchanged(SungWords before, SungWords after, LinePlace except) {
    return places(before).stream()
        .filter(place -> !place.equals(except))
        .allMatch(place -> before.line(place).equals(after.line(place)));
  }

  private static List<String> texts(SungWords words) {
    return words.lyric().stanzas().stream()
        .flatMap(stanza -> stanza.lines().stream())
        .map(Line::text)
        .toList();
  }

  private static List<SungWords> songs(Language language) {
    List<SungWords> songs = new ArrayList<>();
    int seed = 0;
    for (String scene : List.of("beach", "night-city", "cat", "unknown")) {
      songs.add(song(language, scene, ++seed));
    }
    return songs;
  }

  private static SungWords song(Language language, String scene, long seed) {
    SongPlan plan = Plans.song(List.of("AABB", "ABAB", "ABCB").get((int) seed % 3));
    SongBrief brief =
        Plans.brief(
            new Affect(0.4, 0.1),
            Wishes.NONE.in(language),
            new Topic(scene, Topic.Kind.SCENE, 0.85));
    LyricWriter writer = java.util.Objects.requireNonNull(WRITERS.get(language));
    Lyric lyric = writer.write(brief, plan, new Seed(seed));
    return new SungWords(brief, plan, lyric);
  }

  private static List<LinePlace> places(SungWords words) {
    List<LinePlace> places = new ArrayList<>();
    for (Stanza stanza : words.lyric().stanzas()) {
      for (int i = 0; i < stanza.lines().size(); i++) {
        places.add(new LinePlace(stanza.id(), i));
      }
    }
    return places;
  }
}
