package io.songlens.api.job;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Something that is done again and again by one process for all that share the database. */
public interface Chore {
  /** A name of its own, up to 100 characters. */
  String name();

  /** How long to wait after one time before the next. */
  Duration pause();

  /**
   * Does it once. It may be killed at any point and begun again by another process.
   *
   * @param mustStop tells that the process is about to end
   */
  void run(BooleanSupplier mustStop);
}
