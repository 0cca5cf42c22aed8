package io.songlens.api.personal;

import java.util.List;

/**
 * What somebody listened to.
 *
 * @param plays at least one
 * @param unit what all of them are measured in
 */
public record History(List<Play> plays, Unit unit) {
  /** Most rows. */
  public static final int MOST_ROWS = 20_000;

  /** Most bytes of a file. */
  public static final int MOST_BYTES = 5 * 1024 * 1024;

  public History {
    plays = List.copyOf(plays);
  }

  /** What listening is measured in. */
  public enum Unit {
    /** Every row tells how long it was. */
    MINUTES,
    /** Every row tells how often it was, and not every one how long. */
    PLAYS
  }

  double amount(Play play) {
    Double amount =
        unit == Unit.MINUTES || play.plays() == null
            ? play.minutes()
            : Double.valueOf(play.plays());
    return amount == null ? 0 : amount;
  }
}
