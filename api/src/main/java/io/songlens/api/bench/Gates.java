package io.songlens.api.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is wanted beside what was measured. */
public final class Gates {
  private final List<String> rows = new ArrayList<>();
  private boolean allMet = true;

  /** A figure that must not be greater than a limit. */
  void atMost(String what, String format, double measured, double limit) {
    add(what, "≤ " + text(format, limit), text(format, measured), measured <= limit);
  }

  /** A share, 0..1, that must not be smaller than a limit. */
  void shareAtLeast(String what, double measured, double limit) {
    add(what, "≥ " + percent(limit), percent(measured), measured >= limit);
  }

  /** A figure that must not be smaller than a limit. */
  void atLeast(String what, String format, double measured, double limit) {
    add(what, "≥ " + text(format, limit), text(format, measured), measured >= limit);
  }

  /** A figure that must lie in a range, its ends included. */
  void within(String what, String format, double measured, double low, double high) {
    String range = text(format, low) + " to " + text(format, high);
    add(what, range, text(format, measured), measured >= low && measured <= high);
  }

  /** Whether everything was as wanted so far. */
  public boolean allMet() {
    return allMet;
  }

  private void add(String what, String wanted, String measured, boolean met) {
    allMet &= met;
    rows.add("| %s | %s | %s | %s |".formatted(what, wanted, measured, met ? "yes" : "**no**"));
  }

  /** Prints the table, if anything was measured that has a gate. */
  public void print(PrintWriter out) {
    if (!rows.isEmpty()) {
      out.printf("%n| gate | wanted | measured | met |%n|---|---|---|---|%n");
      rows.forEach(out::println);
    }
  }

  static String percent(double share) {
    return text("%.1f %%", 100 * share);
  }

  static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
