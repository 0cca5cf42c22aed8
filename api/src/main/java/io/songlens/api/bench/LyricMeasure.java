package io.songlens.api.bench;

import static io.songlens.api.bench.Gates.percent;
import static io.songlens.api.bench.Gates.text;

import io.songlens.composer.plan.SongPlanner;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.style.Style;
import io.songlens.composer.style.StyleCatalog;
import io.songlens.lyrics.bank.BankLyricWriter;
import io.songlens.lyrics.check.Issue;
import io.songlens.lyrics.check.LineReport;
import io.songlens.lyrics.check.LyricChecker;
import io.songlens.lyrics.check.TopicWords;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** How good the bank's words are: 200 lyrics over fifty photos, judged by the checker. */
public final class LyricMeasure {
  private static final int LYRICS_OF_A_PHOTO = 4;
  private static final int[] SECONDS = {15, 30, 45, 60, 120, 240};
  private static final int MOST_SHOWN = 12;
  private static final double LEAST_LINE_FIT = 0.75;

  private final SongPlanner planner;
  private final List<String> styleIds;
  private final BankLyricWriter writer = BankLyricWriter.english();
  private final LyricChecker checker = new LyricChecker(TopicWords.builtIn());

  /** Measures songs in the catalogue's styles. */
  public LyricMeasure(StyleCatalog styles) {
    planner = new SongPlanner(styles);
    styleIds = styles.styles().stream().map(Style::id).toList();
  }

  /**
   * Of each photo two songs of the planner's choice, one of a given style and one of a given style
   * and duration, always the same. The first lyric is written once more before, so that loading the
   * dictionary is not timed.
   */
  public List<WrittenLyric> lyrics() {
    return lyrics(ToldPhoto.all());
  }

  List<WrittenLyric> lyrics(List<ToldPhoto> photos) {
    List<WrittenLyric> lyrics = new ArrayList<>();
    write(photos.get(0), photos.get(0).brief(null, null), 0);
    for (ToldPhoto photo : photos) {
      for (int of = 0; of < LYRICS_OF_A_PHOTO; of++) {
        int number = lyrics.size();
        String style = of < 2 ? null : styleIds.get(number * 7 % styleIds.size());
        Duration duration =
            of < LYRICS_OF_A_PHOTO - 1
                ? null
                : Duration.ofSeconds(SECONDS[number / LYRICS_OF_A_PHOTO % SECONDS.length]);
        WrittenLyric written = write(photo, photo.brief(style, duration), number);
        if (!written.report().lines().isEmpty()) {
          lyrics.add(written);
        }
      }
    }
    return lyrics;
  }

  private WrittenLyric write(ToldPhoto photo, SongBrief brief, long number) {
    Seed seed = new Seed(number);
    SongPlan plan = planner.plan(brief, seed.fork("plan"));
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long begun = clock.getCurrentThreadCpuTime();
    Lyric lyric = writer.write(brief, plan, seed.fork("lyric"));
    double seconds = (clock.getCurrentThreadCpuTime() - begun) / 1e9;
    return new WrittenLyric(photo, brief, plan, lyric, checker.check(plan, lyric, brief), seconds);
  }

  /** Prints the figures as Markdown. */
  public static void report(List<WrittenLyric> lyrics, PrintWriter out, Gates gates) {
    out.print(
        text(
            "%n### Words%n%n%d lyrics of %d photos, %d lines, %d different ones%n%n",
            lyrics.size(),
            lyrics.stream().map(WrittenLyric::photo).distinct().count(),
            lyrics.stream().flatMap(WrittenLyric::lines).count(),
            lyrics.stream().flatMap(lyric -> lyric.texts().stream()).distinct().count()));
    double lines = lyrics.stream().flatMap(WrittenLyric::lines).count();
    double asked = lyrics.stream().mapToLong(WrittenLyric::rhymesAsked).sum();
    gates.shareAtLeast(
        "lines within the plan's syllables", 1 - show(lyrics, Issue.SYLLABLES, out) / lines, 1);
    show("no rhyme", lyrics, lyric -> lyric.lines(Issue.RHYME), out);
    gates.shareAtLeast(
        "rhymes asked for that are perfect or kin",
        lyrics.stream().mapToLong(WrittenLyric::rhymed).sum() / asked,
        0.98);
    gates.atMost(
        "same-word rhymes outside the hook",
        "%.0f",
        show("same-word rhyme", lyrics, WrittenLyric::sameWordOutsideHook, out),
        0);
    gates.atLeast(
        "stress fit, mean",
        "%.3f",
        lyrics.stream()
            .flatMap(WrittenLyric::lines)
            .mapToDouble(LineReport::stressFit)
            .average()
            .orElse(0),
        0.90);
    gates.atMost(
        "lines of a stress fit below 0.75",
        "%.0f",
        show(
            "low stress fit",
            lyrics,
            lyric -> lyric.lines().filter(line -> line.stressFit() < LEAST_LINE_FIT),
            out),
        0);
    gates.atLeast("distinct-2, mean", "%.3f", mean(lyrics, WrittenLyric::distinctTwo), 0.88);
    show(
        "does not name its main subject",
        lyrics,
        lyric -> lyric.namesMainSubject() ? Stream.of() : lyric.lines().limit(1),
        out);
    gates.shareAtLeast(
        "main subject named", mean(lyrics, lyric -> lyric.namesMainSubject() ? 1 : 0), 1);
    gates.shareAtLeast("five strongest tags named", mean(lyrics, WrittenLyric::topTagsNamed), 0.60);
    shared(lyrics, out, gates);
    for (Issue issue :
        List.of(Issue.PROFANITY, Issue.LANGUAGE, Issue.REPEATED_LINE, Issue.GRAMMAR)) {
      gates.atMost(
          "lines noted as " + issue.name().toLowerCase(Locale.ROOT).replace('_', ' '),
          "%.0f",
          show(lyrics, issue, out),
          0);
    }
    out.print(
        text(
            "lines that change the person: %d, the tense back: %d; lines with an image: %s%n",
            show(lyrics, Issue.PERSON, out),
            show(lyrics, Issue.TENSE, out),
            percent(mean(lyrics, lyric -> lyric.report().imageShare()))));
    gates.atMost(
        "slowest lyric, s of CPU",
        "%.2f",
        lyrics.stream().mapToDouble(WrittenLyric::seconds).max().orElse(0),
        1);
  }

  private static void shared(List<WrittenLyric> lyrics, PrintWriter out, Gates gates) {
    List<Double> shares = new ArrayList<>();
    for (int i = 0; i < lyrics.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (lyrics.get(i).photo().equals(lyrics.get(j).photo())) {
          shares.add(lyrics.get(i).shared(lyrics.get(j)));
        }
      }
    }
    shares.sort(Comparator.naturalOrder());
    double mean = shares.stream().mapToDouble(share -> share).average().orElse(0);
    long above = shares.stream().filter(share -> share > 0.25).count();
    out.print(
        text(
            "lines shared by two seeds of a photo: median %s, 95th percentile %s, most %s;"
                + " %d of %d pairs above 25 %%%n",
            percent(shares.get(shares.size() / 2)),
            percent(shares.get(shares.size() * 95 / 100)),
            percent(shares.get(shares.size() - 1)),
            above,
            shares.size()));
    gates.atMost("lines shared by two seeds of a photo, mean, %", "%.1f", 100 * mean, 25);
  }

  private static double mean(List<WrittenLyric> lyrics, ToDoubleFunction<WrittenLyric> value) {
    return lyrics.stream().mapToDouble(value).average().orElse(0);
  }

  private static int show(List<WrittenLyric> lyrics, Issue issue, PrintWriter out) {
    return show(issue.text(), lyrics, lyric -> lyric.lines(issue), out);
  }

  /** Prints the first few lines that have a fault, each once, and tells how many have it. */
  private static int show(
      String fault,
      List<WrittenLyric> lyrics,
      Function<WrittenLyric, Stream<LineReport>> faulty,
      PrintWriter out) {
    Set<String> shown = new HashSet<>();
    int found = 0;
    for (WrittenLyric lyric : lyrics) {
      for (LineReport line : faulty.apply(lyric).toList()) {
        found++;
        if (shown.size() < MOST_SHOWN && shown.add(line.text())) {
          out.printf(
              "- %s: \"%s\" (%s, %s, %s)%n",
              fault, line.text(), lyric.photo().name(), lyric.plan().styleId(), line.stanzaId());
        }
      }
    }
    return found;
  }
}
