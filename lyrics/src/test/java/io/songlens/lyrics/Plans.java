package io.songlens.lyrics;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Topic;
import io.songlens.composer.song.Wishes;
import io.songlens.composer.theory.Bpm;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.Meter;
import io.songlens.composer.theory.Mode;
import io.songlens.composer.theory.PitchClass;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans and briefs for tests. */
public final class Plans {
  public static final String EIGHT = "01010101";
  public static final String SIX = "010101";

  private Plans() {}

  public static LinePlan line(String beats, int below, int above, char rhyme) {
    return new LinePlan(
        0, 2, Math.max(1, beats.length() - below), beats.length() + above, beats, rhyme);
  }

  public static PlannedSection section(
      String stanza, SectionKind kind, int startBar, List<LinePlan> lines) {
    return new PlannedSection(
        stanza + "@" + startBar,
        kind,
        startBar,
        8,
        new Key(PitchClass.C, Mode.MAJOR),
        0.5,
        stanza,
        lines);
  }

  public static PlannedSection section(
      String stanza, SectionKind kind, int startBar, String scheme, String... beats) {
    List<LinePlan> lines = new ArrayList<>();
    for (int i = 0; i < scheme.length(); i++) {
      lines.add(line(beats[i % beats.length], 2, 1, scheme.charAt(i)));
    }
    return section(stanza, kind, startBar, lines);
  }

  public static SongPlan plan(boolean instrumental, PlannedSection... sections) {
    return new SongPlan(
        "acoustic-ballad",
        new Key(PitchClass.C, Mode.MAJOR),
        Meter.FOUR_FOUR,
        new Bpm(90),
        0.5,
        new Affect(0, 0),
        Language.ENGLISH,
        instrumental,
        List.of(sections),
        48_000L * 60,
        List.of());
  }

  /** Two verses, a repeated chorus and a bridge of common lines. */
  public static SongPlan song(String scheme) {
    return plan(
        false,
        section("verse1", SectionKind.VERSE, 0, scheme, EIGHT),
        section("chorus", SectionKind.CHORUS, 8, "AABB", EIGHT),
        section("verse2", SectionKind.VERSE, 16, scheme, EIGHT),
        section("chorus", SectionKind.CHORUS, 24, "AABB", EIGHT),
        section("bridge", SectionKind.BRIDGE, 32, "AA", EIGHT),
        section("chorus", SectionKind.CHORUS, 40, "AABB", EIGHT));
  }

  /** A chorus of common lines and nothing else, as in a short advertisement. */
  public static SongPlan chorus(String scheme) {
    return plan(false, section("chorus", SectionKind.CHORUS, 0, scheme, EIGHT));
  }

  public static SongBrief brief(Affect affect, Wishes wishes, Topic... topics) {
    return new SongBrief(List.of(topics), affect, List.of(), wishes);
  }

  public static SongBrief beach() {
    return brief(
        new Affect(0.5, -0.3),
        Wishes.NONE,
        new Topic("beach", Topic.Kind.SCENE, 0.9),
        new Topic("dog", Topic.Kind.OBJECT, 0.8),
        new Topic("golden-hour", Topic.Kind.TIME_OF_DAY, 0.7));
  }

  public static Wishes wish(@Nullable String title, @Nullable String text) {
    return new Wishes(null, Language.ENGLISH, false, null, title, text);
  }
}
