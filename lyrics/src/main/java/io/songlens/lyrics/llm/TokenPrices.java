package io.songlens.lyrics.llm;

/**
 * What an endpoint charges, in any currency.
 *
 * @param inputPerMillion for a million tokens read, 0 or more
 * @param outputPerMillion for a million tokens written, 0 or more
 */
public record TokenPrices(double inputPerMillion, double outputPerMillion) {
  public TokenPrices {
    if (!(inputPerMillion >= 0 && outputPerMillion >= 0)) {
      throw new IllegalArgumentException("A price is 0 or more");
    }
  }

  double cost(long inputTokens, long outputTokens) {
    return (inputTokens * inputPerMillion + outputTokens * outputPerMillion) / 1e6;
  }
}
