package io.songlens.lyrics.bank.mandarin;

import io.songlens.lyrics.bank.Couplet;
import java.util.HashSet;
import java.util.Set;

/** What the song has sung so far: nothing is used twice, little is repeated. */
final class Sung {
  private static final double NEW_TOPIC = 0.9;
  private static final double REPEATED_PAIR = -0.7;
  private static final double MOST_REPEATS = 4;

  private final Set<String> ids = new HashSet<>();
  private final Set<String> lines = new HashSet<>();
  private final Set<String> pairs = new HashSet<>();
  private final Set<String> topics = new HashSet<>();
  private final Set<String> named = new HashSet<>();

  Sung copy() {
    Sung copy = new Sung();
    copy.ids.addAll(ids);
    copy.lines.addAll(lines);
    copy.pairs.addAll(pairs);
    copy.topics.addAll(topics);
    copy.named.addAll(named);
    return copy;
  }

  void add(Choice choice) {
    ids.add(choice.source().id());
    named.addAll(choice.topics());
    topics.addAll(choice.source().topics());
    for (Wording wording : choice.wordings()) {
      lines.add(wording.text());
      pairs.addAll(wording.pairs());
    }
  }

  /** Whether a couplet, or one of the lines, has been sung. */
  boolean has(Choice choice) {
    return has(choice.source())
        || choice.wordings().stream().anyMatch(wording -> lines.contains(wording.text()));
  }

  boolean has(Couplet couplet) {
    return ids.contains(couplet.id());
  }

  /** Whether a line has named the topic in so many words. */
  boolean names(String topic) {
    return named.contains(topic);
  }

  /** What sung words and topics add to a choice's score. */
  double score(Choice choice, Judge judge) {
    double repeats = 0;
    for (Wording wording : choice.wordings()) {
      repeats += wording.pairs().stream().filter(pairs::contains).count();
    }
    return REPEATED_PAIR * Math.min(MOST_REPEATS, repeats)
        + NEW_TOPIC * judge.fresh(choice, topics);
  }
}
