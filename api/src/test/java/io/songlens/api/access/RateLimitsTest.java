package io.songlens.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.config.SonglensProperties;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RateLimitsTest {
  private final RateLimits limits = limits(3, 5);

  @Test
  void readingAndOrderingAreCountedApartAndEachKeyForItself() {
    assertThat(answeredOfKey("a", false, 10)).isEqualTo(3);
    assertThat(answeredOfKey("a", true, 10)).isEqualTo(5);
    assertThat(answeredOfKey("b", false, 10)).isEqualTo(3);
  }

  @Test
  void theWaitIsTold() {
    answeredOfKey("a", false, 3);
    RateLimits.Outcome.TooMany first = (RateLimits.Outcome.TooMany) limits.takeOfKey("a", false);
    RateLimits.Outcome.TooMany second = (RateLimits.Outcome.TooMany) limits.takeOfKey("a", false);
    assertThat(first.pause().toMillis()).isBetween(15_000L, 20_000L);
    assertThat(first.first()).isTrue();
    assertThat(second.first()).isFalse();
  }

  @Test
  void addressesOfOneNetworkOfVersion6CountAsOne() {
    assertThat(answered("2001:db8:0:1:0:0:0:7", false, 10)).isEqualTo(3);
    assertThat(answered("2001:db8:0:1:9:9:9:9", false, 10)).isZero();
    assertThat(answered("2001:db8:0:2:0:0:0:7", false, 10)).isEqualTo(3);
    assertThat(answered("192.0.2.1", false, 10)).isEqualTo(3);
    assertThat(answered("192.0.2.2", false, 10)).isEqualTo(3);
  }

  @Test
  void thisMachineMayAskAHundredfold() {
    assertThat(answered("127.0.0.1", true, 400)).isEqualTo(300);
  }

  @Test
  void manyAddressesDoNotFillTheMemory() {
    for (int i = 0; i < 30_000; i++) {
      limits.takeOfAddress("10." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255), false, true);
    }
    assertThat(limits.callers()).isEqualTo(10_000);
  }

  @Test
  void allTokensOfAnAccountCountTogether() {
    Caller alice = Caller.ofToken("oidc:alice", Scope.usual(), Quota.NONE);
    assertThat(IntStream.range(0, 9).filter(i -> isWithin(limits.takeOf(alice, false))).count())
        .isEqualTo(3);
    assertThat(isWithin(limits.takeOf(alice, true))).isTrue();
    Caller bob = Caller.ofToken("oidc:bob", Scope.usual(), Quota.NONE);
    assertThat(isWithin(limits.takeOf(bob, false))).isTrue();
  }

  @Test
  void wrongKeysOfAnAddressCountApartAndLookingTakesNothing() {
    for (int i = 0; i < 99; i++) {
      assertThat(isWithin(limits.lookAtWrong("192.0.2.1", false, false))).isTrue();
    }
    assertThat(answered("192.0.2.1", false, 9)).isEqualTo(3);
    assertThat(isWithin(limits.lookAtWrong("192.0.2.1", false, false))).isTrue();
    assertThat(
            IntStream.range(0, 99)
                .filter(i -> isWithin(limits.takeWrong("192.0.2.1", false, false)))
                .count())
        .isEqualTo(30);
    assertThat(isWithin(limits.lookAtWrong("192.0.2.1", false, false))).isFalse();
    assertThat(isWithin(limits.lookAtWrong("192.0.2.2", false, false))).isTrue();
  }

  private static boolean isWithin(RateLimits.Outcome outcome) {
    return outcome instanceof RateLimits.Outcome.Within;
  }

  private long answeredOfKey(String key, boolean reading, int times) {
    return IntStream.range(0, times)
        .filter(i -> limits.takeOfKey(key, reading) instanceof RateLimits.Outcome.Within)
        .count();
  }

  private long answered(String address, boolean here, int times) {
    return IntStream.range(0, times)
        .filter(
            i -> limits.takeOfAddress(address, here, false) instanceof RateLimits.Outcome.Within)
        .count();
  }

  private static RateLimits limits(int orders, int reads) {
    Map<String, Integer> settings =
        Map.of(
            "songlens.access.orders-per-minute", orders, "songlens.access.reads-per-minute", reads);
    return new RateLimits(
        new Binder(new MapConfigurationPropertySource(settings))
            .bindOrCreate("songlens", SonglensProperties.class));
  }
}
