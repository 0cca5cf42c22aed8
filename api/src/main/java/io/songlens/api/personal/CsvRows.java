package io.songlens.api.personal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of CSV (RFC 4180) whose first line names the columns. */
final class CsvRows {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setTrim(true).get();
  private static final int MOST_COLUMNS = 100;

  private CsvRows() {}

  /** Rows as values by the plain names of their columns, without empty ones. */
  static List<Map<String, String>> of(String text) throws UnusableHistoryException {
    List<Map<String, String>> rows = new ArrayList<>();
    String[] columns = null;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
      for (CSVRecord line : parser) {
        if (columns == null) {
          columns = columns(line);
        } else {
          rows.add(row(line, columns, rows.size() + 1));
          HistoryReader.requireRoom(rows.size());
        }
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new UnusableHistoryException(
          "The file is no CSV that can be read: something is wrong after row %d, such as a quote that is not closed."
              .formatted(rows.size()));
    }
    return rows;
  }

  private static String[] columns(CSVRecord header) throws UnusableHistoryException {
    if (header.size() > MOST_COLUMNS) {
      throw new UnusableHistoryException("There are more than " + MOST_COLUMNS + " columns.");
    }
    String[] columns = header.stream().map(RowReader::plain).toArray(String[]::new);
    if (!RowReader.knows(List.of(columns))) {
      throw new UnusableHistoryException(
          "The first line must name the columns: title or artist, and minutes or plays; genre, mood and date if there are.");
    }
    return columns;
  }

  private static Map<String, String> row(CSVRecord line, String[] columns, int number)
      throws UnusableHistoryException {
    if (line.size() != columns.length) {
      throw new UnusableHistoryException(
          "Row %d has %d values, but there are %d columns."
              .formatted(number, line.size(), columns.length));
    }
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < columns.length; i++) {
      if (!line.get(i).isBlank()) {
        row.putIfAbsent(columns[i], line.get(i));
      }
    }
    return row;
  }
}
