package io.songlens.api.conversation;

import io.songlens.api.conversation.Change.Kind;
import io.songlens.composer.compose.Composition;
import io.songlens.composer.compose.Instrument;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Stanza;
import io.songlens.composer.theory.Bpm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything that differs between two states of a song. */
final class Differences {
  private final List<Change> changes = new ArrayList<>();

  private Differences() {}

  static List<Change> between(Composition before, Composition after) {
    Differences differences = new Differences();
    differences.add(Kind.TITLE, "", title(before), title(after));
    differences.add(Kind.LANGUAGE, "", language(before), language(after));
    differences.add(Kind.STYLE, "", before.plan().styleId(), after.plan().styleId());
    differences.add(Kind.VOICE, "", voice(before), voice(after));
    differences.add(Kind.KEY, "", key(before), key(after));
    differences.add(Kind.MOOD, "", mood(before.plan()), mood(after.plan()));
    differences.add(Kind.TEMPO, "", tempo(before), tempo(after));
    differences.add(Kind.DURATION, "", duration(before), duration(after));
    differences.add(Kind.FORM, "", form(before.plan()), form(after.plan()));
    differences.all(Kind.INSTRUMENT, instruments(before), instruments(after));
    if (form(before.plan()).equals(form(after.plan()))) {
      differences.all(Kind.MUSIC, takes(before), takes(after));
    }
    differences.all(Kind.LINE, lines(before.lyric()), lines(after.lyric()));
    differences.add(Kind.WISH, "to avoid", avoided(before), avoided(after));
    return List.copyOf(differences.changes);
  }

  private void add(Kind kind, String where, @Nullable String before, @Nullable String after) {
    if (!Objects.equals(before, after)) {
      changes.add(new Change(kind, where, before, after));
    }
  }

  private void all(Kind kind, Map<String, String> before, Map<String, String> after) {
    Set<String> places = new java.util.LinkedHashSet<>(before.keySet());
    places.addAll(after.keySet());
    places.forEach(place -> add(kind, place, before.get(place), after.get(place)));
  }

  private static @Nullable String title(Composition song) {
    Lyric lyric = song.lyric();
    return lyric == null ? song.brief().wishes().title() : lyric.title();
  }

  private static @Nullable String language(Composition song) {
    return song.lyric() == null ? null : song.plan().language().code();
  }

  /** A wished one: who sings otherwise, the style tells. */
  private static @Nullable String voice(Composition song) {
    return song.brief().wishes().voice();
  }

  private static String mood(SongPlan plan) {
    return String.format(
        Locale.ROOT,
        "valence %.2f, arousal %.2f",
        plan.affect().valence(),
        plan.affect().arousal());
  }

  private static String key(Composition song) {
    return song.plan().key().transpose(song.semitones()).name();
  }

  private static Map<String, String> takes(Composition song) {
    Map<String, String> takes = new LinkedHashMap<>();
    for (PlannedSection section : song.plan().sections()) {
      takes.put(section.id(), "take " + (song.takes().of(section) + 1));
    }
    return takes;
  }

  private static double bpm(Composition song) {
    Bpm bpm = song.bpm();
    return bpm == null ? song.plan().bpm().value() : bpm.value();
  }

  private static String tempo(Composition song) {
    return String.format(Locale.ROOT, "%.1f bpm", bpm(song));
  }

  private static String duration(Composition song) {
    double seconds = song.plan().durationSeconds() * song.plan().bpm().value() / bpm(song);
    return String.format(Locale.ROOT, "%.1f s", seconds);
  }

  private static String form(SongPlan plan) {
    return plan.sections().stream().map(PlannedSection::id).collect(Collectors.joining(", "));
  }

  private static Map<String, String> instruments(Composition song) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String part : new TreeSet<>(song.instruments().keySet())) {
      Instrument instrument = song.instruments().get(part);
      if (instrument != null) {
        names.put(part, instrument.name());
      }
    }
    return names;
  }

  private static Map<String, String> lines(@Nullable Lyric lyric) {
    Map<String, String> lines = new LinkedHashMap<>();
    List<Stanza> stanzas = lyric == null ? List.of() : lyric.stanzas();
    for (Stanza stanza : stanzas) {
      for (int i = 0; i < stanza.lines().size(); i++) {
        lines.put(stanza.id() + "/" + (i + 1), stanza.lines().get(i).text());
      }
    }
    return lines;
  }

  private static @Nullable String avoided(Composition song) {
    List<String> words = song.brief().wishes().avoid();
    return words.isEmpty() ? null : String.join(", ", words);
  }
}
