package io.songlens.api.bench;

import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Lyrics and lines laid out for people who read and judge them. */
public final class LyricPages {
  private static final Seed SEED = new Seed(40);
  private static final int CHOICES = 4;

  private LyricPages() {}

  /**
   * Lyrics for a blind reading, each with four descriptions of photos, one of which it was written
   * about; the key comes last.
   */
  public static void blind(List<WrittenLyric> lyrics, int count, PrintWriter out) {
    SeededRandom random = SEED.fork("lyrics").random();
    List<WrittenLyric> left = new ArrayList<>(lyrics);
    List<ToldPhoto> photos = ToldPhoto.all();
    List<String> key = new ArrayList<>();
    for (int number = 1; number <= count && !left.isEmpty(); number++) {
      WrittenLyric lyric = left.remove(random.nextInt(left.size()));
      Set<ToldPhoto> choices = new LinkedHashSet<>();
      int right = random.nextInt(CHOICES);
      while (choices.size() < CHOICES) {
        ToldPhoto next = choices.size() == right ? lyric.photo() : random.pick(photos);
        if (choices.size() == right || !next.equals(lyric.photo())) {
          choices.add(next);
        }
      }
      out.printf("## %d%n%n%s%n", number, lyric.printed());
      char letter = 'A';
      for (ToldPhoto choice : choices) {
        out.printf("- %s: %s%n", letter++, choice.sight());
      }
      out.println();
      key.add(number + " " + (char) ('A' + right));
    }
    out.printf("<!-- key: %s -->%n", String.join(", ", key));
  }

  /** Different lines at random, numbered, for a reading one by one. */
  public static void lines(List<WrittenLyric> lyrics, int count, PrintWriter out) {
    SeededRandom random = SEED.fork("lines").random();
    Set<String> texts = new LinkedHashSet<>();
    lyrics.stream().flatMap(WrittenLyric::lines).forEach(line -> texts.add(line.text()));
    List<String> left = new ArrayList<>(texts);
    for (int number = 1; number <= count && !left.isEmpty(); number++) {
      out.printf("%d. %s%n", number, left.remove(random.nextInt(left.size())));
    }
  }
}
