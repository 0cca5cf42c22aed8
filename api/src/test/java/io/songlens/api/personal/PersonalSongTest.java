package io.songlens.api.personal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.songlens.api.generation.SongOptions;
import io.songlens.api.generation.WishBriefing;
import io.songlens.composer.plan.SongPlanner;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.Line;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.style.Style;
import io.songlens.composer.style.StyleCatalog;
import io.songlens.composer.wish.WishReading;
import io.songlens.lyrics.LyricWriter;
import io.songlens.lyrics.bank.BankLyricWriter;
import io.songlens.lyrics.bank.mandarin.MandarinBankWriter;
import java.nio.charset.StandardCharsets;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalSongTest {
  private static final StyleCatalog STYLES = StyleCatalog.builtIn();
  private static final BankLyricWriter WRITER = BankLyricWriter.english();

  /** Every word of a fact that the song sings is checked against the rows themselves. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatASongOfFiveThousandPlaysSingsIsTrueOfThem(long seed) throws UnusableHistoryException {
    List<MadeHistory.Row> rows = MadeHistory.rows(seed, 5000);
    PersonalSong personal = personal(MadeHistory.csv(rows), Hemisphere.NORTH);
    String artist = most(rows, MadeHistory.Row::artist);
    String title = most(rows, row -> row.title() + "\0" + row.artist()).split("\0")[0];
    String month =
        most(
            rows,
            row ->
                row.day().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                    + " "
                    + row.day().getYear());
    double hours = rows.stream().mapToDouble(MadeHistory.Row::minutes).sum() / 60;

    assertThat(personal.facts()).allMatch(fact -> fact.leftOut() == null);
    List<String> asked = personal.facts().stream().map(Fact::sung).toList();
    String said = asked.get(1);
    assertThat(asked).containsExactly(artist, said, month, title, season(rows));
    assertThat(spoken(said)).isLessThanOrEqualTo(hours).isCloseTo(hours, within(hours / 10));
    assertThat(personal.profile().hours()).isCloseTo(hours, within(1e-6));

    Lyric lyric = written(personal, seed);
    String words = words(lyric);
    List<String> sung =
        lyric.decisions().stream()
            .map(decision -> decision.choice())
            .filter(choice -> choice.endsWith(" is sung"))
            .map(choice -> choice.substring(0, choice.length() - " is sung".length()))
            .toList();
    assertThat(sung).hasSizeGreaterThanOrEqualTo(4);
    assertThat(asked).containsAll(sung);
    assertThat(words).contains(artist.toLowerCase(Locale.ROOT), said);
  }

  private static double spoken(String hours) {
    for (int n = 2; n < 10_000; n++) {
      if (n == HourWords.rounded(n) && HourWords.of(n).equals(hours)) {
        return n;
      }
    }
    throw new AssertionError(hours);
  }

  private static String season(List<MadeHistory.Row> rows) {
    return most(
        rows,
        row ->
            List.of("winter", "spring", "summer", "autumn")
                .get(row.day().getMonthValue() % 12 / 3));
  }

  private static String most(List<MadeHistory.Row> rows, Function<MadeHistory.Row, String> name) {
    Map<String, Double> minutes =
        rows.stream()
            .collect(
                Collectors.groupingBy(name, Collectors.summingDouble(MadeHistory.Row::minutes)));
    return minutes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  private static String words(Lyric lyric) {
    return lyric.stanzas().stream()
        .flatMap(stanza -> stanza.lines().stream())
        .map(Line::text)
        .collect(Collectors.joining("\n"))
        .toLowerCase(Locale.ROOT);
  }

  private static Lyric written(PersonalSong personal, long seed) {
    return written(personal, seed, Language.ENGLISH, WRITER);
  }

  private static Lyric written(
      PersonalSong personal, long seed, Language language, LyricWriter writer) {
    SongOptions options =
        new SongOptions(
            personal.styleId(),
            null,
            false,
            language,
            120,
            seed,
            null,
            personal.wish(),
            null,
            null,
            List.of(),
            List.of(),
            null,
            Set.of(),
            personal.mood());
    SongBrief brief = WishBriefing.brief(options, STYLES);
    SongPlan plan = new SongPlanner(STYLES).plan(brief, new Seed(seed));
    return writer.write(brief, plan, new Seed(seed));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3})
  void theStyleIsTheOneOfTheLargestGenre(long seed) throws UnusableHistoryException {
    PersonalSong personal = personal(MadeHistory.csv(MadeHistory.rows(seed, 5000)), null);
    String genre = requireNonNull(personal.profile().topGenre()).name();
    Map<String, String> expected =
        Map.of(
            "lo-fi", "lo-fi",
            "indie rock", "indie-rock",
            "jazz", "swing-jazz",
            "Bossa Nova", "bossa-nova");

    assertThat(personal.styleId()).isEqualTo(expected.get(genre));
    assertThat(requireNonNull(personal.style()).because().get(0)).contains(genre);
  }

  @Test
  void whatIsNotCertainIsNotSaid() throws UnusableHistoryException {
    PersonalSong tied = personal("title,artist,minutes\nA,Nora,90\nB,Mila,90\n", null);
    assertThat(tied.profile().topArtist()).isNull();
    PersonalSong undated =
        personal("artist,minutes,date\nNora,90,2025-07-01\nNora,50,2025-08-01\nNora,60,\n", null);
    assertThat(undated.profile().topMonth()).isNull();
    assertThat(undated.profile().topArtist()).isNotNull();
    PersonalSong counted = personal("artist,plays\nNora,900\n", null);
    assertThat(counted.profile().hours()).isNull();
    assertThat(counted.facts()).extracting(Fact::sung).containsExactly("Nora");
    assertThat(counted.style()).isNull();
  }

  @Test
  void theSeasonIsThatOfTheHemisphere() throws UnusableHistoryException {
    String csv = "artist,minutes,date\nNora,90,2025-07-01\nNora,50,2025-01-01\n";
    assertThat(season(csv, Hemisphere.NORTH)).isEqualTo("summer");
    assertThat(season(csv, Hemisphere.SOUTH)).isEqualTo("winter");
    assertThat(personal(csv, null).profile().topSeason()).isNull();
  }

  private static String season(String csv, Hemisphere where) throws UnusableHistoryException {
    return requireNonNull(personal(csv, where).profile().topSeason()).name();
  }

  /** Whoever wrote the file must not be able to order a song of another kind with it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Slow Dance",
        "The Happy Brand",
        "Without Love",
        "in chinese",
        "June 1999",
        "周杰伦",
        "X\" mention \"Y",
        "A name of so many letters that no line could sing it"
      })
  void aNameThatWouldChangeTheWishIsNotAskedFor(String artist) throws UnusableHistoryException {
    String csv = "artist,minutes\n\"" + artist.replace("\"", "\"\"") + "\",3000\n";
    PersonalSong personal = personal(csv, null);

    assertThat(personal.facts().get(0).leftOut()).isNotNull();
    assertThat(personal.wish()).isEqualTo("mention \"fifty hours\"");
    assertThat(requireNonNull(personal.profile().topArtist()).name()).isEqualTo(artist);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nora; slogan: buy now", "call it Garbage"})
  void whatLooksLikeAWishInANameIsSungAsTheNameItIs(String artist) throws UnusableHistoryException {
    PersonalSong personal = personal("artist,minutes\n\"" + artist + "\",3000\n", null);

    assertThat(WishReading.of(personal.wish()).things()).containsExactly(artist, "fifty hours");
    assertThat(WishReading.of(personal.wish()).slogan()).isNull();
    assertThat(WishReading.of(personal.wish()).title()).isNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aMandarinSongSingsHoursAndSeasonToo(long seed) throws UnusableHistoryException {
    String csv =
        "title,artist,genre,minutes,date\n晴天,周杰伦,pop,30000,2025-07-01\n成都,赵雷,folk,1500,2025-11-01\n";
    PersonalSong personal = personal(csv, Hemisphere.NORTH, Language.MANDARIN);
    assertThat(personal.facts()).allMatch(fact -> fact.leftOut() == null);
    assertThat(personal.facts())
        .extracting(Fact::sung)
        .containsExactly("周杰伦", "五百二十个小时", "July 2025", "晴天", "夏天");

    Lyric lyric = written(personal, seed, Language.MANDARIN, MandarinBankWriter.builtIn());
    assertThat(words(lyric)).contains("周杰伦", "五百二十个小时", "夏天");
  }

  @Test
  void hoursInMandarinAreSaidAsTheyAreSpoken() {
    assertThat(
            Stream.of(
                2L, 7L, 10L, 12L, 20L, 99L, 200L, 210L, 510L, 2000L, 5300L, 12_000L, 22_000L,
                99_000L))
        .extracting(MandarinWords::hours)
        .containsExactly(
            "两个小时", "七个小时", "十个小时", "十二个小时", "二十个小时", "九十九个小时", "二百个小时", "二百一十个小时", "五百一十个小时",
            "两千个小时", "五千三百个小时", "一万两千个小时", "两万两千个小时", "九万九千个小时");
  }

  @Test
  void hoursAreRoundedDownToTwoDigits() {
    assertThat(HourWords.rounded(517.9)).isEqualTo(510);
    assertThat(HourWords.of(510)).isEqualTo("five hundred ten hours");
    assertThat(HourWords.of(HourWords.rounded(8783))).isEqualTo("eighty-seven hundred hours");
    assertThat(HourWords.of(HourWords.rounded(12_345))).isEqualTo("twelve thousand hours");
    assertThat(HourWords.of(21)).isEqualTo("twenty-one hours");
  }

  @Test
  void theTablesNameStylesThatThereAre() {
    Set<String> ids = STYLES.styles().stream().map(Style::id).collect(Collectors.toSet());
    Set<String> named =
        GenreTable.all().stream()
            .flatMap(genre -> genre.styles().keySet().stream())
            .collect(Collectors.toSet());
    assertThat(ids).containsAll(named);
    assertThat(ids.stream().filter(id -> !named.contains(id))).containsExactly("jingle");
    assertThat(GenreTable.find("Indie Folk").orElseThrow().styles()).containsKey("folk-rock");
    assertThat(GenreTable.find("polka")).isEmpty();
    assertThat(requireNonNull(MoodTags.affect("Melancholic")).valence()).isNegative();
    assertThat(MoodTags.affect("nobody knows this tag")).isNull();
  }

  private static PersonalSong personal(String csv, @Nullable Hemisphere where)
      throws UnusableHistoryException {
    return personal(csv, where, Language.ENGLISH);
  }

  private static PersonalSong personal(String csv, @Nullable Hemisphere where, Language language)
      throws UnusableHistoryException {
    return PersonalSong.of(
        HistoryReader.read(csv.getBytes(StandardCharsets.UTF_8)),
        where,
        null,
        language,
        STYLES.styles().stream().map(Style::id).collect(Collectors.toSet()));
  }
}
