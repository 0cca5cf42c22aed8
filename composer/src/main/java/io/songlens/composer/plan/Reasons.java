package io.songlens.composer.plan;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Topic;
import java.util.Locale;

/** How reasons are worded in decisions. */
final class Reasons {
  private Reasons() {}

  static String topic(Topic topic) {
    return String.format(Locale.ROOT, "topic %s %.2f", topic.id(), topic.confidence());
  }

  static String valence(Affect affect) {
    return String.format(Locale.ROOT, "valence %.2f", affect.valence());
  }

  static String arousal(Affect affect) {
    return String.format(Locale.ROOT, "arousal %.2f", affect.arousal());
  }

  static String number(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
