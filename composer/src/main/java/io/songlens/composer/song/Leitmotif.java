package io.songlens.composer.song;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The musical idea of one subject of an album: whenever the subject comes back, so does the idea,
 * in each song's own key, mode, meter and rhythm of words (after Wagner; Whittall, "Leitmotif", The
 * New Grove Dictionary, 2001).
 *
 * @param subject what it stands for: "dog", "beach"
 * @param photos in how many photos of the album the subject is seen, at least 1
 * @param onsetEighths when its 4 to 6 notes begin, in eighths from its downbeat, ascending from 0
 * @param heights its notes in scale steps above or below its first, one for each onset
 */
public record Leitmotif(
    String subject, int photos, List<Integer> onsetEighths, List<Integer> heights) {
  private static final int DRAWS = 10_000;
  private static final int FEWEST_NOTES = 4;
  private static final int MOST_NOTES = 6;
  private static final int NARROWEST = 3;
  private static final int WIDEST = 7;
  private static final int LEAST_DIFFERENCE = 3;
  private static final List<Integer> MOVES = List.of(-4, -3, -2, -1, 1, 2, 3, 4);

  public Leitmotif {
    onsetEighths = List.copyOf(onsetEighths);
    heights = List.copyOf(heights);
    if (onsetEighths.size() != heights.size()
        || heights.size() < FEWEST_NOTES
        || heights.size() > MOST_NOTES) {
      throw new IllegalArgumentException("A leitmotif has 4 to 6 notes, each with a height");
    }
    if (photos < 1 || onsetEighths.get(0) != 0 || heights.get(0) != 0) {
      throw new IllegalArgumentException("A leitmotif starts at its downbeat and its first note");
    }
    for (int i = 1; i < heights.size(); i++) {
      if (onsetEighths.get(i) <= onsetEighths.get(i - 1)) {
        throw new IllegalArgumentException("A leitmotif's onsets ascend");
      }
    }
  }

  /**
   * A subject that comes back.
   *
   * @param id "dog"
   * @param photos in how many photos it is seen
   */
  public record Subject(String id, int photos) {}

  /**
   * The leitmotifs of an album, clearly different from each other. Each is drawn from the album's
   * seed and its subject's name alone; one too like a more important subject's is drawn again.
   *
   * @param subjects each once, most important first
   */
  public static List<Leitmotif> ofAlbum(List<Subject> subjects, Seed album) {
    List<Leitmotif> ideas = new ArrayList<>();
    for (Subject subject : subjects) {
      ideas.add(differing(subject, album, ideas));
    }
    return List.copyOf(ideas);
  }

  private static Leitmotif differing(Subject subject, Seed album, List<Leitmotif> others) {
    SeededRandom random = album.fork("leitmotif " + subject.id()).random();
    for (int i = 0; i < DRAWS; i++) {
      Leitmotif idea = draw(subject, random);
      if (idea.isTuneful()
          && others.stream().allMatch(other -> idea.difference(other) >= LEAST_DIFFERENCE)) {
        return idea;
      }
    }
    throw new IllegalArgumentException(
        "No leitmotif is left for " + subject.id() + " after " + others.size() + " others");
  }

  private static Leitmotif draw(Subject subject, SeededRandom random) {
    int notes = FEWEST_NOTES + random.nextInt(MOST_NOTES - FEWEST_NOTES + 1);
    List<Integer> onsets = new ArrayList<>(List.of(0));
    List<Integer> heights = new ArrayList<>(List.of(0));
    for (int i = 1; i < notes; i++) {
      onsets.add(onsets.get(i - 1) + random.pick(List.of(1, 2, 3), gap -> gap == 3 ? 0.5 : 1.0));
      heights.add(heights.get(i - 1) + random.pick(MOVES, move -> 1.0 / Math.abs(move)));
    }
    return new Leitmotif(subject.id(), subject.photos(), onsets, heights);
  }

  /** How many of its moves and note lengths differ from another's, place by place. */
  public int difference(Leitmotif other) {
    int different = Math.abs(heights.size() - other.heights.size());
    for (int i = 1; i < Math.min(heights.size(), other.heights.size()); i++) {
      different += move(i) == other.move(i) ? 0 : 1;
      different += gap(i) == other.gap(i) ? 0 : 1;
    }
    return different;
  }

  private int move(int note) {
    return heights.get(note) - heights.get(note - 1);
  }

  private int gap(int note) {
    return onsetEighths.get(note) - onsetEighths.get(note - 1);
  }

  /**
   * What makes ideas memorable: a narrow range, at most two leaps, each taken back by a step the
   * other way, one single peak, more than one direction and more than one note length (Huron,
   * "Sweet Anticipation", 2006).
   */
  private boolean isTuneful() {
    int notes = heights.size();
    int high = heights.stream().mapToInt(Integer::intValue).max().orElseThrow();
    int low = heights.stream().mapToInt(Integer::intValue).min().orElseThrow();
    long peaks = heights.stream().filter(height -> height == high).count();
    long leaps = IntStream.range(1, notes).filter(i -> Math.abs(move(i)) >= 2).count();
    long turns = IntStream.range(2, notes).filter(i -> move(i) * move(i - 1) < 0).count();
    long rhythms = IntStream.range(1, notes).map(this::gap).distinct().count();
    boolean recovered =
        IntStream.range(1, notes - 1)
            .filter(i -> Math.abs(move(i)) >= 3)
            .allMatch(i -> move(i) * move(i + 1) < 0 && Math.abs(move(i + 1)) <= 2);
    return high - low >= NARROWEST
        && high - low <= WIDEST
        && peaks == 1
        && leaps >= 1
        && leaps <= 2
        && turns >= 1
        && turns <= 2
        && rhythms >= 2
        && recovered
        && Math.abs(move(notes - 1)) <= 2;
  }
}
