package io.songlens.api.personal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads listening histories: JSON, or CSV with a header line. Rows that cannot be used are told by
 * their number, and then nothing is made of the file: a song should not be true of half a year.
 */
public final class HistoryReader {
  private static final int MOST_TOLD = 5;

  private HistoryReader() {}

  /**
   * Reads a file.
   *
   * @throws UnusableHistoryException saying what is wrong with it
   */
  public static History read(byte[] file) throws UnusableHistoryException {
    if (file.length > History.MOST_BYTES) {
      throw new UnusableHistoryException(
          "A history may have up to %d MB.".formatted(History.MOST_BYTES >> 20));
    }
    String text = text(file);
    if (text.isBlank()) {
      throw new UnusableHistoryException("The file is empty.");
    }
    char first = text.stripLeading().charAt(0);
    return history(first == '[' || first == '{' ? JsonRows.of(text) : CsvRows.of(text));
  }

  private static String text(byte[] file) throws UnusableHistoryException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UnusableHistoryException("The file is not text in UTF-8; save it as such.");
    }
  }

  private static History history(List<Map<String, String>> rows) throws UnusableHistoryException {
    List<Play> plays = new ArrayList<>();
    List<String> bad = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      try {
        plays.add(RowReader.play(rows.get(i)));
      } catch (BadRowException e) {
        bad.add("row %d %s".formatted(i + 1, e.getMessage()));
      }
    }
    if (!bad.isEmpty()) {
      String told = String.join("; ", bad.subList(0, Math.min(MOST_TOLD, bad.size())));
      throw new UnusableHistoryException(
          "Rows cannot be used, counted from 1 without a header: "
              + told
              + (bad.size() > MOST_TOLD ? "; and " + (bad.size() - MOST_TOLD) + " more." : "."));
    }
    return new History(plays, unit(plays));
  }

  private static History.Unit unit(List<Play> plays) throws UnusableHistoryException {
    if (plays.isEmpty()) {
      throw new UnusableHistoryException("There is no row in the file.");
    }
    if (plays.stream().allMatch(play -> play.minutes() != null)) {
      return History.Unit.MINUTES;
    }
    if (plays.stream().allMatch(play -> play.plays() != null)) {
      return History.Unit.PLAYS;
    }
    throw new UnusableHistoryException(
        "Some rows tell minutes and others plays: give minutes in every row, or plays in every row.");
  }

  /** Refuses more rows than are taken, before they fill the memory. */
  static void requireRoom(int rows) throws UnusableHistoryException {
    if (rows > History.MOST_ROWS) {
      throw new UnusableHistoryException(
          "A history may have up to %,d rows.".formatted(History.MOST_ROWS));
    }
  }
}
