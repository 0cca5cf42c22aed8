package io.songlens.lyrics.bank;

import io.songlens.lyrics.rhyme.RhymeSound;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the song has already sung: nothing is used twice, little is repeated. */
final class History {
  private static final double REPEATED_WORD = -0.7;
  private static final double REPEATED_RHYME = -1.0;
  private static final double NEW_TOPIC = 0.9;
  private static final double MAX_REPEATS = 4;
  private static final double NAMES_SUBJECT = 2.5;

  private final Set<String> lines = new HashSet<>();
  private final Set<String> words = new HashSet<>();
  private final Set<List<String>> rhymes = new HashSet<>();
  private final Set<String> topics = new HashSet<>();
  private final Set<String> named = new HashSet<>();

  History copy() {
    History copy = new History();
    copy.lines.addAll(lines);
    copy.words.addAll(words);
    copy.rhymes.addAll(rhymes);
    copy.topics.addAll(topics);
    copy.named.addAll(named);
    return copy;
  }

  void addLines(java.util.Collection<String> texts) {
    lines.addAll(texts);
  }

  void add(Candidate candidate) {
    lines.addAll(candidate.texts());
    lines.add(candidate.source().id());
    words.addAll(candidate.words());
    rhymes.add(candidate.rhyme().tail());
    topics.addAll(candidate.topics());
    named.addAll(candidate.topics());
    topics.addAll(candidate.source().topics());
  }

  /** Whether one of the lines, or their couplet, has been sung. */
  boolean used(Candidate candidate) {
    return lines.contains(candidate.source().id())
        || candidate.texts().stream().anyMatch(lines::contains);
  }

  /** What sung words, rhymes and topics add to a candidate's score. */
  double score(Candidate candidate, BriefView brief) {
    long repeats = candidate.words().stream().filter(words::contains).count();
    RhymeSound rhyme = candidate.rhyme();
    double score = REPEATED_WORD * Math.min(MAX_REPEATS, (double) repeats);
    score += rhymes.contains(rhyme.tail()) ? REPEATED_RHYME : 0;
    String subject = brief.mainSubject();
    boolean first = !named.contains(subject) && candidate.topics().contains(subject);
    score += first ? NAMES_SUBJECT : 0;
    double fresh =
        candidate.source().topics().stream()
            .filter(topic -> !topics.contains(topic))
            .mapToDouble(brief::weight)
            .max()
            .orElse(0);
    return score + NEW_TOPIC * fresh;
  }
}
