package io.songlens.lyrics.bank;

import io.songlens.composer.song.Decision;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.Line;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.LyricOrigin;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.Stanza;
import io.songlens.lyrics.StanzaPlan;
import io.songlens.lyrics.bank.HookChooser.Chosen;
import io.songlens.lyrics.bank.StanzaSearch.Placed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The writing of one song: title and hook first, then a wished name, then stanza by stanza. */
final class SongWriting {
  private final Bank bank;
  private final Scorer scorer;
  private final SongBrief brief;
  private final BriefView view;
  private final List<StanzaPlan> stanzas;
  private final StanzaSearch search;
  private final HookChooser hooks;
  private final WishReader wishes;
  private final History history = new History();
  private final List<Decision> decisions = new ArrayList<>();
  private final Map<String, List<Placed>> fixed = new LinkedHashMap<>();

  SongWriting(
      Bank bank,
      Scorer scorer,
      BriefView view,
      SongBrief brief,
      List<StanzaPlan> stanzas,
      WishReader wishes) {
    this.bank = bank;
    this.scorer = scorer;
    this.brief = brief;
    this.view = view;
    this.stanzas = stanzas;
    this.search = new StanzaSearch(bank, scorer, view);
    this.hooks = new HookChooser(bank, scorer, view);
    this.wishes = wishes;
  }

  Lyric write(Language language, LyricOrigin origin) {
    String title = title();
    honourWish();
    Map<String, Stanza> written = new LinkedHashMap<>();
    stanzas.stream()
        .sorted(Comparator.comparing(stanza -> stanza.kind() == SectionKind.CHORUS ? 0 : 1))
        .forEach(stanza -> written.put(stanza.id(), write(stanza)));
    List<Stanza> inOrder =
        stanzas.stream().map(s -> java.util.Objects.requireNonNull(written.get(s.id()))).toList();
    return new Lyric(title, language, inOrder, origin, decisions);
  }

  private String title() {
    String wished = brief.wishes().title();
    Optional<StanzaPlan> chorus = hookStanza();
    if (chorus.isEmpty()) {
      return wished != null ? wished : hooks.titleAlone();
    }
    StanzaPlan stanza = chorus.get();
    RoleWeights roles = roles(stanza);
    Optional<Chosen> hook =
        wished == null
            ? hooks.fromBank(stanza, roles, stanzas.size() == 1).or(() -> builtHook(stanza, roles))
            : hooks.around(wished, stanza, roles, history);
    if (hook.isEmpty()) {
      String title = wished == null ? hooks.titleAlone() : wished;
      decisions.add(
          new Decision(
              "title",
              title,
              List.of("not sung: too long for the melody's lines", because(wished))));
      return title;
    }
    fixed.put(stanza.id(), hook.get().placed());
    hook.get().placed().forEach(placed -> history.add(placed.candidate()));
    decisions.add(new Decision("title", hook.get().title(), List.of(because(wished))));
    return hook.get().title();
  }

  /** No hook fits such lines: the best title in a plain frame. */
  private Optional<Chosen> builtHook(StanzaPlan stanza, RoleWeights roles) {
    return hooks.around(hooks.titleAlone(), stanza, roles, history);
  }

  private static String because(@Nullable String wished) {
    return wished == null ? "the chorus's hook" : "wished title";
  }

  /** The first chorus; without one the last stanza, where a title is best remembered. */
  private Optional<StanzaPlan> hookStanza() {
    return stanzas.stream()
        .filter(stanza -> stanza.kind() == SectionKind.CHORUS)
        .findFirst()
        .or(() -> stanzas.stream().reduce((first, last) -> last));
  }

  private void honourWish() {
    WishReader.Wish wish = wishes.read(brief.wishes().text());
    if (stanzas.isEmpty()) {
      return;
    }
    String name = wish.name();
    if (name != null) {
      boolean sung = placeName(name);
      decisions.add(
          new Decision(
              "wish",
              sung ? name + " is sung" : name + " is not sung: no line fits",
              List.of("wish")));
    }
    String rest = wish.rest();
    if (rest != null) {
      decisions.add(
          new Decision("wish", "not honoured by the offline writer", List.of("wish: " + rest)));
    }
  }

  /** Looks for the name's place: a later verse's end first, then any other line. */
  private boolean placeName(String name) {
    List<StanzaPlan> places = new ArrayList<>(stanzas);
    places.sort(Comparator.comparing(this::nameRank));
    for (StanzaPlan stanza : places) {
      List<Unit> units = new ArrayList<>(Unit.of(stanza.lines()));
      units.sort(Comparator.comparing(Unit::first).reversed());
      for (Unit unit : units) {
        if (!taken(stanza, unit) && placeName(name, stanza, unit)) {
          return true;
        }
      }
    }
    return false;
  }

  private int nameRank(StanzaPlan stanza) {
    return switch (stanza.kind()) {
      case VERSE -> versesBefore(stanza) == 1 ? 0 : 1;
      case BRIDGE -> 2;
      case CHORUS -> 4;
      default -> 3;
    };
  }

  private boolean placeName(String name, StanzaPlan stanza, Unit unit) {
    Candidate best = null;
    for (Couplet filled : bank.frames(Role.NAME, name, view.jingle())) {
      Candidate candidate = null;
      if (!unit.pair()) {
        candidate = scorer.single(filled, 0, stanza.lines().get(unit.first()), roles(stanza));
      } else if (unit.adjacent() || !filled.leaning()) {
        candidate = scorer.pair(filled, unit.plans(stanza.lines()), roles(stanza));
      }
      if (candidate != null && (best == null || candidate.score() > best.score())) {
        best = candidate;
      }
    }
    if (best == null) {
      return false;
    }
    Placed placed = new Placed(unit, best);
    fixed.merge(
        stanza.id(),
        List.of(placed),
        (before, more) -> java.util.stream.Stream.concat(before.stream(), more.stream()).toList());
    return true;
  }

  private boolean taken(StanzaPlan stanza, Unit unit) {
    return fixed.getOrDefault(stanza.id(), List.of()).stream()
        .anyMatch(p -> p.unit().positions().stream().anyMatch(unit.positions()::contains));
  }

  private Stanza write(StanzaPlan stanza) {
    List<Placed> placed =
        search.fill(stanza, roles(stanza), fixed.getOrDefault(stanza.id(), List.of()), history);
    placed.forEach(part -> history.add(part.candidate()));
    List<Line> lines = StanzaSearch.lines(placed);
    for (int i = 0; i < lines.size(); i++) {
      decisions.add(
          new Decision(
              "line " + stanza.id() + "/" + (i + 1), lines.get(i).text(), because(placed, i)));
    }
    return new Stanza(stanza.id(), stanza.kind(), lines);
  }

  private List<String> because(List<Placed> placed, int line) {
    return placed.stream()
        .filter(part -> part.unit().positions().contains(line))
        .findFirst()
        .map(part -> scorer.because(part.candidate()))
        .orElse(List.of());
  }

  private RoleWeights roles(StanzaPlan stanza) {
    return RoleWeights.of(stanza.kind(), versesBefore(stanza));
  }

  private int versesBefore(StanzaPlan stanza) {
    return (int)
        stanzas.stream()
            .takeWhile(other -> !other.equals(stanza))
            .filter(other -> other.kind() == SectionKind.VERSE)
            .count();
  }
}
