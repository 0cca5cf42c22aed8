package io.songlens.api.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryReaderTest {
  @Test
  void csvAndJsonOfTheSameRowsAreTheSame() throws UnusableHistoryException {
    String csv =
        "\ufefftitle,Artist,genre,mood,minutes,date\n\"One, Two\",Nora,jazz,calm;warm,3.5,2025-07-01\n";
    String json =
        """
        {"made": "today", "plays": [{"title": "One, Two", "artist": "Nora", "genre": "jazz",
          "mood": ["calm", "warm"], "minutes": 3.5, "date": "2025-07-01", "album": null}]}
        """;
    assertThat(read(csv)).isEqualTo(read(json));
    assertThat(read(csv).plays())
        .containsExactly(
            new Play(
                "One, Two",
                "Nora",
                List.of("jazz"),
                List.of("calm", "warm"),
                3.5,
                null,
                LocalDate.of(2025, 7, 1)));
  }

  @Test
  void theNamesOfKnownExportsAreUnderstood() throws UnusableHistoryException {
    String json =
        """
        [{"endTime": "2025-07-01 12:00", "artistName": "Nora", "trackName": "One", "msPlayed": 210000}]
        """;
    History history = read(json);
    assertThat(history.unit()).isEqualTo(History.Unit.MINUTES);
    assertThat(history.plays().get(0).minutes()).isEqualTo(3.5);
    assertThat(read("artist,play_count\nNora,7\n").unit()).isEqualTo(History.Unit.PLAYS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nora,x,2025-07-01 | row 2 has minutes that are no number",
        "Nora,-3,2025-07-01 | row 2 has minutes that are no number",
        "Nora,1e9,2025-07-01 | row 2 has minutes that are no number",
        "Nora,NaN,2025-07-01 | row 2 has minutes that are no number",
        "Nora,,2025-07-01 | row 2 has neither minutes nor plays",
        ",3,2025-07-01 | row 2 has neither title nor artist",
        "Nora,3,yesterday | row 2 has a date that is none",
        "Nora,3,2025-02-30 | row 2 has a date that is none",
        "Nora,3,9999-01-01 | row 2 has a date that is none",
        "Nora | Row 2 has 1 values, but there are 3 columns"
      })
  void aBadRowIsToldByItsNumber(String row, String reason) {
    assertThatThrownBy(() -> read("artist,minutes,date\nMila,2,2025-01-01\n" + row + "\n"))
        .isInstanceOf(UnusableHistoryException.class)
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  \n ",
        "no,columns\nthat,we know\n",
        "artist,minutes\n\"never closed,3\n",
        "artist,minutes\n",
        "[",
        "{}",
        "[1, 2]",
        "{\"a\": [], \"b\": []}",
        "[{\"artist\": \"Nora\", \"minutes\": [[[[[[[[[1]]]]]]]]]}]",
        "artist,minutes,plays\nNora,3,\nMila,,4\n"
      })
  void whatIsNoHistoryIsRefusedInWords(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(UnusableHistoryException.class)
        .hasMessageEndingWith(".");
  }

  @Test
  void thereAreLimits() {
    String row =
        "["
            + "{\"artist\":\"A\",\"plays\":1},".repeat(History.MOST_ROWS)
            + "{\"artist\":\"A\",\"plays\":1}]";
    assertThatThrownBy(() -> read(row)).hasMessageContaining("20,000 rows");
    assertThatThrownBy(() -> read("artist,plays\n" + "A,1\n".repeat(20_001)))
        .hasMessageContaining("20,000 rows");
    assertThatThrownBy(() -> HistoryReader.read(new byte[History.MOST_BYTES + 1]))
        .hasMessageContaining("5 MB");
    assertThatThrownBy(() -> HistoryReader.read(new byte[] {'a', (byte) 0xff}))
        .hasMessageContaining("UTF-8");
    assertThatThrownBy(() -> read("artist,plays\n" + "x".repeat(201) + ",1\n"))
        .hasMessageContaining("row 1 has more than 200 characters as artist");
    assertThatThrownBy(() -> read("artist,plays\n" + "A,x\n".repeat(9)))
        .hasMessageContaining("row 5 ")
        .hasMessageEndingWith("and 4 more.");
  }

  private static History read(String text) throws UnusableHistoryException {
    return HistoryReader.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
