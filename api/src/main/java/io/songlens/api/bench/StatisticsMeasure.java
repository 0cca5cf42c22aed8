package io.songlens.api.bench;

import static io.songlens.api.bench.Gates.text;

import io.songlens.composer.compose.measure.SongStatistics;
import io.songlens.composer.voice.measure.Spread;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Songs of every style beside songs that people wrote. */
public final class StatisticsMeasure {
  private static final int SEEDS = 4;

  private final Map<String, List<SongStatistics>> byStyle = new LinkedHashMap<>();

  private StatisticsMeasure() {}

  /** Makes four songs of each style, the photos taken in turn, and prints as Markdown. */
  public static void report(
      SongMaker maker, List<BriefedPhoto> photos, PrintWriter out, Gates gates) {
    StatisticsMeasure measure = new StatisticsMeasure();
    int number = 0;
    for (String style : maker.styleIds()) {
      for (int i = 0; i < SEEDS; i++) {
        BriefedPhoto photo = photos.get(number % photos.size());
        MadeSong song = maker.make(photo.name(), photo.wishing(style, null), ++number);
        measure
            .byStyle
            .computeIfAbsent(style, s -> new ArrayList<>())
            .add(SongStatistics.of(song.score()));
      }
    }
    out.print(
        text(
            "%n### Statistics%n%n%d songs: %d styles, %d seeds each, %d photos%n%n",
            number, measure.byStyle.size(), SEEDS, Math.min(number, photos.size())));
    measure.printAll(out, gates);
    measure.printStyles(out);
  }

  private void printAll(PrintWriter out, Gates gates) {
    out.printf("| | songs | least | 5 %% | median | 95 %% | most | people's 5 to 95 %% |%n");
    out.printf("|---|---|---|---|---|---|---|---|%n");
    List<SongStatistics> all = byStyle.values().stream().flatMap(List::stream).toList();
    for (HumanRange range : HumanRange.values()) {
      Spread spread = spread(range, all);
      out.print(text("| %s | %d |", range.label, spread.count()));
      for (double share : new double[] {0, 0.05, 0.5, 0.95, 1}) {
        out.print(text(" " + range.format + " |", spread.quantile(share)));
      }
      out.print(text(" " + range.format + " to " + range.format + " |%n", range.low, range.high));
      gates.within(range.label + ", median", range.format, spread.median(), range.low, range.high);
    }
  }

  private void printStyles(PrintWriter out) {
    out.printf("%nMedians of each style:%n%n| style |");
    for (HumanRange range : HumanRange.values()) {
      out.printf(" %s |", range.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
    out.printf("%n|---|%s%n", "---|".repeat(HumanRange.values().length));
    byStyle.forEach(
        (style, songs) -> {
          out.printf("| %s |", style);
          for (HumanRange range : HumanRange.values()) {
            double median = spread(range, songs).median();
            boolean outside = !(median >= range.low && median <= range.high);
            String shown = Double.isNaN(median) ? "–" : text(range.format, median);
            out.print(
                outside && !Double.isNaN(median) ? " **" + shown + "** |" : " " + shown + " |");
          }
          out.println();
        });
  }

  private static Spread spread(HumanRange range, List<SongStatistics> songs) {
    return Spread.of(songs.stream().map(range::of).filter(value -> !value.isNaN()).toList());
  }
}
