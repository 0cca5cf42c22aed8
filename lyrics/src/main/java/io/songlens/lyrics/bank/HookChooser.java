package io.songlens.lyrics.bank;

import io.songlens.composer.song.LinePlan;
import io.songlens.lyrics.StanzaPlan;
import io.songlens.lyrics.bank.StanzaSearch.Placed;
import io.songlens.lyrics.check.LyricChecker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the chorus's hook, whose title becomes the song's, or builds one around a wished title.
 */
final class HookChooser {
  private static final double WHOLE_HOOK = 0.8;

  /** Titles are remembered, so they change more from seed to seed than other lines. */
  private static final double NEW_TITLE = 1.8;

  private static final double ABOUT_PHOTO = 2.0;
  private static final double NAMES_SUBJECT = 2.5;
  private static final double NAMES_SUBJECT_ALONE = 20;
  private static final List<String> TITLE_FORMS =
      List.of(
          "{title}",
          "{title}, {title}",
          "Oh, {title}",
          "{title}, oh {title}",
          "Oh, {title}, oh {title}",
          "And we sing {title}",
          "Sing it, {title}, sing it, {title}",
          "{title}, {title}, {title}");

  private final Bank bank;
  private final Scorer scorer;
  private final BriefView brief;

  HookChooser(Bank bank, Scorer scorer, BriefView brief) {
    this.bank = bank;
    this.scorer = scorer;
    this.brief = brief;
  }

  /**
   * A title and the words that sing it.
   *
   * @param title the song's title
   * @param placed where it stands in the stanza
   * @param score how well it suits
   */
  record Chosen(String title, List<Placed> placed, double score) {}

  /**
   * The hook of the bank that suits the stanza best; empty when none fits its lines.
   *
   * @param taken lines of the stanza that sing something else
   * @param alone whether the song has no other stanza to name the photo's subject in
   */
  Optional<Chosen> fromBank(
      StanzaPlan stanza, List<Integer> taken, RoleWeights roles, boolean alone) {
    List<Unit> units = Unit.untouched(Unit.of(stanza.lines()), taken);
    Chosen best = null;
    double named = alone ? NAMES_SUBJECT_ALONE : NAMES_SUBJECT;
    for (Hook hook : bank.hooks()) {
      Chosen chosen = suitable(hook) ? place(hook, units, stanza, roles, named) : null;
      if (chosen != null && (best == null || chosen.score() > best.score())) {
        best = chosen;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The title of the hook that suits the photo best, for a song without words. */
  String titleAlone() {
    RoleWeights roles = RoleWeights.of(io.songlens.composer.song.SectionKind.CHORUS, 0);
    LinePlan wide = new LinePlan(0, 2, 1, 30, "10101010", 'A');
    String best = "Untitled";
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Hook hook : bank.hooks()) {
      Candidate candidate = scorer.pair(hook.first(), List.of(wide, wide), roles);
      if (suitable(hook) && candidate != null && candidate.score() > bestScore) {
        best = hook.title();
        bestScore = candidate.score();
      }
    }
    return best;
  }

  /** Words around a given title; empty when no form of it fits the stanza's lines. */
  Optional<Chosen> around(String title, StanzaPlan stanza, RoleWeights roles, History history) {
    List<Unit> units = Unit.of(stanza.lines());
    for (Unit unit : units) {
      Candidate best = best(framed(title, unit, stanza, roles));
      if (best != null) {
        return Optional.of(new Chosen(title, List.of(new Placed(unit, best)), best.score()));
      }
    }
    return plain(title, stanza, roles, history).or(() -> split(title, stanza, roles));
  }

  private @Nullable Chosen place(
      Hook hook, List<Unit> units, StanzaPlan stanza, RoleWeights roles, double named) {
    List<Placed> placed = new ArrayList<>();
    double score = 0;
    int next = 0;
    for (Unit unit : units) {
      if (next == hook.couplets().size()) {
        break;
      }
      Candidate candidate = on(unit, hook, next, stanza, roles);
      if (candidate == null && next == 0) {
        continue;
      }
      if (candidate != null) {
        score +=
            next == 0
                ? candidate.score()
                    + about(hook)
                    + (candidate.topics().contains(brief.mainSubject()) ? named : 0)
                    + NEW_TITLE * scorer.novelty(hook.first())
                : WHOLE_HOOK;
        placed.add(new Placed(unit, candidate));
      }
      next++;
    }
    return placed.isEmpty() ? null : new Chosen(hook.title(), placed, score);
  }

  private @Nullable Candidate on(
      Unit unit, Hook hook, int number, StanzaPlan stanza, RoleWeights roles) {
    Couplet couplet = hook.couplets().get(number);
    List<LinePlan> plans = unit.plans(stanza.lines());
    if (unit.pair()) {
      return couplet.leaning() && !unit.adjacent() ? null : scorer.pair(couplet, plans, roles);
    }
    int line = number == 0 ? titleLine(hook) : 0;
    return line < 0 ? null : scorer.single(couplet, line, plans.get(0), roles);
  }

  /** The first line that sings the whole title, or -1 when it runs over two. */
  private static int titleLine(Hook hook) {
    String title = " " + LyricChecker.words(hook.title()) + " ";
    for (int i = 0; i < 2; i++) {
      if ((" " + LyricChecker.words(hook.first().lines().get(i)) + " ").contains(title)) {
        return i;
      }
    }
    return -1;
  }

  private List<Candidate> framed(String title, Unit unit, StanzaPlan stanza, RoleWeights roles) {
    List<Candidate> fitting = new ArrayList<>();
    List<LinePlan> plans = unit.plans(stanza.lines());
    if (unit.pair()) {
      for (Couplet frame : bank.frames(Role.TITLE, title, brief.jingle())) {
        Candidate candidate = scorer.pair(frame, plans, roles);
        if (candidate != null && (unit.adjacent() || !frame.leaning())) {
          fitting.add(candidate);
        }
      }
    }
    return fitting;
  }

  /** The bare title, with a rhyming line of the bank where the scheme wants one. */
  private Optional<Chosen> plain(
      String title, StanzaPlan stanza, RoleWeights roles, History history) {
    for (Unit unit : Unit.of(stanza.lines())) {
      LinePlan plan = stanza.lines().get(unit.first());
      Couplet source = Couplet.outside("title", Role.TITLE, false, title, title);
      List<Candidate> forms = new ArrayList<>();
      for (String form : TITLE_FORMS) {
        Candidate candidate = scorer.text(source, form.replace("{title}", title), plan, roles);
        if (candidate != null) {
          forms.add(candidate);
        }
      }
      Candidate best = best(forms);
      if (best != null) {
        List<Placed> placed = new ArrayList<>();
        placed.add(new Placed(new Unit(List.of(unit.first())), best));
        if (unit.pair()) {
          int second = unit.positions().get(1);
          Candidate answer =
              new LooseLines(bank, scorer, brief)
                  .line(stanza.lines().get(second), best.lines().get(0), roles, history);
          placed.add(new Placed(new Unit(List.of(second)), answer));
        }
        return Optional.of(new Chosen(title, placed, best.score()));
      }
    }
    return Optional.empty();
  }

  /** A long title over the first two lines. */
  private Optional<Chosen> split(String title, StanzaPlan stanza, RoleWeights roles) {
    String[] words = title.strip().split("\\s+");
    if (stanza.lines().size() < 2) {
      return Optional.empty();
    }
    for (int cut = words.length - 1; cut > 0; cut--) {
      String head = String.join(" ", List.of(words).subList(0, cut));
      String tail = String.join(" ", List.of(words).subList(cut, words.length));
      Couplet source = Couplet.outside("title", Role.TITLE, true, head, tail);
      Unit both = new Unit(List.of(0, 1));
      Candidate candidate = scorer.pair(source, both.plans(stanza.lines()), roles);
      if (candidate != null) {
        return Optional.of(
            new Chosen(title, List.of(new Placed(both, candidate)), candidate.score()));
      }
    }
    return Optional.empty();
  }

  /** A chorus about what the photo shows beats one about a mood. */
  private double about(Hook hook) {
    return ABOUT_PHOTO * brief.weight(hook.first().topics());
  }

  private boolean suitable(Hook hook) {
    Couplet couplet = hook.first();
    boolean ofPhoto = couplet.topics().isEmpty() || brief.weight(couplet.topics()) > 0;
    return ofPhoto && !brief.avoids(hook.title());
  }

  private static @Nullable Candidate best(List<Candidate> candidates) {
    return candidates.stream().max(java.util.Comparator.comparing(Candidate::score)).orElse(null);
  }
}
