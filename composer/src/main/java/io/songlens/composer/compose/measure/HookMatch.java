package io.songlens.composer.compose.measure;

import io.songlens.composer.song.Leitmotif;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.theory.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far two sung songs have the same hook. A tune is taken as its moves from note to note, each
 * an interval in scale degrees and a time from onset to onset; so neither key, mode nor meter
 * counts. Two tunes are aligned for the greatest likeness, moves being skipped on either side for
 * nothing gained (Mongeau and Sankoff, "Comparison of musical sequences", Computers and the
 * Humanities 24, 1990). An aligned pair counts one half for the same interval and one half for the
 * same time; the sum is divided by the moves of the tune that is looked for. Times are compared as
 * written, without swing, in sixteenths; of a tune played at half or double pace the better match
 * counts.
 */
public final class HookMatch {
  private static final double[] PACES = {0.5, 1, 2};

  private HookMatch() {}

  private record Move(int degrees, double sixteenths) {}

  /** How much of a given hook a song's hook line has, 0..1. */
  public static double of(Leitmotif hook, Score score) {
    List<Move> wanted = new ArrayList<>();
    for (int i = 1; i < hook.heights().size(); i++) {
      wanted.add(
          new Move(
              hook.heights().get(i) - hook.heights().get(i - 1),
              2.0 * (hook.onsetEighths().get(i) - hook.onsetEighths().get(i - 1))));
    }
    return share(wanted, line(score));
  }

  /**
   * How much of the beginning of one song's hook line another song's hook line has, 0..1.
   *
   * @param notes how many notes the beginning is long
   */
  public static double between(Score one, Score other, int notes) {
    List<Move> line = line(one);
    return share(line.subList(0, Math.min(notes - 1, line.size())), line(other));
  }

  private static double share(List<Move> wanted, List<Move> line) {
    return IntStream.range(0, PACES.length)
        .mapToDouble(i -> aligned(wanted, line, PACES[i]) / wanted.size())
        .max()
        .orElseThrow();
  }

  private static double aligned(List<Move> wanted, List<Move> line, double pace) {
    double[][] best = new double[wanted.size() + 1][line.size() + 1];
    for (int i = 1; i <= wanted.size(); i++) {
      for (int k = 1; k <= line.size(); k++) {
        double both = best[i - 1][k - 1] + alike(wanted.get(i - 1), line.get(k - 1), pace);
        best[i][k] = Math.max(both, Math.max(best[i - 1][k], best[i][k - 1]));
      }
    }
    return best[wanted.size()][line.size()];
  }

  private static double alike(Move one, Move other, double pace) {
    boolean interval = one.degrees() == other.degrees();
    boolean time = Math.abs(one.sixteenths() * pace - other.sixteenths()) < 0.25;
    return (interval ? 0.5 : 0) + (time ? 0.5 : 0);
  }

  /** The moves of the first line of the first chorus, or of the first line where there is none. */
  private static List<Move> line(Score score) {
    PlannedSection section =
        score.plan().sections().stream()
            .filter(s -> s.kind() == SectionKind.CHORUS)
            .findFirst()
            .or(() -> score.plan().sections().stream().filter(s -> s.kind().isSung()).findFirst())
            .orElseThrow();
    int from = score.plan().tickOfBar(section.startBar());
    int line =
        score.melody().stream()
            .filter(note -> note.onset() >= from)
            .mapToInt(SungNote::line)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("Nobody sings"));
    List<SungNote> notes = score.melody().stream().filter(note -> note.line() == line).toList();
    Grid grid = new Grid(score);
    List<Move> moves = new ArrayList<>();
    for (int i = 1; i < notes.size(); i++) {
      SungNote before = notes.get(i - 1);
      SungNote note = notes.get(i);
      moves.add(
          new Move(
              degree(note, section.key()) - degree(before, section.key()),
              grid.sixteenth(note.onset()) - grid.sixteenth(before.onset())));
    }
    return moves;
  }

  /** Scale steps; a note between two degrees is the lower one's. */
  private static int degree(SungNote note, Key key) {
    int above = note.pitch().midi() - key.tonic().semitone();
    int degree = 6;
    while (key.mode().semitones().get(degree) > Math.floorMod(above, 12)) {
      degree--;
    }
    return 7 * Math.floorDiv(above, 12) + degree;
  }
}
