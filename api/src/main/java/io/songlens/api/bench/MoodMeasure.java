package io.songlens.api.bench;

import static io.songlens.api.bench.Gates.text;

import io.songlens.composer.compose.measure.MoodFeatures;
import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Whether the mood is in the notes: songs that are to be joyful beside songs that are to be sad.
 * Moods are drawn around (0.6, 0.5) and (-0.5, -0.5), and every photo is sung of in both.
 */
public final class MoodMeasure {
  private static final int SONGS = 60;
  private static final int OF_A_STYLE = 6;
  private static final double AROUSAL_LIMIT = 1.2;
  private static final double VALENCE_LIMIT = 0.8;
  private static final double SPREAD = 0.2;
  private static final Affect JOYFUL = new Affect(0.6, 0.5);
  private static final Affect SAD = new Affect(-0.5, -0.5);
  private static final Seed SEED = new Seed(31);

  /**
   * What is heard.
   *
   * @param sign -1 if less of it is expected in joyful songs
   */
  private record Feature(String name, int sign, ToDoubleFunction<MoodFeatures> value) {}

  private static final List<Feature> AROUSAL =
      List.of(
          new Feature("tempo, bpm", 1, MoodFeatures::tempoBpm),
          new Feature("melody notes a second", 1, MoodFeatures::melodyNotesPerSecond),
          new Feature("onsets of all parts a second", 1, MoodFeatures::onsetsPerSecond),
          new Feature("register of the melody, MIDI", 1, MoodFeatures::melodyMidi));
  private static final List<Feature> VALENCE =
      List.of(
          new Feature("minor", -1, MoodFeatures::minor),
          new Feature("brightness, fifths", 1, MoodFeatures::brightnessFifths),
          new Feature("register of the melody, MIDI", 1, MoodFeatures::melodyMidi),
          new Feature("dissonance", -1, MoodFeatures::dissonance));

  private final SongMaker maker;
  private final PrintWriter out;
  private final Gates gates;

  private MoodMeasure(SongMaker maker, PrintWriter out, Gates gates) {
    this.maker = maker;
    this.out = out;
    this.gates = gates;
  }

  /** Makes the songs and prints as Markdown. */
  public static void report(
      SongMaker maker, List<BriefedPhoto> photos, PrintWriter out, Gates gates) {
    MoodMeasure measure = new MoodMeasure(maker, out, gates);
    out.print(text("%n### Mood%n%nJoyful and energetic songs beside sad and calm ones.%n"));
    measure.compare(
        "moods as given, style free",
        true,
        measure.free(photos, true),
        measure.free(photos, false));
    if (photos.size() >= 2 * SONGS) {
      List<BriefedPhoto> sorted = new ArrayList<>(photos);
      sorted.sort(Comparator.comparingDouble(MoodMeasure::joy));
      List<BriefedPhoto> sad = sorted.subList(0, SONGS);
      List<BriefedPhoto> joyful = sorted.subList(sorted.size() - SONGS, sorted.size());
      measure.compare("as photos are read", true, measure.asRead(joyful), measure.asRead(sad));
    }
    measure.compare(
        "moods as given, within each style",
        false,
        measure.ofTenStyles(photos, true),
        measure.ofTenStyles(photos, false));
  }

  private static double joy(BriefedPhoto photo) {
    Affect affect = photo.wishless().affect();
    return affect.valence() + affect.arousal();
  }

  private List<MadeSong> free(List<BriefedPhoto> photos, boolean joyful) {
    List<MadeSong> songs = new ArrayList<>();
    for (int i = 0; i < SONGS; i++) {
      songs.add(feeling(photos.get(i % photos.size()), joyful, null, i));
    }
    return songs;
  }

  private List<MadeSong> ofTenStyles(List<BriefedPhoto> photos, boolean joyful) {
    List<MadeSong> songs = new ArrayList<>();
    for (String style : maker.styleIds()) {
      for (int i = 0; i < OF_A_STYLE; i++) {
        int number = songs.size();
        songs.add(feeling(photos.get(number % photos.size()), joyful, style, number));
      }
    }
    return songs;
  }

  private MadeSong feeling(BriefedPhoto photo, boolean joyful, @Nullable String style, int number) {
    SeededRandom random = SEED.fork("mood " + joyful + " " + number).random();
    Affect middle = joyful ? JOYFUL : SAD;
    Affect affect =
        Affect.clamped(
            middle.valence() + random.nextDouble(-SPREAD, SPREAD),
            middle.arousal() + random.nextDouble(-SPREAD, SPREAD));
    List<String> words = joyful ? List.of("joyful", "lively") : List.of("sad", "calm");
    BriefedPhoto felt = photo.feeling(affect, words);
    return maker.make(photo.name(), felt.wishing(style, null), 2L * number + (joyful ? 1 : 0));
  }

  private List<MadeSong> asRead(List<BriefedPhoto> photos) {
    List<MadeSong> songs = new ArrayList<>();
    for (BriefedPhoto photo : photos) {
      songs.add(maker.make(photo.name(), photo.wishing(null, null), songs.size()));
    }
    return songs;
  }

  private void compare(String name, boolean styleFree, List<MadeSong> joyful, List<MadeSong> sad) {
    MoodGroups groups = new MoodGroups(joyful, sad, !styleFree);
    out.print(
        text(
            "%n| %s (%d songs each) | joyful | sad | effect size d |%n|---|---|---|---|%n",
            name, joyful.size()));
    family("arousal", AROUSAL, AROUSAL_LIMIT, groups, name);
    family("valence", VALENCE, VALENCE_LIMIT, groups, name);
  }

  private void family(
      String family, List<Feature> features, double limit, MoodGroups groups, String name) {
    double sum = 0;
    for (Feature feature : features) {
      double effect = groups.effect(feature.value) * feature.sign;
      sum += effect;
      out.print(
          text(
              "| %s: %s | %.2f | %.2f | %.2f |%n",
              family,
              feature.name,
              groups.mean(groups.joyful, feature.value),
              groups.mean(groups.sad, feature.value),
              effect));
    }
    out.print(text("| **%s, mean effect** | | | **%.2f** |%n", family, sum / features.size()));
    if (!groups.withinStyles) {
      gates.atLeast(family + " in the notes, " + name, "%.2f", sum / features.size(), limit);
    }
  }
}
