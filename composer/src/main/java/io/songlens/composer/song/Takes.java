package io.songlens.composer.song;

import java.util.Map;

/**
 * How often sections have been composed anew. A section's first take is 0; each further one draws
 * its chance afresh, and no other section hears of it.
 *
 * @param bySection takes by section id; a section that is not there is in its first take
 */
public record Takes(Map<String, Integer> bySection) {
  /** Every section in its first take. */
  public static final Takes FIRST = new Takes(Map.of());

  public Takes {
    bySection = Map.copyOf(bySection);
    bySection.forEach(
        (section, take) -> {
          if (take < 0) {
            throw new IllegalArgumentException("Take %d of %s".formatted(take, section));
          }
        });
  }

  /** The section's take, counted from 0. */
  public int of(PlannedSection section) {
    return bySection.getOrDefault(section.id(), 0);
  }

  /** Where the section's chance comes from: the song's seed at first, then one fork for a take. */
  public Seed seed(Seed seed, PlannedSection section) {
    return seed(seed, section, of(section));
  }

  /** Where the chance of one of the section's takes comes from. */
  public static Seed seed(Seed seed, PlannedSection section, int take) {
    return take == 0 ? seed : seed.fork("take " + take + " of " + section.id());
  }
}
