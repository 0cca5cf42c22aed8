package io.songlens.composer.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeatStrengthTest {
  @ParameterizedTest
  @CsvSource({
    "4, 4, 41213121", // eighths of common time
    "3, 4, 412121",
    "6, 8, 411311"
  })
  void weighsTheEighthsOfABar(int beats, int unit, String strengths) {
    Meter meter = new Meter(beats, unit);
    String weighed =
        IntStream.range(0, meter.ticksPerBar() / 240)
            .mapToObj(i -> String.valueOf(BeatStrength.of(meter, i * 240)))
            .reduce("", String::concat);
    assertThat(weighed).isEqualTo(strengths);
  }
}
