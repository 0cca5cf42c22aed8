package io.songlens.lyrics.bank;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Two lines that were written together and rhyme.
 *
 * @param id unique in the bank: "beach.scene.3"
 * @param topics what its group is about; empty when it fits any photo
 * @param role what it does in a story
 * @param moods where it fits; empty when it fits any mood
 * @param leaning whether the second line needs the first right before it
 * @param filler whether it is only for places that nothing else fits
 * @param lines the two lines, words that may be left out in round brackets
 */
public record Couplet(
    String id,
    Set<String> topics,
    Role role,
    Set<Mood> moods,
    boolean leaning,
    boolean filler,
    List<String> lines) {
  static final String HOOK = ".hook.";

  /**
   * The id of what is sung when there are no words; it says none, so none need be avoided in it.
   */
  public static final String VOCALISE = "vocalise";

  private static final String LEANING = " // ";
  private static final Pattern BACK =
      Pattern.compile("^\\(?(They|They're|It|It's|Its|He|She|She's)\\b|\\b(it|them|their|its)\\b");
  private static final String FREE = " / ";
  private static final String SECOND_HALF = "+";
  private static final int QUATRAIN = 4;

  public Couplet {
    topics = Set.copyOf(topics);
    moods = Set.copyOf(moods);
    lines = List.copyOf(lines);
    if (lines.size() != 2) {
      throw new IllegalArgumentException("Couplet " + id + " does not have two lines");
    }
  }

  /**
   * Reads "first line / second line @calm"; a double slash where the second line leans. Four lines
   * are a quatrain: its halves are two couplets.
   */
  static List<Couplet> parse(
      String id, Set<String> topics, Role role, Set<Mood> moods, String text) {
    String[] parts = text.split(" @");
    Set<Mood> own = new java.util.TreeSet<>(moods);
    if (parts.length > 1) {
      own.clear();
      for (int i = 1; i < parts.length; i++) {
        own.add(Mood.of(parts[i].strip()));
      }
    }
    boolean leaning = parts[0].contains(LEANING);
    List<String> lines = List.of(parts[0].strip().split(leaning ? LEANING : FREE));
    if (leaning && text.contains(FREE)) {
      throw new IllegalArgumentException("Couplet " + id + " leans, but has more than two lines");
    }
    if (lines.size() != QUATRAIN) {
      return List.of(new Couplet(id, topics, role, own, leaning, false, lines));
    }
    return List.of(
        new Couplet(id, topics, role, own, false, false, lines.subList(0, 2)),
        new Couplet(id + SECOND_HALF, topics, role, own, false, false, lines.subList(2, QUATRAIN)));
  }

  /** Whether a line speaks of "they" or "it", so that the line before it should be near. */
  boolean refersBack(int line) {
    return line > 0 && BACK.matcher(lines.get(line)).find();
  }

  /** Whether it is a hook's, whose repeated title may meet itself beat on beat. */
  boolean refrain() {
    return id.contains(HOOK);
  }

  Couplet asFiller() {
    return new Couplet(id, topics, role, moods, leaning, true, lines);
  }

  /** Two lines for any photo and mood that come from outside the bank. */
  public static Couplet outside(
      String id, Role role, boolean leaning, String first, String second) {
    return new Couplet(id, Set.of(), role, Set.of(), leaning, false, List.of(first, second));
  }

  /** The couplet with a slot filled: "name" for &lt;name&gt;, "title" for &lt;title&gt;. */
  public Couplet filled(String slot, String value) {
    return new Couplet(
        id,
        topics,
        role,
        moods,
        leaning,
        filler,
        lines.stream().map(line -> line.replace("<" + slot + ">", value)).toList());
  }
}
