package io.songlens.api.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class BoothSettingsTest {
  @ParameterizedTest
  @ValueSource(strings = {"0000", "123456789012"})
  void aPinHasFourToTwelveDigits(String pin) {
    assertThat(new BoothSettings(pin).staffPin()).contains(pin);
  }

  @ParameterizedTest
  @NullAndEmptySource
  void withoutAPinThereIsNoStaff(String pin) {
    assertThat(new BoothSettings(pin).staffPin()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"123", "1234567890123", "12a45", " 1234", "１２３４"})
  void whatIsNoPinIsRefusedAndNotTold(String pin) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BoothSettings(pin))
        .withMessage("songlens.booth.pin has 4 to 12 digits, and nothing else");
  }

  @Test
  void thePinIsInNoText() {
    assertThat(new BoothSettings("97531").toString()).doesNotContain("97531");
  }
}
