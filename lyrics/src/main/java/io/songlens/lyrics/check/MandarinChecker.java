package io.songlens.lyrics.check;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Syllable;
import io.songlens.lyrics.StanzaPlan;
import io.songlens.lyrics.prosody.mandarin.RhymeGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Checks Mandarin lyrics against their plan, knowing nothing of how they were written. */
public final class MandarinChecker {
  /** Words kept out of songs that anyone may hear. */
  private static final Pattern BANNED =
      Pattern.compile("操你|他妈的|(?<!妈)妈的|傻逼|傻[屄屌比]|混蛋|王八|婊子|贱人|滚蛋|去死|强奸|妓女|色情|毒品|自杀|鸡巴|狗日|杂种|畜生|放屁");

  private static final Pattern HANZI = Pattern.compile("[\\p{IsHan}，。！？、…]+");

  private final MandarinTopicWords topicWords;

  /** Checks topics against the given words. */
  public MandarinChecker(MandarinTopicWords topicWords) {
    this.topicWords = topicWords;
  }

  /**
   * What was found in a lyric.
   *
   * @param lines how many it has
   * @param misfits lines with more or fewer syllables than their place can carry
   * @param rhymesAsked lines whose scheme asks for a rhyme with an earlier line
   * @param rhymesMissed those that end in another rhyme group, or on the same character
   * @param impure lines with anything but Chinese characters and their punctuation
   * @param profane lines with a banned word
   * @param topics ids of what the lines name
   */
  public record Report(
      int lines,
      List<String> misfits,
      int rhymesAsked,
      List<String> rhymesMissed,
      List<String> impure,
      List<String> profane,
      Set<String> topics) {
    public Report {
      misfits = List.copyOf(misfits);
      rhymesMissed = List.copyOf(rhymesMissed);
      impure = List.copyOf(impure);
      profane = List.copyOf(profane);
      topics = Set.copyOf(topics);
    }
  }

  /** Checks a whole lyric. */
  public Report check(SongPlan plan, Lyric lyric) {
    Tally tally = new Tally();
    for (StanzaPlan stanza : StanzaPlan.of(plan)) {
      List<Line> lines = lyric.stanza(stanza.id()).lines();
      for (int i = 0; i < lines.size(); i++) {
        tally.line(lines.get(i), stanza.lines().get(i));
        tally.rhyme(stanza.lines(), lines, i);
        tally.topics.addAll(topicWords.topics(lines.get(i).text()));
      }
    }
    return tally.report();
  }

  /** The same findings line by line, as for English; stresses count as in place. */
  public LyricReport report(SongPlan plan, Lyric lyric, SongBrief brief) {
    return new MandarinLineChecker(topicWords, brief).check(plan, lyric);
  }

  /** Whether a text holds nothing but Chinese characters and their punctuation. */
  public static boolean pure(String text) {
    return HANZI.matcher(text).matches();
  }

  /** Whether a text holds a word that is kept out of songs. */
  public static boolean profane(String text) {
    return BANNED.matcher(text).find();
  }

  /** Whether two lines end in one rhyme group, and not on the same character. */
  public static boolean rhyme(Line first, Line second) {
    Syllable a = end(first);
    Syllable b = end(second);
    Optional<RhymeGroup> group = group(a);
    return group.isPresent() && group.equals(group(b)) && !a.text().equals(b.text());
  }

  private static Syllable end(Line line) {
    return line.syllables().get(line.syllables().size() - 1);
  }

  private static Optional<RhymeGroup> group(Syllable syllable) {
    return Optional.ofNullable(syllable.pinyin()).flatMap(RhymeGroup::of);
  }

  private static final class Tally {
    private final List<String> misfits = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private final List<String> impure = new ArrayList<>();
    private final List<String> profane = new ArrayList<>();
    private final Set<String> topics = new TreeSet<>();
    private int lines;
    private int asked;

    void line(Line line, LinePlan plan) {
      String text = line.text();
      int syllables = line.syllables().size();
      lines++;
      if (syllables < plan.minSyllables() || syllables > plan.maxSyllables()) {
        misfits.add(text);
      }
      if (!pure(text)) {
        impure.add(text);
      }
      if (profane(text)) {
        profane.add(text);
      }
    }

    void rhyme(List<LinePlan> plans, List<Line> sung, int index) {
      char letter = plans.get(index).rhyme();
      for (int earlier = index - 1; letter != 'X' && earlier >= 0; earlier--) {
        if (plans.get(earlier).rhyme() == letter) {
          asked++;
          if (!MandarinChecker.rhyme(sung.get(earlier), sung.get(index))) {
            missed.add(sung.get(earlier).text() + " / " + sung.get(index).text());
          }
          return;
        }
      }
    }

    Report report() {
      return new Report(lines, misfits, asked, missed, impure, profane, topics);
    }
  }
}
