package io.songlens.composer.midi;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.theory.Meter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BeatSplitTest {
  @ParameterizedTest(name = "{0}: {1}..{2} as {3}")
  @CsvSource({
    "4/4, 0, 16, 16",
    "4/4, 0, 12, 12",
    "4/4, 0, 6, 6",
    "4/4, 0, 7, 4 3",
    "4/4, 0, 10, 8 2",
    "4/4, 4, 10, 4 2",
    "4/4, 4, 16, 4 8",
    "4/4, 2, 16, 2 4 8",
    "4/4, 1, 8, 3 4",
    "4/4, 6, 10, 2 2",
    "4/4, 10, 16, 2 4",
    "4/4, 3, 5, 1 1",
    "3/4, 0, 12, 12",
    "3/4, 4, 12, 8",
    "3/4, 4, 10, 6",
    "3/4, 2, 12, 2 8",
    "3/4, 6, 12, 2 4",
    "6/8, 0, 12, 12",
    "6/8, 0, 8, 6 2",
    "6/8, 4, 12, 2 6",
    "6/8, 2, 6, 4",
    "6/8, 4, 10, 2 4",
    "6/8, 1, 6, 1 4",
    "12/8, 0, 24, 24",
    "12/8, 6, 18, 6 6",
    "9/8, 0, 18, 12 6"
  })
  void tiesShowTheBeats(String meter, int from, int to, String pieces) {
    assertThat(spoken(split(meter).notes(from, to))).isEqualTo(pieces);
  }

  @ParameterizedTest(name = "{0}: {1}..{2}")
  @CsvSource({"4/4, 2, 6", "4/4, 10, 14", "4/4, 4, 12", "3/4, 2, 6", "3/4, 6, 10", "4/4, 1, 3"})
  void syncopationsThatEveryReaderKnowsAreOneNote(String meter, int from, int to) {
    assertThat(split(meter).notes(from, to)).containsExactly(to - from);
  }

  @ParameterizedTest(name = "{0}: {1}..{2} as {3}")
  @CsvSource({
    "4/4, 4, 16, 4 8",
    "4/4, 0, 12, 8 4",
    "4/4, 2, 10, 2 4 2",
    "4/4, 1, 4, 1 2",
    "4/4, 0, 3, 2 1",
    "3/4, 0, 8, 4 4",
    "3/4, 4, 12, 4 4",
    "6/8, 0, 8, 6 2",
    "6/8, 2, 12, 2 2 6",
    "6/8, 6, 10, 4",
    "12/8, 12, 24, 12"
  })
  void restsNeverSyncopate(String meter, int from, int to, String pieces) {
    assertThat(spoken(split(meter).rests(from, to))).isEqualTo(pieces);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4/4", "3/4", "6/8", "2/4", "12/8", "9/8", "5/4", "7/8", "2/2", "3/8"})
  void everySpanOfEveryMeterIsFilledWithValuesThatCanBeWritten(String meter) {
    BeatSplit split = split(meter);
    for (int from = 0; from < split.bar(); from++) {
      for (int to = from + 1; to <= split.bar(); to++) {
        for (List<Integer> pieces : List.of(split.notes(from, to), split.rests(from, to))) {
          assertThat(pieces).allMatch(NoteValue::isWritten);
          assertThat(pieces.stream().mapToInt(Integer::intValue).sum()).isEqualTo(to - from);
        }
      }
    }
  }

  @Test
  void onlyFamiliarSyncopationsHideTheMiddleOfCommonTime() {
    BeatSplit split = split("4/4");
    for (int from = 1; from < 8; from++) {
      for (int to = 9; to <= 16; to++) {
        boolean quarterHalfQuarter = from == 4 && to == 12;
        int start = from;
        List<Integer> pieces = split.notes(from, to);
        boolean shown =
            IntStream.rangeClosed(0, pieces.size())
                .map(n -> start + pieces.subList(0, n).stream().mapToInt(i -> i).sum())
                .anyMatch(at -> at == 8);
        assertThat(shown).as("%d..%d", from, to).isNotEqualTo(quarterHalfQuarter);
      }
    }
  }

  private static BeatSplit split(String meter) {
    String[] numbers = meter.split("/");
    return new BeatSplit(new Meter(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])));
  }

  private static String spoken(List<Integer> pieces) {
    return String.join(" ", pieces.stream().map(String::valueOf).toList());
  }
}
