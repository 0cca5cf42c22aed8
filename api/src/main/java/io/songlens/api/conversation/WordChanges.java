package io.songlens.api.conversation;

import io.songlens.api.conversation.Outcome.Declined;
import io.songlens.api.conversation.Outcome.Done;
import io.songlens.api.conversation.Request.StanzaName;
import io.songlens.composer.compose.Composition;
import io.songlens.composer.song.Decision;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.Line;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Stanza;
import io.songlens.composer.song.Wishes;
import io.songlens.lyrics.LyricWriter;
import io.songlens.lyrics.check.AvoidedWords;
import io.songlens.lyrics.edit.Alternative;
import io.songlens.lyrics.edit.LinePlace;
import io.songlens.lyrics.edit.LyricEditor;
import io.songlens.lyrics.edit.SungWords;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Changes the words of a song that has some. */
final class WordChanges {
  private static final int ATTEMPTS = 12;
  private static final Pattern WISHED =
      Pattern.compile("bank (?:wish|\\w+\\.(?:name|thing|date|jingle)\\.\\d+)");
  private static final Pattern TITLED = Pattern.compile("bank (?:title|\\w+\\.title\\.\\d+)");

  private final LyricWriter writer;
  private final Composition song;
  private final Lyric lyric;
  private final Seed seed;

  /**
   * Changes of one song.
   *
   * @param lyric the song's
   * @param seed of this turn
   */
  WordChanges(LyricWriter writer, Composition song, Lyric lyric, Seed seed) {
    this.writer = writer;
    this.song = song;
    this.lyric = lyric;
    this.seed = seed;
  }

  Outcome mention(String wish) {
    Wishes asked = song.brief().wishes().saying(wish);
    Lyric fresh = written(asked, seed);
    Optional<String> refusal =
        fresh.decisions().stream()
            .filter(decision -> decision.what().equals("wish"))
            .map(Decision::choice)
            .filter(choice -> choice.startsWith("could not"))
            .findFirst();
    if (refusal.isPresent()) {
      return new Declined(sentence(refusal.get()));
    }
    Wishes wishes = Songs.wishing(song, wish);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Lyric other = attempt == 0 ? fresh : written(asked, seed.fork("mention " + attempt));
      Optional<Lyric> changed = taken(other, WISHED);
      if (changed.isPresent()) {
        return new Done(Songs.with(Songs.with(song, changed.get()), wishes));
      }
    }
    return new Declined("No place was found where that goes with the lines around it.");
  }

  Outcome call(String title) {
    Wishes wishes = song.brief().wishes().called(title);
    Lyric fresh = written(wishes, seed);
    Lyric changed = taken(fresh, TITLED).orElse(lyric);
    return new Done(Songs.with(Songs.with(song, titled(changed, title)), wishes));
  }

  /** The lyric with what the other one sings for a pattern's reasons. */
  private Optional<Lyric> taken(Lyric other, Pattern reason) {
    Set<LinePlace> places = new LinkedHashSet<>();
    for (Decision decision : other.decisions()) {
      if (decision.what().startsWith("line ")
          && decision.because().stream().anyMatch(b -> reason.matcher(b).matches())) {
        String[] place = decision.what().substring("line ".length()).split("/");
        places.add(new LinePlace(place[0], Integer.parseInt(place[1]) - 1));
      }
    }
    return places.isEmpty() ? Optional.empty() : new Grafts(words(song)).take(other, places);
  }

  Outcome speak(Language language) {
    if (lyric.language() == language) {
      return new Declined("The song is in that language already.");
    }
    SongPlan plan = song.plan().in(language);
    SongBrief brief = song.brief().with(song.brief().wishes().in(language));
    return new Done(Songs.with(song, plan, writer.write(brief, plan, seed), brief));
  }

  Outcome anotherLine(StanzaName name, int number) {
    Stanza stanza = find(name);
    if (stanza == null) {
      return noStanza(name);
    }
    int index = number == 0 ? stanza.lines().size() - 1 : number - 1;
    if (index >= stanza.lines().size()) {
      return new Declined("That stanza has only %d lines.".formatted(stanza.lines().size()));
    }
    return otherLine(song, new LinePlace(stanza.id(), index))
        .<Outcome>map(Done::new)
        .orElseGet(() -> new Declined("No other line is known that fits there."));
  }

  Outcome anotherLine(LinePlace place) {
    String stanza = ExactChanges.stanzaOf(song, place.stanzaId());
    boolean known =
        lyric.stanzas().stream()
            .filter(candidate -> candidate.id().equals(stanza))
            .anyMatch(candidate -> place.index() < candidate.lines().size());
    return known
        ? otherLine(song, new LinePlace(stanza, place.index()))
            .<Outcome>map(Done::new)
            .orElseGet(() -> new Declined("No other line is known that fits there."))
        : noPlace(place.toString());
  }

  private Declined noPlace(String place) {
    return new Declined(
        "The song sings no %s; it has %s.".formatted(place, LineChecks.places(lyric)));
  }

  private Optional<Composition> otherLine(Composition from, LinePlace place) {
    SungWords words = words(from);
    List<Alternative> alternatives =
        LyricEditor.of(lyric.language()).lines(words, place, seed.fork(place.toString()));
    return alternatives.stream()
        .findFirst()
        .map(best -> Songs.with(from, words.with(Map.of(place, best.line())).lyric()));
  }

  Outcome anotherStanza(StanzaName name) {
    Stanza stanza = find(name);
    if (stanza == null) {
      return noStanza(name);
    }
    return otherStanza(song, stanza.id())
        .<Outcome>map(Done::new)
        .orElseGet(() -> new Declined("No other words are known that fit there."));
  }

  Outcome anotherStanza(String id) {
    String stanza = ExactChanges.stanzaOf(song, id);
    boolean known = lyric.stanzas().stream().anyMatch(candidate -> candidate.id().equals(stanza));
    return known
        ? otherStanza(song, stanza)
            .<Outcome>map(Done::new)
            .orElseGet(() -> new Declined("No other words are known that fit there."))
        : noPlace(id);
  }

  private Optional<Composition> otherStanza(Composition from, String id) {
    Lyric present = words(from).lyric();
    Set<LinePlace> places = new LinkedHashSet<>(Grafts.places(present.stanza(id)));
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Lyric other =
          writer.write(from.brief(), from.plan(), seed.fork("stanza " + id + " " + attempt));
      boolean same = other.stanza(id).lines().equals(present.stanza(id).lines());
      Optional<Lyric> changed =
          same ? Optional.empty() : new Grafts(words(from)).take(other, places);
      if (changed.isPresent()) {
        boolean titleSung = says(present.stanza(id), present.title());
        Lyric titled = titleSung ? titled(changed.get(), other.title()) : changed.get();
        return Optional.of(Songs.with(from, titled));
      }
    }
    return Optional.empty();
  }

  Outcome avoid(List<String> more) {
    List<String> all = new ArrayList<>(song.brief().wishes().avoid());
    more.stream().filter(word -> !all.contains(word)).forEach(all::add);
    AvoidedWords avoided = AvoidedWords.of(more);
    Composition changed = Songs.with(song, song.brief().wishes().avoiding(all));
    String wished = song.brief().wishes().title();
    if (avoided.in(lyric.title()) && wished == null) {
      Stanza hook =
          lyric.stanzas().stream().filter(s -> says(s, lyric.title())).findFirst().orElse(null);
      Optional<Composition> retitled =
          hook == null ? Optional.empty() : otherStanza(changed, hook.id());
      if (retitled.isEmpty()) {
        return new Declined("The title says it, and no other is known that fits.");
      }
      changed = retitled.get();
    }
    for (Stanza stanza : words(changed).lyric().stanzas()) {
      for (LinePlace place : Grafts.places(stanza)) {
        if (avoided.in(words(changed).line(place).text())) {
          Composition present = changed;
          Optional<Composition> without =
              otherLine(present, place).or(() -> otherStanza(present, stanza.id()));
          if (without.isEmpty()) {
            return new Declined("No other words are known for line " + place + ", which says it.");
          }
          changed = without.get();
        }
      }
    }
    return new Done(changed);
  }

  private @Nullable Stanza find(StanzaName name) {
    List<Stanza> ofKind =
        lyric.stanzas().stream().filter(stanza -> stanza.kind() == name.kind()).toList();
    int index = name.number() == 0 ? ofKind.size() - 1 : name.number() - 1;
    return index >= 0 && index < ofKind.size() ? ofKind.get(index) : null;
  }

  private Declined noStanza(StanzaName name) {
    List<String> ids = lyric.stanzas().stream().map(Stanza::id).toList();
    return new Declined(
        "The song has no %s %s with words of its own; it has %s."
            .formatted(
                name.kind().label(),
                name.number() == 0 ? "" : String.valueOf(name.number()),
                String.join(", ", ids))
            .replace("  ", " "));
  }

  private Lyric written(Wishes wishes, Seed from) {
    return writer.write(song.brief().with(wishes), song.plan(), from);
  }

  private static SungWords words(Composition song) {
    return new SungWords(song.brief(), song.plan(), java.util.Objects.requireNonNull(song.lyric()));
  }

  private static Lyric titled(Lyric lyric, String title) {
    return new Lyric(title, lyric.language(), lyric.stanzas(), lyric.origin(), lyric.decisions());
  }

  private static boolean says(Stanza stanza, String words) {
    String all =
        stanza.lines().stream().map(Line::text).collect(java.util.stream.Collectors.joining(" "));
    return plain(all).contains(plain(words));
  }

  private static String plain(String text) {
    return text.toLowerCase(java.util.Locale.ROOT).replaceAll("[\\p{Punct}，。！？、…’“”\\s]+", " ");
  }

  private static String sentence(String text) {
    return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1) + ".";
  }
}
