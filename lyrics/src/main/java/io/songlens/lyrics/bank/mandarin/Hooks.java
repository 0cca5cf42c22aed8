package io.songlens.lyrics.bank.mandarin;

import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.SectionKind;
import io.songlens.lyrics.StanzaPlan;
import io.songlens.lyrics.bank.Bank;
import io.songlens.lyrics.bank.Couplet;
import io.songlens.lyrics.bank.Hook;
import io.songlens.lyrics.bank.Role;
import io.songlens.lyrics.bank.RoleWeights;
import io.songlens.lyrics.bank.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses the chorus's hook, whose title becomes the song's, or sings a wished title. */
final class Hooks {
  private static final double WHOLE_HOOK = 0.8;

  /** Titles are remembered, so they change more from seed to seed than other lines. */
  private static final double NEW_TITLE = 1.2;

  private static final List<String> TITLE_FORMS =
      List.of("{t}", "{t}{t}", "我唱{t}", "唱一首{t}", "{t}啦啦啦", "啦啦啦{t}", "{t}{t}{t}", "{t}啦啦啦啦啦");

  private final Bank bank;
  private final Judge judge;

  Hooks(Bank bank, Judge judge) {
    this.bank = bank;
    this.judge = judge;
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
   */
  Optional<Chosen> fromBank(StanzaPlan stanza, List<Integer> taken, RoleWeights roles) {
    List<Unit> units = Unit.untouched(Couplets.places(stanza.lines()), taken);
    return bank.hooks().stream()
        .filter(judge::suitable)
        .flatMap(hook -> place(hook, units, stanza, roles).stream())
        .max(Comparator.comparing(Chosen::score));
  }

  /** The title of the hook that suits the photo best, for a song that cannot sing it. */
  String titleAlone() {
    RoleWeights roles = RoleWeights.of(SectionKind.CHORUS, 0);
    LinePlan wide = new LinePlan(0, 2, 1, 30, "10101010", 'A');
    return bank.hooks().stream()
        .filter(judge::suitable)
        .max(
            Comparator.comparing(
                hook ->
                    judge
                        .pair(hook.first(), List.of(wide, wide), roles)
                        .map(Choice::score)
                        .orElse(Double.NEGATIVE_INFINITY)))
        .map(Hook::title)
        .orElse("无题");
  }

  private Optional<Chosen> place(
      Hook hook, List<Unit> units, StanzaPlan stanza, RoleWeights roles) {
    List<Placed> placed = new ArrayList<>();
    double score = 0;
    int next = 0;
    for (Unit unit : units) {
      if (next == hook.couplets().size()) {
        break;
      }
      Optional<Choice> choice =
          on(unit, hook, next, stanza, roles)
              .filter(found -> Couplets.rhyme(placed, unit, found, stanza.lines()));
      if (choice.isEmpty()) {
        if (next == 0) {
          continue;
        }
        break;
      }
      placed.add(new Placed(unit, choice.get()));
      score +=
          next == 0 ? choice.get().score() + NEW_TITLE * judge.novelty(hook.first()) : WHOLE_HOOK;
      next++;
    }
    return placed.isEmpty()
        ? Optional.empty()
        : Optional.of(new Chosen(hook.title(), placed, score));
  }

  private Optional<Choice> on(
      Unit unit, Hook hook, int number, StanzaPlan stanza, RoleWeights roles) {
    Couplet couplet = hook.couplets().get(number);
    List<LinePlan> plans = unit.plans(stanza.lines());
    if (unit.pair()) {
      return couplet.leaning() && !unit.adjacent()
          ? Optional.empty()
          : judge.pair(couplet, plans, roles);
    }
    return couplet.lines().stream()
        .filter(line -> number > 0 || line.contains(hook.title()))
        .flatMap(line -> judge.single(couplet, line, plans.get(0), roles).stream())
        .findFirst();
  }

  /** Words around a given title; empty when no form of it fits the stanza's lines. */
  Optional<Chosen> around(String title, StanzaPlan stanza, RoleWeights roles) {
    String sung = title.replaceAll("[()\\[\\]<>]", "");
    List<Unit> units = Couplets.places(stanza.lines());
    List<Placed> ways = new ArrayList<>();
    for (Unit unit : units) {
      if (unit.pair()) {
        for (Couplet frame : bank.of(Role.TITLE)) {
          judge
              .pair(frame.filled("title", sung), unit.plans(stanza.lines()), roles)
              .filter(choice -> choice.wordings().get(0).rhymesWith(choice.last()))
              .ifPresent(choice -> ways.add(new Placed(unit, choice)));
        }
      }
    }
    if (ways.isEmpty()) {
      plain(sung, units, stanza, roles, ways);
    }
    return ways.stream()
        .max(Comparator.comparing(placed -> placed.choice().score()))
        .map(best -> new Chosen(title, List.of(best), best.choice().score()));
  }

  /** The bare title on one line; the search finds it a rhyme. */
  private void plain(
      String title, List<Unit> units, StanzaPlan stanza, RoleWeights roles, List<Placed> ways) {
    Couplet source = Couplet.outside("title", Role.TITLE, false, title, title);
    for (Unit unit : units) {
      Unit first = new Unit(unit.positions().subList(0, 1));
      LinePlan plan = first.plans(stanza.lines()).get(0);
      for (String form : TITLE_FORMS) {
        judge
            .single(source, form.replace("{t}", title), plan, roles)
            .ifPresent(choice -> ways.add(new Placed(first, choice)));
      }
    }
  }
}
