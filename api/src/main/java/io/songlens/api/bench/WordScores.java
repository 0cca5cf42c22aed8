package io.songlens.api.bench;

import static io.songlens.api.bench.Gates.percent;
import static io.songlens.api.bench.Gates.text;

import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.voice.measure.Spread;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What the recogniser makes of the lines, sung and spoken. */
final class WordScores {
  private static final int CHOICES = 20;
  private static final double RIGHT_LINE = 0.95;
  private static final double SINGING_COST = 0.25;
  private static final double ONSET_MS = 25;
  private static final Seed DRAW = new Seed(20);

  private final List<HeardLine> lines;
  private final List<HeardLine> firstTakes;
  private final PocketSphinx recogniser;
  private final Map<String, Tally> bySong = new LinkedHashMap<>();
  private final Tally all = new Tally();
  private final List<Double> lateMs = new ArrayList<>();
  private int aligned;

  WordScores(List<HeardLine> lines, PocketSphinx recogniser) {
    this.lines = List.copyOf(lines);
    this.firstTakes = lines.stream().filter(line -> line.take() == 0).toList();
    this.recogniser = recogniser;
  }

  private static final class Tally {
    private int lines;
    private int right;
    private int words;
    private int sungErrors;
    private int spokenErrors;

    private void add(boolean rightLine, int ofWords, int sung, int spoken) {
      lines++;
      right += rightLine ? 1 : 0;
      words += ofWords;
      sungErrors += sung;
      spokenErrors += spoken;
    }

    private double sung() {
      return TuningFigures.share(sungErrors, words);
    }

    private double spoken() {
      return TuningFigures.share(spokenErrors, words);
    }

    private String row(String name) {
      return text(
          "| %s | %d | %d | %d | %.2f | %.2f |%n", name, lines, words, right, sung(), spoken());
    }
  }

  void report(PrintWriter out, Gates gates) throws IOException, InterruptedException {
    List<List<Segment>> sung =
        recogniser.transcribe(lines.stream().map(HeardLine::sungClip).toList());
    List<List<Segment>> spoken =
        recogniser.transcribe(lines.stream().map(HeardLine::spokenClip).toList());
    for (int i = 0; i < lines.size(); i++) {
      HeardLine line = lines.get(i);
      boolean right = isPicked(line);
      int sungErrors = WordErrors.distance(line.tokens(), words(sung.get(i)));
      int spokenErrors = WordErrors.distance(line.tokens(), words(spoken.get(i)));
      Tally own = bySong.computeIfAbsent(line.song(), name -> new Tally());
      own.add(right, line.tokens().size(), sungErrors, spokenErrors);
      all.add(right, line.tokens().size(), sungErrors, spokenErrors);
      List<Segment> found = recogniser.align(line.sungClip(), line.tokens());
      aligned += found.isEmpty() ? 0 : 1;
      lateMs.addAll(line.lateness(found));
    }
    print(out);
    addTo(gates);
  }

  private boolean isPicked(HeardLine line) throws IOException, InterruptedException {
    SeededRandom random = DRAW.fork("line " + line.number()).random();
    TreeSet<Integer> drawn = new TreeSet<>(List.of(line.number()));
    while (drawn.size() < Math.min(CHOICES, firstTakes.size())) {
      drawn.add(random.nextInt(firstTakes.size()));
    }
    List<List<String>> sentences = new ArrayList<>();
    for (HeardLine candidate : firstTakes) {
      if (drawn.contains(candidate.number())) {
        sentences.add(candidate.tokens());
      }
    }
    return words(recogniser.choose(line.sungClip(), sentences)).equals(line.tokens());
  }

  private static List<String> words(List<Segment> segments) {
    return segments.stream().map(Segment::word).toList();
  }

  private void print(PrintWriter out) {
    out.printf("%n### Words%n%n");
    out.println("| song | clips | words | right of 20 | word error sung | word error spoken |");
    out.println("|" + "---|".repeat(6));
    bySong.forEach((name, tally) -> out.print(tally.row(name)));
    out.print(all.row("all"));
    Spread late = Spread.of(lateMs);
    out.print(
        text(
            "%nWords that the recogniser's dictionary lacks, dropped on both sides: %d. Clips in"
                + " which it found all words in their order: %d of %d; in them %d words begin"
                + " %.0f ms late in the middle (80 %%: %.0f to %.0f ms), %.0f ms off in the middle,"
                + " %s within 25 ms and %s within 50 ms. It tells times in steps of 10 ms.%n",
            lines.stream().mapToInt(HeardLine::unknown).sum(),
            aligned,
            lines.size(),
            late.count(),
            late.median(),
            late.quantile(0.1),
            late.quantile(0.9),
            late.magnitudes().median(),
            percent(late.share(ms -> Math.abs(ms) <= 25)),
            percent(late.share(ms -> Math.abs(ms) <= 50))));
  }

  private void addTo(Gates gates) {
    gates.shareAtLeast(
        text("right line of %d", CHOICES), TuningFigures.share(all.right, all.lines), RIGHT_LINE);
    gates.atMost(
        "word error sung less word error spoken", "%.3f", all.sung() - all.spoken(), SINGING_COST);
    gates.atMost(
        "word onsets by forced alignment, median",
        "%.0f ms",
        Spread.of(lateMs).magnitudes().median(),
        ONSET_MS);
  }
}
