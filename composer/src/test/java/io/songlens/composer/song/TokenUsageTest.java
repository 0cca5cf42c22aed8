package io.songlens.composer.song;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenUsageTest {
  private static final TokenUsage PRICED = new TokenUsage(1, 0, 100, 20, 0.25);

  @Test
  void callsTokensAndCostsAddUp() {
    assertThat(TokenUsage.NONE.plus(PRICED).plus(PRICED))
        .isEqualTo(new TokenUsage(2, 0, 200, 40, 0.5));
  }

  @Test
  void theCostIsNotKnownWhereAPriceIsMissing() {
    TokenUsage unpriced = new TokenUsage(1, 0, 10, 2, null);

    assertThat(PRICED.plus(unpriced).cost()).isNull();
    assertThat(unpriced.plus(PRICED).cost()).isNull();
  }

  @Test
  void aCallThatNobodyCountedIsToldAndCostsNothingKnown() {
    TokenUsage total = PRICED.plus(new TokenUsage(1, 1, 0, 0, null));

    assertThat(total.text())
        .isEqualTo("2 calls (1 without a count), 100 tokens in, 20 out, cost 0.2500");
  }
}
