package io.songlens.api.campaign;

import io.songlens.api.song.ProblemCode;
import io.songlens.api.song.ProblemException;
import io.songlens.api.song.SongFamilies;
import io.songlens.composer.song.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Reads campaigns from a CSV table (RFC 4180), a row for each song: the rows of a brand are a
 * campaign. Every row is looked at before anything is refused, so that all that is wrong is told at
 * once, by the number of the row.
 */
@ConditionalOnWebApplication
@Component
class CampaignTable {
  /** The most bytes of a table. */
  static final int MOST_BYTES = 256 * 1024;

  private static final List<String> NEEDED =
      List.of("brand", "slogan", "style", "duration", "photo");
  private static final Set<String> KNOWN =
      Set.of("brand", "slogan", "style", "duration", "photo", "language", "wish");
  private static final int MOST_TOLD = 20;

  /** Rows are counted as spreadsheets do. */
  private static final int HEADER_ROW = 1;

  private final SongFamilies families;

  CampaignTable(SongFamilies families) {
    this.families = families;
  }

  /** What the rows of a campaign have in common. */
  private record Family(String brand, @Nullable String wish) {}

  private record Row(Family family, CutSpec cut) {}

  /**
   * The campaigns of a table.
   *
   * @param photoNames names of the photos that came with it, which the column "photo" takes,
   *     several of a product with semicolons between them
   * @param seed where all chance comes from
   * @throws ProblemException naming the rows that cannot be ordered
   */
  List<CampaignOrder> orders(byte[] table, List<String> photoNames, long seed) {
    Map<Family, List<CutSpec>> families = new LinkedHashMap<>();
    List<String> wrong = new ArrayList<>();
    int number = HEADER_ROW;
    for (CSVRecord record : records(table)) {
      number++;
      if (record.size() == 1 && record.get(0).isEmpty()) {
        continue; // an empty line, which spreadsheets count as well
      }
      try {
        Row row = row(record, photoNames);
        families.computeIfAbsent(row.family(), family -> new ArrayList<>()).add(row.cut());
      } catch (CampaignWords.NotUnderstood e) {
        wrong.add("Row " + number + ": " + e.reason());
      }
    }
    if (!wrong.isEmpty()) {
      throw refused(told(wrong));
    }
    if (families.isEmpty()) {
      throw refused("The table has no rows below its header.");
    }
    List<CampaignOrder> orders = new ArrayList<>();
    families.forEach(
        (family, cuts) ->
            orders.add(new CampaignOrder(family.brand(), family.wish(), seed, null, cuts)));
    return orders;
  }

  private static String told(List<String> wrong) {
    String first = String.join(". ", wrong.subList(0, Math.min(MOST_TOLD, wrong.size())));
    int more = wrong.size() - MOST_TOLD;
    return first + (more > 0 ? ". And " + more + " more." : ".");
  }

  private static List<CSVRecord> records(byte[] table) {
    if (table.length > MOST_BYTES) {
      throw refused("The table has more than " + MOST_BYTES / 1024 + " kB.");
    }
    requireUtf8(table);
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setIgnoreEmptyLines(false)
            .setTrim(true)
            .get();
    try (CSVParser parser =
        CSVParser.parse(
            new InputStreamReader(
                new ByteArrayInputStream(withoutMark(table)), StandardCharsets.UTF_8),
            format)) {
      requireColumns(parser.getHeaderNames());
      List<CSVRecord> records = new ArrayList<>();
      for (CSVRecord record : parser) {
        records.add(record);
        if (records.size() > CutSpec.MOST) {
          throw refused("The table has more than " + CutSpec.MOST + " rows.");
        }
      }
      return records;
    } catch (IOException
        | UncheckedIOException
        | IllegalArgumentException
        | IllegalStateException e) {
      throw refused("The table is not CSV with commas and a header row, every column once.");
    }
  }

  private static void requireUtf8(byte[] table) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(table));
    } catch (CharacterCodingException e) {
      throw refused("The table is not in UTF-8.");
    }
  }

  /** Spreadsheets begin a file with the mark of its byte order. */
  private static byte[] withoutMark(byte[] table) {
    boolean marked =
        table.length >= 3
            && table[0] == (byte) 0xef
            && table[1] == (byte) 0xbb
            && table[2] == (byte) 0xbf;
    return marked ? Arrays.copyOfRange(table, 3, table.length) : table;
  }

  private static void requireColumns(List<String> header) {
    List<String> names =
        header.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    if (!names.containsAll(NEEDED) || !KNOWN.containsAll(names)) {
      throw refused(
          "The table's columns are brand, slogan, style, duration, photo, and if wanted language"
              + " and wish.");
    }
  }

  private Row row(CSVRecord record, List<String> photoNames) throws CampaignWords.NotUnderstood {
    if (!record.isConsistent()) {
      throw new CampaignWords.NotUnderstood("it has %d cells".formatted(record.size()));
    }
    Product product =
        new Product(
            cell(record, "photo"),
            photos(cell(record, "photo"), photoNames),
            CampaignWords.slogan(cell(record, "slogan")));
    CutSpec cut =
        new CutSpec(
            product,
            style(cell(record, "style")),
            CampaignWords.seconds(cell(record, "duration")),
            language(cell(record, "language")));
    String brand = CampaignWords.brand(cell(record, "brand"));
    return new Row(new Family(brand, CampaignWords.wish(cell(record, "wish"))), cut);
  }

  private static Language language(String code) throws CampaignWords.NotUnderstood {
    List<Language> languages = CampaignWords.languages(code);
    if (languages.size() > 1) {
      throw new CampaignWords.NotUnderstood("a row has one language");
    }
    return languages.get(0);
  }

  private String style(String wanted) throws CampaignWords.NotUnderstood {
    try {
      return families.style(wanted);
    } catch (ProblemException e) {
      throw new CampaignWords.NotUnderstood("there is no such style");
    }
  }

  private static List<Integer> photos(String names, List<String> photoNames)
      throws CampaignWords.NotUnderstood {
    List<Integer> photos = new ArrayList<>();
    for (String name : names.split(";", -1)) {
      int index = photoNames.indexOf(name.strip());
      if (index < 0) {
        throw new CampaignWords.NotUnderstood("no photo of the name in it came along");
      }
      photos.add(index);
    }
    if (photos.size() > CampaignReading.MOST_PHOTOS || names.length() > 200) {
      throw new CampaignWords.NotUnderstood("it names too many photos");
    }
    return photos.stream().distinct().toList();
  }

  private static String cell(CSVRecord record, String column) {
    return record.isMapped(column) ? record.get(column) : "";
  }

  private static ProblemException refused(String why) {
    return new ProblemException(ProblemCode.BAD_TABLE, why);
  }
}
