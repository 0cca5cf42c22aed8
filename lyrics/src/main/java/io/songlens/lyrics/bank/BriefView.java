package io.songlens.lyrics.bank;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.Topic;
import io.songlens.composer.wish.WishReading;
import io.songlens.lyrics.check.AvoidedWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A brief as the search needs it: how much each topic counts. */
public final class BriefView {
  private static final Set<String> TIMES = Set.of("morning", "day", "golden-hour", "night");
  private static final double LATER_SCENE = 0.7;
  private static final double WISHED = 2;
  private static final double NO_MOOD = 0.3;
  private static final String JINGLE_STYLE = "jingle";

  private final Map<String, Topic> topics = new LinkedHashMap<>();
  private final Map<String, Double> weights = new LinkedHashMap<>();
  private final Affect unwished;
  private final Affect affect;
  private final AvoidedWords avoided;
  private final boolean jingle;

  /** A view for a song that is no jingle. */
  public BriefView(SongBrief brief) {
    this(brief, "");
  }

  /**
   * A view.
   *
   * @param styleId the style that the song is planned in
   */
  BriefView(SongBrief brief, String styleId) {
    WishReading wished = WishReading.of(brief.wishes());
    unwished = brief.affect();
    affect = wished.music().applyTo(brief.affect());
    avoided = AvoidedWords.of(wished.avoided());
    jingle = styleId.equals(JINGLE_STYLE);
    double sceneRank = 1;
    for (Topic topic : brief.topics()) {
      double weight =
          switch (topic.kind()) {
            case SCENE -> sceneRank;
            case OBJECT -> 0.75;
            case PEOPLE -> 0.6;
            case TIME_OF_DAY -> 0.3;
            case COLOUR -> 0.2;
          };
      if (topic.kind() == Topic.Kind.SCENE) {
        sceneRank *= LATER_SCENE;
      }
      topics.putIfAbsent(topic.id(), topic);
      weights.merge(topic.id(), weight * (0.4 + 0.6 * topic.confidence()), Math::max);
    }
  }

  double weight(String topic) {
    return weights.getOrDefault(topic, 0.0);
  }

  /** The heaviest of some topics that the brief has; 0 when it has none of them. */
  public double weight(Set<String> ids) {
    return ids.stream().mapToDouble(this::weight).max().orElse(0);
  }

  /** Whether the song is a jingle, where a wished title or name is a brand's. */
  boolean jingle() {
    return jingle;
  }

  /** The heaviest scene, which every song must name; the heaviest topic where there is no scene. */
  String mainSubject() {
    return topics.values().stream()
        .min(
            java.util.Comparator.comparing((Topic topic) -> topic.kind() != Topic.Kind.SCENE)
                .thenComparing(topic -> -weight(topic.id())))
        .map(Topic::id)
        .orElseThrow();
  }

  boolean has(String topic) {
    return topics.containsKey(topic);
  }

  /** The same view with other words to avoid. */
  public BriefView avoiding(List<String> words) {
    return new BriefView(this, AvoidedWords.of(words));
  }

  private BriefView(BriefView other, AvoidedWords avoided) {
    this.topics.putAll(other.topics);
    this.weights.putAll(other.weights);
    this.unwished = other.unwished;
    this.affect = other.affect;
    this.jingle = other.jingle;
    this.avoided = avoided;
  }

  /** Whether a text says a word that is not to be sung. */
  public boolean avoids(String text) {
    return avoided.in(text);
  }

  /**
   * How well a couplet's mood suits the brief's, as the wish changes it: about 1 at best without a
   * wish, more with one, below 0 where it doesn't; slightly positive when it has none. What the
   * wish takes nearer, or further away, counts twice more: whoever wishes a song happier does not
   * want the sad lines that would still do for a sad photo. But no mood gets further away that lies
   * where the wish points: bright words suit a bright photo that is to be happier as well as
   * before.
   */
  public double suits(Couplet couplet) {
    return couplet.moods().stream().mapToDouble(this::suits).max().orElse(NO_MOOD);
  }

  private double suits(Mood mood) {
    double before = mood.suits(unwished);
    double nearer = mood.suits(affect) - before;
    boolean wished = mood.liesTowards(affect, unwished);
    return wished && nearer < 0 ? before : before + (1 + WISHED) * nearer;
  }

  /** Whether a word that names these topics speaks of a place where the photo was not taken. */
  boolean elsewhere(Set<String> word) {
    return Places.elsewhere(word, topics::containsKey, Places.groupsOf(topics.keySet()));
  }

  /** Whether a line names another time of day than the photo's. */
  public boolean contradictsTime(Set<String> lineTopics) {
    List<String> times = lineTopics.stream().filter(TIMES::contains).toList();
    boolean timeKnown = TIMES.stream().anyMatch(this::has);
    return timeKnown && !times.isEmpty() && times.stream().noneMatch(this::has);
  }

  /** How many of the ids the brief has. */
  public int count(Set<String> ids) {
    return (int) ids.stream().filter(this::has).count();
  }

  /** "scene beach 0.91", for the trace. */
  public String describe(String id) {
    Topic topic = topics.get(id);
    return topic == null
        ? "topic " + id
        : String.format(
            Locale.ROOT,
            "%s %s %.2f",
            topic.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
            id,
            topic.confidence());
  }

  /** Those of the ids that the brief has, heaviest first. */
  public List<String> named(Set<String> ids) {
    return weights.keySet().stream()
        .filter(ids::contains)
        .sorted(
            java.util.Comparator.comparing((String id) -> -weight(id))
                .thenComparing(java.util.Comparator.naturalOrder()))
        .toList();
  }

  /**
   * What spoke for a couplet, for the trace.
   *
   * @param sung topics that its lines name as they are sung
   * @param moodFit how well its mood suits the brief; not above 0 if it does not
   */
  public List<String> because(Couplet couplet, Set<String> sung, double moodFit) {
    List<String> because = new ArrayList<>();
    Set<String> about = new TreeSet<>(couplet.topics());
    about.addAll(sung);
    named(about).stream().limit(3).forEach(id -> because.add(describe(id)));
    if (!couplet.moods().isEmpty() && moodFit > 0) {
      because.add(
          String.format(
              Locale.ROOT,
              "mood %s for valence %.2f, arousal %.2f",
              String.join("/", couplet.moods().stream().map(Mood::key).sorted().toList()),
              affect.valence(),
              affect.arousal()));
    }
    because.add("bank " + couplet.id());
    return because;
  }
}
