package io.songlens.api.personal;

import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A made year of listening: artists and their titles as often as Zipf's law has it. */
final class MadeHistory {
  static final List<String> GENRES = List.of("lo-fi", "indie rock", "jazz", "Bossa Nova", "polka");
  private static final List<String> MOODS =
      List.of("calm", "happy", "melancholic", "energetic", "dreamy", "nobody knows this tag");
  private static final List<String> FIRST =
      List.of("Nora", "Mila", "Theo", "Ivy", "Jonas", "Clara", "Ruben", "Alma");
  private static final List<String> LAST =
      List.of("Vale", "Stone", "Rivers", "Hart", "Winter", "Fields", "Lane", "Moss");

  private MadeHistory() {}

  /** A row as it was made. */
  record Row(
      String title,
      String artist,
      String genre,
      List<String> moods,
      double minutes,
      LocalDate day) {}

  static List<Row> rows(long seed, int count) {
    SeededRandom random = new Seed(seed).fork("history").random();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int artist = zipf(random, 64);
      int title = zipf(random, 20);
      String name = FIRST.get(artist % 8) + " " + LAST.get((artist / 8 + artist) % 8);
      rows.add(
          new Row(
              "Song " + artist + " of " + title,
              name,
              GENRES.get((artist + (int) seed) % GENRES.size()),
              List.of(MOODS.get(random.nextInt(MOODS.size())), MOODS.get(random.nextInt(6))),
              Math.round(1000 * (1 + 5 * random.nextDouble())) / 1000.0,
              LocalDate.of(2025, 1, 1).plusDays((long) (364 * Math.sqrt(random.nextDouble())))));
    }
    return rows;
  }

  private static int zipf(SeededRandom random, int count) {
    double all = 0;
    for (int i = 1; i <= count; i++) {
      all += 1.0 / i;
    }
    double left = random.nextDouble() * all;
    int rank = 0;
    while (rank < count - 1 && left > 1.0 / (rank + 1)) {
      left -= 1.0 / ++rank;
    }
    return rank;
  }

  static String csv(List<Row> rows) {
    StringBuilder csv = new StringBuilder("Title,Artist,Genre,Mood,Minutes,Date\r\n");
    for (Row row : rows) {
      csv.append(
          String.format(
              Locale.ROOT,
              "\"%s\",%s,%s,%s,%.3f,%s\r\n",
              row.title(),
              row.artist(),
              row.genre(),
              String.join(";", row.moods()),
              row.minutes(),
              row.day()));
    }
    return csv.toString();
  }
}
