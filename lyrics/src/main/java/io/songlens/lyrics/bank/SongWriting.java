package io.songlens.lyrics.bank;

import io.songlens.composer.song.Decision;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.Line;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.LyricOrigin;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.Stanza;
import io.songlens.composer.wish.WishReading;
import io.songlens.lyrics.StanzaPlan;
import io.songlens.lyrics.bank.HookChooser.Chosen;
import io.songlens.lyrics.bank.StanzaSearch.Placed;
import io.songlens.lyrics.check.LyricChecker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The writing of one song: title and hook first, then a wished name, then stanza by stanza. */
final class SongWriting {
  private final Scorer scorer;
  private final SongBrief brief;
  private final BriefView view;
  private final List<StanzaPlan> stanzas;
  private final StanzaSearch search;
  private final HookChooser hooks;
  private final WishSinging wishes;
  private final WishReading wished;
  private final boolean sloganFirst;
  private final History history = new History();
  private final List<Decision> decisions = new ArrayList<>();
  private final Map<String, List<Placed>> fixed = new LinkedHashMap<>();

  /**
   * Begins it.
   *
   * @param sloganFirst whether slogan and brand choose their lines before the hook does
   */
  SongWriting(
      Bank bank,
      Scorer scorer,
      BriefView view,
      SongBrief brief,
      List<StanzaPlan> stanzas,
      LyricChecker checker,
      boolean sloganFirst) {
    this.sloganFirst = sloganFirst;
    this.scorer = scorer;
    this.brief = brief;
    this.view = view;
    this.stanzas = stanzas;
    this.search = new StanzaSearch(bank, scorer, view);
    this.hooks = new HookChooser(bank, scorer, view);
    this.wishes =
        new WishSinging(new WishPlaces(bank, scorer, view, stanzas, sloganFirst), checker, view);
    this.wished = WishReading.of(brief.wishes());
  }

  Lyric write(Language language, LyricOrigin origin) {
    String title = sloganFirst ? titleBeside() : title();
    Map<String, Stanza> written = new LinkedHashMap<>();
    stanzas.stream()
        .sorted(Comparator.comparing(stanza -> stanza.kind() == SectionKind.CHORUS ? 0 : 1))
        .forEach(stanza -> written.put(stanza.id(), write(stanza)));
    List<Stanza> inOrder =
        stanzas.stream().map(s -> Objects.requireNonNull(written.get(s.id()))).toList();
    return new Lyric(title, language, inOrder, origin, decisions);
  }

  private String title() {
    String title = hook();
    honourWishes(title);
    return title;
  }

  /** The brand, or the hook of the lines that are left, or else what all of them sing. */
  private String titleBeside() {
    honourWishes("");
    StanzaPlan stanza = stanzas.get(0);
    List<Integer> taken = Placed.positions(fixed.getOrDefault(stanza.id(), List.of()));
    String asked = wishedTitle();
    Optional<Chosen> hook = hooks.fromBank(stanza, taken, roles(stanza), true);
    hook.ifPresent(
        chosen -> {
          chosen.placed().forEach(placed -> history.add(placed.candidate()));
          fixed.merge(
              stanza.id(),
              chosen.placed(),
              (before, more) -> Stream.concat(before.stream(), more.stream()).toList());
        });
    String title =
        asked != null
            ? asked
            : hook.map(Chosen::title).orElseGet(() -> Selling.firstSung(wished, decisions));
    decisions.add(new Decision("title", title, List.of("slogan and brand first")));
    return title;
  }

  private String hook() {
    String wished = wishedTitle();
    Optional<StanzaPlan> chorus = hookStanza();
    if (chorus.isEmpty()) {
      return wished != null ? wished : hooks.titleAlone();
    }
    StanzaPlan stanza = chorus.get();
    RoleWeights roles = roles(stanza);
    Optional<Chosen> hook =
        wished == null
            ? hooks
                .fromBank(stanza, List.of(), roles, stanzas.size() == 1)
                .or(() -> builtHook(stanza, roles))
            : hooks.around(wished, stanza, roles, history);
    if (hook.isEmpty()) {
      String title = wished == null ? hooks.titleAlone() : wished;
      decisions.add(new Decision("title", title, List.of(whyNotSung(title), because(wished))));
      return title;
    }
    fixed.put(stanza.id(), hook.get().placed());
    hook.get().placed().forEach(placed -> history.add(placed.candidate()));
    decisions.add(new Decision("title", hook.get().title(), List.of(because(wished))));
    return hook.get().title();
  }

  /** A wished title; in a jingle the brand is one. */
  private @Nullable String wishedTitle() {
    String title = brief.wishes().title();
    return title == null && view.jingle() ? wished.brand() : title;
  }

  /** No hook fits such lines: the best title in a plain frame. */
  private Optional<Chosen> builtHook(StanzaPlan stanza, RoleWeights roles) {
    return hooks.around(hooks.titleAlone(), stanza, roles, history);
  }

  private String whyNotSung(String title) {
    return view.avoids(title)
        ? "not sung: it says a word that is to be avoided"
        : "not sung: too long for the melody's lines";
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

  private void honourWishes(String title) {
    if (!stanzas.isEmpty()) {
      decisions.addAll(wishes.sing(wished, title, fixed, history));
    }
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
    return RoleWeights.of(stanza, stanzas);
  }

  /** What the user wished to hear that is sung. */
  List<String> honoured() {
    return wishes.sung();
  }
}
