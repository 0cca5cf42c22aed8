package io.songlens.api.bench;

import static io.songlens.api.bench.Gates.text;

import io.songlens.composer.compose.measure.Accompaniment;
import io.songlens.composer.compose.measure.MelodicWindow;
import io.songlens.composer.compose.measure.MelodyLikeness;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.voice.measure.Spread;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Whether songs are songs of their own. */
public final class DuplicateMeasure {
  private static final int PHOTOS = 50;
  private static final int SONGS = 200;
  private static final int WINDOW = 8;
  private static final int STRETCH = 4;
  private static final int SEEDS = 10;
  private static final int SEEDED_PHOTOS = 5;
  private static final int MOST_SHOWN = 10;
  private static final double SAME_TEMPO = 0.02;
  private static final double ALIKE_BARS = 0.1;

  private final SongMaker maker;
  private final PrintWriter out;
  private final Gates gates;

  private DuplicateMeasure(SongMaker maker, PrintWriter out, Gates gates) {
    this.maker = maker;
    this.out = out;
    this.gates = gates;
  }

  /** Makes the songs and prints as Markdown. */
  public static void report(
      SongMaker maker, List<BriefedPhoto> photos, PrintWriter out, Gates gates) {
    DuplicateMeasure measure = new DuplicateMeasure(maker, out, gates);
    List<BriefedPhoto> used = spread(photos);
    measure.amongMany(used);
    for (int i = 0; i < Math.min(SEEDED_PHOTOS, used.size()); i++) {
      measure.ofOnePhoto(used.get(i * used.size() / SEEDED_PHOTOS));
    }
  }

  private static List<BriefedPhoto> spread(List<BriefedPhoto> photos) {
    int count = Math.min(PHOTOS, photos.size());
    return IntStream.range(0, count).mapToObj(i -> photos.get(i * photos.size() / count)).toList();
  }

  private void amongMany(List<BriefedPhoto> photos) {
    List<MadeSong> songs = new ArrayList<>();
    for (int i = 0; i < SONGS; i++) {
      BriefedPhoto photo = photos.get(i % photos.size());
      songs.add(maker.make(photo.name() + " #" + i, photo.wishing(null, null), i));
    }
    out.print(text("%n### Duplicates%n%n%d songs of %d photos:%n%n", SONGS, photos.size()));
    Map<Object, Set<MadeSong>> windows = new HashMap<>();
    Map<Object, Set<MadeSong>> anywhere = new HashMap<>();
    Map<Object, Set<MadeSong>> whole = new HashMap<>();
    Map<Object, Set<MadeSong>> chorus = new HashMap<>();
    for (MadeSong song : songs) {
      for (MelodicWindow window : MelodicWindow.all(song.score(), WINDOW)) {
        add(windows, window, song);
        add(anywhere, window.anywhere(), song);
      }
      add(whole, Accompaniment.of(song.score(), 0, song.plan().bars()), song);
      chorusStart(song.plan())
          .ifPresent(bar -> add(chorus, Accompaniment.of(song.score(), bar, bar + STRETCH), song));
    }
    gate("pairs with an 8-note melodic window at the same place", windows, true);
    gate("pairs with the same drums, bass and chords throughout", whole, true);
    gate("pairs with the same drums, bass and chords in four bars of the chorus", chorus, false);
    gate("pairs with an 8-note melodic window anywhere", anywhere, false);
  }

  private static void add(Map<Object, Set<MadeSong>> found, Object what, MadeSong song) {
    found.computeIfAbsent(what, w -> new LinkedHashSet<>()).add(song);
  }

  private static Optional<Integer> chorusStart(SongPlan plan) {
    return plan.sections().stream()
        .filter(section -> section.kind() == SectionKind.CHORUS)
        .map(PlannedSection::startBar)
        .findFirst();
  }

  private void gate(String what, Map<Object, Set<MadeSong>> found, boolean gated) {
    Set<String> pairs = new TreeSet<>();
    for (Set<MadeSong> sharing : found.values()) {
      List<MadeSong> songs = List.copyOf(sharing);
      for (int i = 0; i < songs.size(); i++) {
        for (int j = i + 1; j < songs.size(); j++) {
          pairs.add(told(songs.get(i)) + " – " + told(songs.get(j)));
        }
      }
    }
    out.printf("- %s: %d%n", what, pairs.size());
    if (gated) {
      pairs.stream().limit(MOST_SHOWN).forEach(pair -> out.printf("  - %s%n", pair));
      gates.atMost(what, "%.0f", pairs.size(), 0);
    }
  }

  private static String told(MadeSong song) {
    return song.name() + " (" + song.plan().styleId() + ")";
  }

  private void ofOnePhoto(BriefedPhoto photo) {
    List<MadeSong> songs = new ArrayList<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      songs.add(maker.make("seed " + seed, photo.wishing(null, null), seed));
    }
    List<Double> equalBars = new ArrayList<>();
    List<String> alike = new ArrayList<>();
    for (int i = 0; i < SEEDS; i++) {
      for (int j = 0; j < i; j++) {
        MadeSong one = songs.get(i);
        MadeSong other = songs.get(j);
        double equal = MelodyLikeness.equalBars(one.score(), other.score());
        equalBars.add(equal);
        if (equal >= ALIKE_BARS || sameGround(one, other)) {
          alike.add(told(one) + " – " + told(other));
        }
      }
    }
    Spread spread = Spread.of(equalBars);
    out.print(
        text(
            "%n%s with %d seeds: %d styles, %d keys, %d tempi (whole bpm), %d chorus progressions;"
                + " equal melody bars of a pair: median %s, most %s; pairs alike: %d%n",
            photo.name(),
            SEEDS,
            songs.stream().map(song -> song.plan().styleId()).distinct().count(),
            songs.stream().map(song -> song.plan().key()).distinct().count(),
            songs.stream().map(song -> Math.round(song.plan().bpm().value())).distinct().count(),
            songs.stream().map(DuplicateMeasure::progression).distinct().count(),
            Gates.percent(spread.median()),
            Gates.percent(spread.max()),
            alike.size()));
    alike.forEach(pair -> out.printf("- %s%n", pair));
    gates.atMost("pairs alike of " + SEEDS + " songs of " + photo.name(), "%.0f", alike.size(), 0);
  }

  private static boolean sameGround(MadeSong one, MadeSong other) {
    double tempo = one.plan().bpm().value() / other.plan().bpm().value();
    return one.plan().styleId().equals(other.plan().styleId())
        && one.plan().key().equals(other.plan().key())
        && Math.abs(tempo - 1) <= SAME_TEMPO
        && progression(one).equals(progression(other));
  }

  private static List<List<?>> progression(MadeSong song) {
    int bar = chorusStart(song.plan()).orElse(0);
    return Accompaniment.of(song.score(), bar, bar + STRETCH).chords();
  }
}
