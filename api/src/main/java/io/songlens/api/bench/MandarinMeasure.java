package io.songlens.api.bench;

import io.songlens.composer.compose.SongComposer;
import io.songlens.composer.compose.measure.ToneMelody;
import io.songlens.composer.plan.SongPlanner;
import io.songlens.composer.song.Line;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.style.StyleCatalog;
import io.songlens.lyrics.LyricWriter;
import io.songlens.lyrics.bank.mandarin.MandarinBankWriter;
import io.songlens.lyrics.check.MandarinChecker;
import io.songlens.lyrics.check.MandarinTopicWords;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sixty Mandarin songs, two for each of thirty briefs: are words and tunes as they should be? */
public final class MandarinMeasure {
  /** CPU time, so that a busy machine does not count as a slow writer. */
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private static final int SEEDS = 2;
  private static final double MOST_SECONDS = 1;
  private static final double LEAST_RHYMED = 0.95;
  private static final double MOST_CLASHES = 0.15;
  private static final double MOST_SHARED = 0.25;

  private final SongPlanner planner;
  private final SongComposer composer;
  private final LyricWriter writer = MandarinBankWriter.builtIn();
  private final MandarinChecker checker = new MandarinChecker(MandarinTopicWords.builtIn());
  private final List<MandarinChecker.Report> reports = new ArrayList<>();
  private final List<String> sheets = new ArrayList<>();
  private final List<String> unnamed = new ArrayList<>();
  private ToneMelody tones = ToneMelody.NONE;
  private double slowest;
  private int lines;
  private int shared;

  /** A measure of songs in the catalogue's styles. */
  public MandarinMeasure(StyleCatalog styles) {
    planner = new SongPlanner(styles);
    composer = new SongComposer(styles);
  }

  /** Makes the songs, prints what missed and adds the gates. */
  public void report(PrintWriter out, Gates gates) {
    List<SongBrief> briefs = MandarinBriefs.thirty();
    for (int photo = 0; photo < briefs.size(); photo++) {
      measure(briefs.get(photo), photo);
    }
    sum(gates);
    for (MandarinChecker.Report report : reports) {
      report.misfits().forEach(line -> out.println("- too short or long: " + line));
      report.rhymesMissed().forEach(pair -> out.println("- no rhyme: " + pair));
      report.impure().forEach(line -> out.println("- not Chinese: " + line));
      report.profane().forEach(line -> out.println("- profane: " + line));
    }
    unnamed.forEach(topic -> out.println("- not named: " + topic));
    out.printf(
        "%n%d songs, %d lines; steps between tones of clearly different height: %d, %s against"
            + " them; to strong beats: %d%n",
        reports.size(), lines, tones.steps(), Gates.percent(tones.clash()), tones.strongSteps());
  }

  /** Prints every song's title and words, each stanza once. */
  public void print(PrintWriter out) {
    sheets.forEach(out::println);
  }

  private void measure(SongBrief brief, int photo) {
    Set<String> before = new HashSet<>();
    for (int take = 0; take < SEEDS; take++) {
      Seed seed = new Seed(1000L * photo + take);
      SongPlan plan = planner.plan(brief, seed.fork("plan"));
      long begun = CLOCK.getCurrentThreadCpuTime();
      Lyric lyric = writer.write(brief, plan, seed.fork("lyric"));
      slowest = Math.max(slowest, (CLOCK.getCurrentThreadCpuTime() - begun) / 1e9);
      Score score = composer.compose(plan, lyric, brief, seed.fork("score"));
      tones = tones.plus(ToneMelody.of(score));
      MandarinChecker.Report report = checker.check(plan, lyric);
      reports.add(report);
      String subject = brief.topics().get(0).id();
      if (!report.topics().contains(subject)) {
        unnamed.add(subject + " in " + lyric.title());
      }
      List<String> texts = texts(lyric);
      lines += texts.size();
      shared += take == 0 ? 0 : (int) texts.stream().filter(before::contains).count();
      before.addAll(texts);
      sheets.add(sheet(subject, plan, lyric));
    }
  }

  private static List<String> texts(Lyric lyric) {
    return lyric.stanzas().stream()
        .flatMap(stanza -> stanza.lines().stream())
        .map(Line::text)
        .toList();
  }

  private static String sheet(String subject, SongPlan plan, Lyric lyric) {
    StringBuilder sheet = new StringBuilder();
    sheet.append("## %s (%s, %s)%n".formatted(lyric.title(), subject, plan.styleId()));
    lyric
        .stanzas()
        .forEach(
            stanza -> {
              sheet.append("%n[%s]%n".formatted(stanza.id()));
              stanza.lines().forEach(line -> sheet.append(line.text()).append("\n"));
            });
    return sheet.toString();
  }

  private void sum(Gates gates) {
    int misfits = 0;
    int asked = 0;
    int missed = 0;
    int profane = 0;
    int impure = 0;
    for (MandarinChecker.Report report : reports) {
      misfits += report.misfits().size();
      asked += report.rhymesAsked();
      missed += report.rhymesMissed().size();
      profane += report.profane().size();
      impure += report.impure().size();
    }
    int songs = reports.size();
    gates.shareAtLeast("lines with as many syllables as planned", 1 - share(misfits, lines), 1);
    gates.shareAtLeast("rhymes in their rhyme group", 1 - share(missed, asked), LEAST_RHYMED);
    gates.atMost(
        "steps to strong beats against the tones, %",
        "%.1f", 100 * tones.strongClash(), 100 * MOST_CLASHES);
    gates.atMost("profane lines", "%.0f", profane, 0);
    gates.atMost("lines not purely Chinese", "%.0f", impure, 0);
    gates.atMost("slowest lyric, the first included, CPU s", "%.2f", slowest, MOST_SECONDS);
    gates.shareAtLeast("songs that name their subject", 1 - share(unnamed.size(), songs), 1);
    gates.atMost(
        "lines shared by two seeds of a photo, %",
        "%.1f", 100 * share(shared, lines / SEEDS), 100 * MOST_SHARED);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
