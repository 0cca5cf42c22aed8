package io.songlens.lyrics.bank.mandarin;

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
import io.songlens.lyrics.bank.Bank;
import io.songlens.lyrics.bank.BriefView;
import io.songlens.lyrics.bank.RoleWeights;
import io.songlens.lyrics.bank.Selling;
import io.songlens.lyrics.check.MandarinTopicWords;
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
  private final SongBrief brief;
  private final List<StanzaPlan> stanzas;
  private final Judge judge;
  private final StanzaWriter writer;
  private final Hooks hooks;
  private final WishSinging wishes;
  private final boolean sloganFirst;
  private final Sung sung = new Sung();
  private final List<Decision> decisions = new ArrayList<>();
  private final Map<String, List<Placed>> fixed = new LinkedHashMap<>();

  /**
   * Begins it.
   *
   * @param sloganFirst whether slogan and brand choose their lines before the hook does
   */
  SongWriting(
      Bank bank,
      Judge judge,
      BriefView view,
      SongBrief brief,
      List<StanzaPlan> stanzas,
      MandarinTopicWords topicWords,
      boolean sloganFirst) {
    this.sloganFirst = sloganFirst;
    this.brief = brief;
    this.stanzas = stanzas;
    this.judge = judge;
    this.writer = new StanzaWriter(bank, judge);
    this.hooks = new Hooks(bank, judge);
    this.wishes =
        new WishSinging(new WishPlaces(bank, judge, stanzas, sloganFirst), topicWords, view);
  }

  Lyric write(LyricOrigin origin) {
    String title = sloganFirst ? titleBeside() : title();
    Map<String, Stanza> written = new LinkedHashMap<>();
    stanzas.stream()
        .sorted(Comparator.comparing(stanza -> stanza.kind() == SectionKind.CHORUS ? 1 : 0))
        .forEach(stanza -> written.put(stanza.id(), write(stanza)));
    List<Stanza> inOrder =
        stanzas.stream().map(stanza -> Objects.requireNonNull(written.get(stanza.id()))).toList();
    return new Lyric(title, Language.MANDARIN, inOrder, origin, decisions);
  }

  private String title() {
    String title = hook();
    honourWishes();
    return title;
  }

  /** A wished one, or the hook of the lines that are left, or else what all of them sing. */
  private String titleBeside() {
    honourWishes();
    StanzaPlan stanza = stanzas.get(0);
    List<Placed> wished = fixed.getOrDefault(stanza.id(), List.of());
    wished.forEach(placed -> sung.add(placed.choice()));
    List<Integer> taken = Placed.positions(wished);
    Optional<Hooks.Chosen> hook = hooks.fromBank(stanza, taken, roles(stanza));
    hook.ifPresent(
        chosen -> {
          chosen.placed().forEach(placed -> sung.add(placed.choice()));
          fixed.put(stanza.id(), Stream.concat(wished.stream(), chosen.placed().stream()).toList());
        });
    String asked = brief.wishes().title();
    WishReading both = WishReading.of(brief.wishes());
    String title =
        asked != null
            ? asked
            : hook.map(Hooks.Chosen::title).orElseGet(() -> Selling.firstSung(both, decisions));
    decisions.add(new Decision("title", title, List.of("slogan and brand first")));
    return title;
  }

  private String hook() {
    String wished = brief.wishes().title();
    Optional<StanzaPlan> chorus = hookStanza();
    if (chorus.isEmpty()) {
      return wished != null ? wished : hooks.titleAlone();
    }
    StanzaPlan stanza = chorus.get();
    RoleWeights roles = roles(stanza);
    Optional<Hooks.Chosen> hook =
        wished == null
            ? hooks
                .fromBank(stanza, List.of(), roles)
                .or(() -> hooks.around(hooks.titleAlone(), stanza, roles))
            : hooks.around(wished, stanza, roles);
    String title =
        hook.map(Hooks.Chosen::title).orElseGet(() -> wished == null ? hooks.titleAlone() : wished);
    String because = wished == null ? "the chorus's hook" : "wished title";
    decisions.add(
        new Decision(
            "title",
            title,
            hook.isPresent()
                ? List.of(because)
                : List.of("not sung: no line of the melody can carry it", because)));
    hook.ifPresent(
        chosen -> {
          fixed.put(stanza.id(), chosen.placed());
          chosen.placed().forEach(placed -> sung.add(placed.choice()));
        });
    return title;
  }

  /** The first chorus; without one the last stanza, where a title is best remembered. */
  private Optional<StanzaPlan> hookStanza() {
    return stanzas.stream()
        .filter(stanza -> stanza.kind() == SectionKind.CHORUS)
        .findFirst()
        .or(() -> stanzas.stream().reduce((first, last) -> last));
  }

  private void honourWishes() {
    if (!stanzas.isEmpty()) {
      decisions.addAll(wishes.sing(WishReading.of(brief.wishes()), fixed));
    }
  }

  private Stanza write(StanzaPlan stanza) {
    List<Placed> placed =
        writer.fill(
            stanza, roles(stanza), fixed.getOrDefault(stanza.id(), List.of()), subject(), sung);
    placed.forEach(part -> sung.add(part.choice()));
    List<Line> lines = Placed.lines(placed);
    for (int i = 0; i < lines.size(); i++) {
      decisions.add(
          new Decision(
              "line " + stanza.id() + "/" + (i + 1), lines.get(i).text(), because(placed, i)));
    }
    return new Stanza(stanza.id(), stanza.kind(), lines);
  }

  /** What the photo shows above all, until a line has named it. */
  private @Nullable String subject() {
    String subject = brief.topics().get(0).id();
    return sung.names(subject) ? null : subject;
  }

  private List<String> because(List<Placed> placed, int line) {
    return placed.stream()
        .filter(part -> part.unit().positions().contains(line))
        .findFirst()
        .map(part -> judge.because(part.choice()))
        .orElse(List.of());
  }

  private RoleWeights roles(StanzaPlan stanza) {
    return RoleWeights.of(stanza, stanzas);
  }
}
