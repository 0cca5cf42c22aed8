package io.songlens.api.job;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The queues that songs wait in, each with workers of its own. */
public enum Lane {
  /** Somebody stands there and waits. */
  LIVE,
  /** Somebody will look again. */
  NORMAL,
  /** One of many; nobody waits for it. */
  BATCH;

  /** The word for it in settings, in the database and in orders: "live". */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The lane of that word. */
  public static Optional<Lane> ofWord(String word) {
    return Arrays.stream(values()).filter(lane -> lane.word().equals(word)).findFirst();
  }

  /** All words, for people: "live, normal, batch". */
  public static String words() {
    return Arrays.stream(values()).map(Lane::word).collect(Collectors.joining(", "));
  }

  /** Name of db-scheduler's task. */
  String taskName() {
    return "song-" + word();
  }
}
