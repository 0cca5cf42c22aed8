package io.songlens.api.personal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up how much of the listening went to what. Capitals make no difference. */
final class Ranking {
  private final Map<String, Double> amounts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private double unknown;

  /**
   * Adds.
   *
   * @param name to what it went; null if that is not known
   */
  void add(@Nullable String name, double amount) {
    if (name == null) {
      unknown += amount;
    } else {
      amounts.merge(name, amount, Double::sum);
    }
  }

  /** How many names there are. */
  int size() {
    return amounts.size();
  }

  /** The most first, those of the same amount by name. */
  List<Share> shares(int most) {
    double all = unknown + amounts.values().stream().mapToDouble(amount -> amount).sum();
    List<Share> shares = new ArrayList<>();
    amounts.forEach((name, amount) -> shares.add(new Share(name, amount, share(amount, all))));
    shares.sort(Comparator.comparingDouble(Share::amount).reversed());
    return shares.subList(0, Math.min(most, shares.size()));
  }

  /**
   * The first, if it is that for certain: ahead of the second by more than what went to nobody
   * knows what.
   */
  Optional<Share> certainFirst() {
    List<Share> first = shares(2);
    double second = first.size() < 2 ? 0 : first.get(1).amount();
    return first.stream()
        .findFirst()
        .filter(share -> share.amount() - second > unknown + 1e-9 * share.amount());
  }

  private static double share(double amount, double all) {
    return all == 0 ? 0 : amount / all;
  }
}
