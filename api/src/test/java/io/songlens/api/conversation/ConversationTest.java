package io.songlens.api.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.conversation.Change.Kind;
import io.songlens.composer.compose.Composition;
import io.songlens.composer.plan.SongPlanner;
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
import io.songlens.composer.style.StyleCatalog;
import io.songlens.lyrics.LyricWriter;
import io.songlens.lyrics.LyricsByLanguage;
import io.songlens.lyrics.bank.BankLyricWriter;
import io.songlens.lyrics.bank.mandarin.MandarinBankWriter;
import io.songlens.lyrics.edit.LyricEditor;
import io.songlens.lyrics.edit.SungWords;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationTest {
  private static final StyleCatalog STYLES = StyleCatalog.builtIn();
  private static final LyricWriter WRITER =
      new LyricsByLanguage(
          Map.of(
              Language.ENGLISH, BankLyricWriter::english,
              Language.MANDARIN, MandarinBankWriter::builtIn));
  private static final SongDialogue DIALOGUE =
      new SongDialogue(new PlainMessageReader(STYLES), STYLES, WRITER);

  private static final Conversation ENGLISH = about("acoustic-ballad", Language.ENGLISH);
  private static final Conversation MANDARIN = about("mandopop-ballad", Language.MANDARIN);

  /** What each message may change: everything else has to stay. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "make it slower | TEMPO DURATION",
        "faster please | TEMPO DURATION",
        "慢一点 | TEMPO DURATION",
        "make it happier | MOOD KEY",
        "sadder | MOOD KEY",
        "make it calmer | MOOD KEY",
        "开心一点 | MOOD KEY",
        "use a harmonica | INSTRUMENT",
        "play it on a harpsichord | INSTRUMENT",
        "用口琴 | INSTRUMENT",
        "let a child sing it | VOICE KEY",
        "with a rough tenor | VOICE KEY",
        "sung by a man's voice | VOICE KEY",
        "换成男声 | VOICE KEY",
        "让小孩唱 | VOICE KEY",
        "make it slower and use a harmonica | TEMPO DURATION INSTRUMENT"
      })
  void aMessageAboutTheMusicChangesOnlyThatAndNoWord(String message, String kinds) {
    for (Conversation before : List.of(ENGLISH, MANDARIN)) {
      Reply reply = DIALOGUE.say(before, message);

      assertThat(kinds(reply)).as(reply.toString()).isNotEmpty().isSubsetOf(allowed(kinds));
      assertThat(reply.conversation().song().lyric()).isEqualTo(before.song().lyric());
      assertThat(reply.notUnderstood()).isEmpty();
      assertThat(reply.declined()).isEmpty();
      assertUndone(before, reply);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mention the dog with the boy",
        "with an alto saxophone",
        "for the girl",
        "提到小孩",
        "送给孩子",
        "提到男生"
      })
  void whoIsOnlyMentionedDoesNotSing(String message) {
    Reply reply = DIALOGUE.say(ENGLISH, message);
    assertThat(kinds(reply)).as(reply.toString()).doesNotContain(Kind.VOICE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mention the dog | 4 | the dog",
        "mention grandma | 4 | Grandma",
        "it is for Anna | 4 | Anna",
        "mention June 5th | 4 | the fifth of June",
        "change the second line of the chorus | 1 |",
        "another last line in the first verse | 1 |",
        "brand: Lumo | 4 | Lumo",
        "slogan: \"Good morning every day\" | 4 | Good morning every day",
        "call it Low Tide | 4 | Low Tide"
      })
  void aMessageAboutWordsLeavesAllOtherLines(String message, int most, String said) {
    Reply reply = DIALOGUE.say(ENGLISH, message);

    Set<String> changed = changedLines(ENGLISH.song(), reply.conversation().song());
    assertThat(changed).as(reply.toString()).isNotEmpty().hasSizeLessThanOrEqualTo(most);
    assertThat(kinds(reply)).isSubsetOf(EnumSet.of(Kind.LINE, Kind.TITLE));
    assertThat(text(reply)).containsIgnoringCase(said == null ? "" : said);
    assertSingable(reply);
    assertUndone(ENGLISH, reply);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"提到小狗 | 4 | 小狗", "送给外婆 | 4 | 外婆", "换副歌第二句 | 1 |", "把第一段主歌的最后一句换一下 | 1 |"})
  void aChineseMessageAboutWordsLeavesAllOtherLines(String message, int most, String said) {
    Reply reply = DIALOGUE.say(MANDARIN, message);

    Set<String> changed = changedLines(MANDARIN.song(), reply.conversation().song());
    assertThat(changed).as(reply.toString()).isNotEmpty().hasSizeLessThanOrEqualTo(most);
    assertThat(text(reply)).contains(said == null ? "" : said);
    assertSingable(reply);
    assertUndone(MANDARIN, reply);
  }

  @ParameterizedTest
  @ValueSource(strings = {"another chorus", "a different second verse", "rewrite the first verse"})
  void anotherStanzaLeavesTheOthers(String message) {
    Reply reply = DIALOGUE.say(ENGLISH, message);

    Set<String> stanzas =
        changedLines(ENGLISH.song(), reply.conversation().song()).stream()
            .map(place -> place.substring(0, place.indexOf('/')))
            .collect(Collectors.toSet());
    assertThat(stanzas).as(reply.toString()).hasSize(1);
    assertThat(kinds(reply)).isSubsetOf(EnumSet.of(Kind.LINE, Kind.TITLE));
    assertSingable(reply);
    assertUndone(ENGLISH, reply);
  }

  @Test
  void aWordThatIsNotToBeSaidGoesAndNothingElse() {
    String word = anyWord(ENGLISH);

    Reply reply = DIALOGUE.say(ENGLISH, "don't say " + word);

    Set<String> saidIt = new TreeSet<>();
    lines(ENGLISH.song())
        .forEach(
            (place, text) -> {
              if (text.toLowerCase(java.util.Locale.ROOT).contains(word)) {
                saidIt.add(place);
              }
            });
    assertThat(text(reply).toLowerCase(java.util.Locale.ROOT)).doesNotContainPattern("\\b" + word);
    assertThat(changedLines(ENGLISH.song(), reply.conversation().song())).containsAll(saidIt);
    assertThat(reply.conversation().song().brief().wishes().avoid()).containsExactly(word);
    assertSingable(reply);
    assertUndone(ENGLISH, reply);
  }

  @Test
  void anotherLanguageGivesOtherWordsToTheSamePlan() {
    Reply chinese = DIALOGUE.say(ENGLISH, "now in Chinese");
    Reply again = DIALOGUE.say(chinese.conversation(), "用中文唱");

    assertThat(chinese.conversation().song().plan())
        .isEqualTo(ENGLISH.song().plan().in(Language.MANDARIN));
    assertThat(kinds(chinese)).contains(Kind.LANGUAGE, Kind.LINE).doesNotContain(Kind.TEMPO);
    assertSingable(chinese);
    assertThat(again.changes()).isEmpty();
    assertThat(again.declined()).containsExactly("The song is in that language already.");
    assertUndone(ENGLISH, chinese);
  }

  @Test
  void whatWasWishedBeforeIsHonouredInTheNewLanguage() {
    Conversation dog = DIALOGUE.say(ENGLISH, "mention the dog").conversation();

    Reply chinese = DIALOGUE.say(dog, "in Chinese");

    assertThat(text(chinese)).contains("狗");
  }

  @ParameterizedTest
  @CsvSource({
    "as a waltz, waltz-lullaby",
    "make it reggae, reggae",
    "in the style of disco, disco"
  })
  void anotherStyleIsPlannedAnew(String message, String style) {
    Reply reply = DIALOGUE.say(ENGLISH, message);

    assertThat(reply.conversation().song().plan().styleId()).isEqualTo(style);
    assertThat(kinds(reply)).contains(Kind.STYLE);
    assertSingable(reply);
    assertUndone(ENGLISH, reply);
  }

  @ParameterizedTest
  @CsvSource({"60 seconds, 60", "make it 1 minute long, 60", "90秒, 90"})
  void aDurationIsMetExactly(String message, double seconds) {
    Reply reply = DIALOGUE.say(ENGLISH, message);

    SongPlan plan = reply.conversation().song().plan();
    assertThat(plan.durationSeconds()).isEqualTo(seconds);
    assertThat(plan.styleId()).isEqualTo("acoustic-ballad");
    assertThat(plan.key()).isEqualTo(ENGLISH.song().plan().key());
    assertSingable(reply);
    assertUndone(ENGLISH, reply);
  }

  @Test
  void longerAndShorterAreFromWhatItIs() {
    double before = ENGLISH.song().plan().durationSeconds();

    assertThat(seconds(DIALOGUE.say(ENGLISH, "longer"))).isGreaterThan(before * 1.2);
    assertThat(seconds(DIALOGUE.say(ENGLISH, "make it shorter"))).isLessThan(before * 0.85);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bananas", "what a lovely picture that was", "你好吗", "???"})
  void whatIsNotUnderstoodChangesNothing(String message) {
    Reply reply = DIALOGUE.say(ENGLISH, message);

    assertThat(reply.conversation()).isEqualTo(ENGLISH);
    assertThat(reply.changes()).isEmpty();
    assertThat(reply.notUnderstood()).containsExactly(message);
  }

  @Test
  void theUnderstoodPartOfAMessageIsDoneAndTheRestIsTold() {
    Reply reply = DIALOGUE.say(ENGLISH, "slower, and sprinkle some moondust");

    assertThat(kinds(reply)).contains(Kind.TEMPO);
    assertThat(reply.notUnderstood()).containsExactly("and sprinkle some moondust");
  }

  @Test
  void whatCannotBeDoneIsDeclined() {
    assertThat(DIALOGUE.say(ENGLISH, "undo").declined())
        .containsExactly("There is nothing to undo.");
    assertThat(DIALOGUE.say(ENGLISH, "another line 3 of the intro").changes()).isEmpty();
    Reply noLine = DIALOGUE.say(ENGLISH, "change the eighth line of the chorus");
    assertThat(noLine.changes()).isEmpty();
    assertThat(noLine.declined()).hasSize(1);
    assertThat(noLine.conversation()).isEqualTo(ENGLISH);
  }

  @Test
  void aLongTalkCanBeTakenBackTurnByTurn() {
    List<Conversation> states = new ArrayList<>(List.of(ENGLISH));
    for (String message :
        List.of(
            "slower",
            "mention the dog",
            "happier",
            "another chorus",
            "change the first line of the first verse",
            "in Chinese",
            "faster",
            "in English")) {
      Reply reply = DIALOGUE.say(states.get(states.size() - 1), message);
      assertThat(reply.changes()).as(message).isNotEmpty();
      states.add(reply.conversation());
    }
    Conversation last = states.get(states.size() - 1);
    assertThat(last.turns()).hasSize(8);
    for (int i = states.size() - 2; i >= 0; i--) {
      last = DIALOGUE.say(last, i % 2 == 0 ? "undo" : "go back").conversation();
      assertThat(last).isEqualTo(states.get(i));
    }
  }

  @Test
  void theSameMessageGetsTheSameReply() {
    assertThat(DIALOGUE.say(ENGLISH, "another chorus"))
        .isEqualTo(DIALOGUE.say(ENGLISH, "another chorus"));
  }

  private static void assertUndone(Conversation before, Reply reply) {
    Reply undone = DIALOGUE.say(reply.conversation(), "undo");
    assertThat(undone.conversation()).isEqualTo(before);
  }

  private static void assertSingable(Reply reply) {
    Composition song = reply.conversation().song();
    Lyric lyric = java.util.Objects.requireNonNull(song.lyric());
    assertThat(
            LyricEditor.of(lyric.language())
                .report(new SungWords(song.brief(), song.plan(), lyric))
                .singable())
        .isTrue();
  }

  private static Set<Kind> kinds(Reply reply) {
    return reply.changes().stream().map(Change::kind).collect(Collectors.toSet());
  }

  private static Set<Kind> allowed(String kinds) {
    return java.util.Arrays.stream(kinds.strip().split(" "))
        .map(Kind::valueOf)
        .collect(Collectors.toSet());
  }

  private static double seconds(Reply reply) {
    return reply.conversation().song().plan().durationSeconds();
  }

  private static String text(Reply reply) {
    return String.join(" ", lines(reply.conversation().song()).values());
  }

  private static String anyWord(Conversation conversation) {
    return lines(conversation.song()).values().stream()
        .flatMap(line -> java.util.Arrays.stream(line.split("[^a-z']+")))
        .filter(word -> word.matches("[a-z]{4,6}"))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> lines(Composition song) {
    Map<String, String> lines = new java.util.TreeMap<>();
    for (Stanza stanza : java.util.Objects.requireNonNull(song.lyric()).stanzas()) {
      List<Line> all = stanza.lines();
      for (int i = 0; i < all.size(); i++) {
        lines.put(stanza.id() + "/" + (i + 1), all.get(i).text());
      }
    }
    return lines;
  }

  private static Set<String> changedLines(Composition before, Composition after) {
    Map<String, String> old = lines(before);
    Set<String> changed = new TreeSet<>();
    lines(after)
        .forEach(
            (place, text) -> {
              if (!text.equals(old.get(place))) {
                changed.add(place);
              }
            });
    return changed;
  }

  private static Conversation about(String style, Language language) {
    Wishes wishes = new Wishes(style, language, false, null, null, null);
    SongBrief brief =
        new SongBrief(
            List.of(
                new Topic("beach", Topic.Kind.SCENE, 0.9),
                new Topic("golden-hour", Topic.Kind.TIME_OF_DAY, 1)),
            new Affect(0, -0.1),
            List.of("calm"),
            wishes);
    SongPlan plan = new SongPlanner(STYLES).plan(brief, new Seed(5));
    Lyric lyric = WRITER.write(brief, plan, new Seed(6));
    return Conversation.about(new Composition(plan, lyric, brief, new Seed(7)));
  }
}
