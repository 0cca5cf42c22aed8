package io.songlens.lyrics.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.songlens.composer.song.Language;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.TokenUsage;
import io.songlens.composer.song.Wishes;
import io.songlens.lyrics.LyricFault;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallListenerTest {
  private final Heard heard = new Heard();

  private static final class Heard implements CallListener {
    final List<Outcome> outcomes = new CopyOnWriteArrayList<>();
    final List<Double> costs = new CopyOnWriteArrayList<>();
    final List<Long> input = new CopyOnWriteArrayList<>();
    final List<Long> output = new CopyOnWriteArrayList<>();

    @Override
    public void ended(String model, Outcome outcome) {
      assertThat(model).isEqualTo(StubModel.NAME);
      outcomes.add(outcome);
    }

    @Override
    public void paid(String model, long inputTokens, long outputTokens, @Nullable Double cost) {
      input.add(inputTokens);
      output.add(outputTokens);
      costs.add(Objects.requireNonNull(cost));
    }
  }

  @Test
  void hearsAsManyTokensAndAsMuchCostAsTheLyricTells() throws IOException {
    try (StubModel model = StubModel.answering(Songs.recorded("en/good.json"))) {
      Lyric lyric = Songs.write(heardBy(model), Language.ENGLISH, Wishes.NONE);
      TokenUsage usage = Objects.requireNonNull(lyric.origin().usage());
      assertThat(sum(heard.input)).isEqualTo(usage.inputTokens()).isPositive();
      assertThat(sum(heard.output)).isEqualTo(usage.outputTokens()).isPositive();
      assertThat(heard.costs.stream().mapToDouble(Double::doubleValue).sum())
          .isCloseTo(Objects.requireNonNull(usage.cost()), within(1e-9));
      assertThat(heard.outcomes)
          .contains(CallListener.Outcome.ANSWERED)
          .doesNotContain(CallListener.Outcome.FAILED);
    }
  }

  @Test
  void hearsOfCallsThatFail() throws IOException {
    try (StubModel model = StubModel.failingWith(500)) {
      LanguageModels models = heardBy(model);
      assertThatThrownBy(() -> Songs.write(models, Language.ENGLISH, Wishes.NONE))
          .isInstanceOf(LyricFault.class);
      assertThat(heard.outcomes).isNotEmpty().containsOnly(CallListener.Outcome.FAILED);
      assertThat(heard.input).isEmpty();
    }
  }

  private static long sum(List<Long> numbers) {
    return numbers.stream().mapToLong(Long::longValue).sum();
  }

  private LanguageModels heardBy(StubModel model) {
    return new LanguageModels(Songs.settings(Songs.TIMEOUT, model).heardBy(heard));
  }
}
