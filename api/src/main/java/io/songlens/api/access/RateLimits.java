package io.songlens.api.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.songlens.api.config.AccessSettings;
import io.songlens.api.config.SonglensProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * How many requests a minute this process answers a key or an address. A minute's worth may come at
 * once. Of so many addresses that memory would suffer, those that were quiet longest are forgotten.
 */
@ConditionalOnWebApplication
@Component
public class RateLimits {
  private static final int MOST_CALLERS = 10_000;

  /** Programs on this machine can do worse than ask often. */
  private static final int ON_THIS_MACHINE = 100;

  private static final int WRONG = 10;

  private final AccessSettings settings;
  private final Map<String, Allowance> allowances = new LatelyUsed<>(MOST_CALLERS);

  public RateLimits(SonglensProperties properties) {
    this.settings = properties.access();
  }

  /** What becomes of a request. */
  public sealed interface Outcome {
    /** It may go on. */
    record Within() implements Outcome {}

    /**
     * It has to wait.
     *
     * @param pause how long
     * @param first whether the request before it needed not
     */
    record TooMany(Duration pause, boolean first) implements Outcome {}
  }

  Outcome takeOfKey(String keyId, boolean reading) {
    return allowance("key " + keyId, 1).take(reading);
  }

  /** Takes one request of whoever sent a key or token: of the key, or of the token's account. */
  public Outcome takeOf(Caller caller, boolean reading) {
    return caller.isByToken()
        ? allowance("account " + caller.tenant(), 1).take(reading)
        : takeOfKey(String.valueOf(caller.keyId()), reading);
  }

  /** What would become of one more wrong key or token of an address, without taking it. */
  public Outcome lookAtWrong(String address, boolean onThisMachine, boolean reading) {
    return wrongOf(address, onThisMachine).look(reading);
  }

  /** Takes one request that came with a key or token that is not good. */
  public Outcome takeWrong(String address, boolean onThisMachine, boolean reading) {
    return wrongOf(address, onThisMachine).take(reading);
  }

  /** Takes one request that came without a key. */
  public Outcome takeOfAddress(String address, boolean onThisMachine, boolean reading) {
    return allowance(who(address, onThisMachine), onThisMachine ? ON_THIS_MACHINE : 1)
        .take(reading);
  }

  /**
   * Apart from requests without a key, and more: who is new at an address that many share has to
   * get in beside others' mistakes.
   */
  private Allowance wrongOf(String address, boolean onThisMachine) {
    return allowance(
        "wrong of " + who(address, onThisMachine), onThisMachine ? ON_THIS_MACHINE : WRONG);
  }

  /** Who counts as one caller without a key: this machine, or an address or network. */
  public static String who(HttpServletRequest request) {
    return who(request.getRemoteAddr(), OpenDoor.isOfThisMachine(request));
  }

  private static String who(String address, boolean onThisMachine) {
    return onThisMachine ? "this machine" : "address " + network(address);
  }

  /** Whoever has one address of version 6 has 2^64 of them. */
  private static String network(String address) {
    String[] groups = address.split(":", -1);
    return groups.length < 8
        ? address
        : String.join(":", groups[0], groups[1], groups[2], groups[3]);
  }

  int callers() {
    synchronized (allowances) {
      return allowances.size();
    }
  }

  private Allowance allowance(String who, int times) {
    synchronized (allowances) {
      return allowances.computeIfAbsent(
          who,
          absent ->
              new Allowance(
                  perMinute((long) settings.ordersPerMinute() * times),
                  perMinute((long) settings.readsPerMinute() * times)));
    }
  }

  private static Bucket perMinute(long requests) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, Duration.ofMinutes(1)))
        .build();
  }

  /** What one caller may still ask. */
  private static final class Allowance {
    private final Bucket orders;
    private final Bucket reads;
    private volatile boolean refused;

    Allowance(Bucket orders, Bucket reads) {
      this.orders = orders;
      this.reads = reads;
    }

    Outcome take(boolean reading) {
      ConsumptionProbe probe = (reading ? reads : orders).tryConsumeAndReturnRemaining(1);
      if (probe.isConsumed()) {
        refused = false;
        return new Outcome.Within();
      }
      return tooMany(probe.getNanosToWaitForRefill());
    }

    Outcome look(boolean reading) {
      EstimationProbe probe = (reading ? reads : orders).estimateAbilityToConsume(1);
      return probe.canBeConsumed()
          ? new Outcome.Within()
          : tooMany(probe.getNanosToWaitForRefill());
    }

    private Outcome tooMany(long waitNs) {
      boolean first = !refused;
      refused = true;
      return new Outcome.TooMany(Duration.ofNanos(waitNs), first);
    }
  }
}
