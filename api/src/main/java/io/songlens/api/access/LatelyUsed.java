package io.songlens.api.access;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known of so many keys that memory would suffer: those that were not asked for longest are
 * forgotten. Not thread-safe.
 */
public final class LatelyUsed<V> extends LinkedHashMap<String, V> {
  private static final long serialVersionUID = 1;

  private final int most;

  /**
   * Knows nothing yet.
   *
   * @param most how many keys are known at once
   */
  public LatelyUsed(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
    return size() > most;
  }
}
