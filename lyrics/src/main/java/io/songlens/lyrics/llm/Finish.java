package io.songlens.lyrics.llm;

import io.songlens.composer.song.Decision;
import io.songlens.composer.song.Line;
import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.Stanza;
import io.songlens.lyrics.LyricFault;
import io.songlens.lyrics.StanzaPlan;
import io.songlens.lyrics.bank.BankLyricWriter;
import io.songlens.lyrics.check.Issue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a lyric of a draft: the bank sings where the model's lines cannot be sung. */
final class Finish {
  private static final int MOST_TITLE_CHARACTERS = 60;

  private final Tongue tongue;
  private final Tongue.Job job;
  private final Demands demands;
  private final Judge judge;
  private final String model;
  private final List<StanzaPlan> stanzas;
  private final Map<Place, KeptLyric.KeptLine> lines = new LinkedHashMap<>();

  Finish(Tongue tongue, Tongue.Job job, Demands demands, Judge judge, String model) {
    this.tongue = tongue;
    this.job = job;
    this.demands = demands;
    this.judge = judge;
    this.model = model;
    this.stanzas = StanzaPlan.of(job.plan());
  }

  /**
   * The finished lyric.
   *
   * @param first the draft before repairs, with what was wrong with it
   * @param last the draft after them
   * @throws LyricFault if most of its lines cannot be sung
   */
  KeptLyric of(Drafts.Read first, Draft last, Verdicts verdicts) {
    if (2 * verdicts.blocked() > verdicts.blocking().size()) {
      throw new LyricFault("most of the language model's lines could not be sung", null);
    }
    for (StanzaPlan stanza : stanzas) {
      place(stanza, first, last, verdicts);
    }
    singWhatIsMissing();
    int repaired = (int) lines.values().stream().filter(line -> line.because().size() > 1).count();
    return new KeptLyric(
        title(last), model, repaired, List.copyOf(lines.values()), decisions(last));
  }

  private void place(StanzaPlan stanza, Drafts.Read first, Draft last, Verdicts verdicts) {
    List<Line> sung = new ArrayList<>();
    for (int i = 0; i < stanza.lines().size(); i++) {
      Place place = new Place(stanza.id(), i);
      LinePlan where = stanza.lines().get(i);
      Line own = verdicts.isBlocked(place) ? null : tongue.line(last.text(place), where);
      Line line = own == null ? substitute(stanza, sung, last) : own;
      sung.add(line);
      List<String> because =
          own == null
              ? List.of(
                  BankLyricWriter.NAME,
                  "in place of a line that "
                      + String.join(", ", verdicts.blocking().getOrDefault(place, List.of())))
              : because(place, first, last);
      lines.put(place, new KeptLyric.KeptLine(place.name(), line.text(), because));
    }
  }

  private List<String> because(Place place, Drafts.Read first, Draft last) {
    if (first.draft().text(place).equals(last.text(place))) {
      return List.of(model);
    }
    String reasons =
        Stream.concat(
                first.verdicts().blocking().getOrDefault(place, List.of()).stream(),
                first.verdicts().blemishes().getOrDefault(place, List.of()).stream()
                    .map(Issue::text))
            .collect(Collectors.joining(", "));
    return List.of(
        model,
        reasons.isEmpty() ? "written anew for the wish" : "in place of a line that " + reasons);
  }

  private Line substitute(StanzaPlan stanza, List<Line> before, Draft draft) {
    int index = before.size();
    LinePlan where = stanza.lines().get(index);
    Set<String> sung = new LinkedHashSet<>(draft.texts().values());
    lines.values().forEach(line -> sung.add(line.text()));
    before.forEach(line -> sung.add(line.text()));
    return tongue.substitute(
        job,
        stanza,
        index,
        Rhymes.partner(stanza, before, index),
        sung,
        line -> judge.blocking(line.text(), where).isEmpty());
  }

  /** What is demanded and not sung yet may be in the bank's lyric for this song. */
  private void singWhatIsMissing() {
    List<String> missing = demands.sung().stream().filter(text -> !isSung(text)).toList();
    if (missing.isEmpty()) {
      return;
    }
    Lyric bank = tongue.bank().write(job.brief(), job.plan(), job.seed());
    for (String text : missing) {
      for (Stanza stanza : bank.stanzas()) {
        for (int i = 0; i < stanza.lines().size() && !isSung(text); i++) {
          if (Phrases.holds(stanza.lines().get(i).text(), text)) {
            takeRhyme(stanza, i, text);
          }
        }
      }
    }
  }

  /** Takes a line of the bank and those it rhymes with, if all of them will do. */
  private void takeRhyme(Stanza bank, int index, String text) {
    StanzaPlan stanza =
        stanzas.stream().filter(s -> s.id().equals(bank.id())).findFirst().orElseThrow();
    char letter = stanza.lines().get(index).rhyme();
    Map<Place, KeptLyric.KeptLine> taken = new LinkedHashMap<>();
    for (int i = 0; i < stanza.lines().size(); i++) {
      boolean rhymes = letter != 'X' && stanza.lines().get(i).rhyme() == letter;
      if (i == index || rhymes) {
        String line = bank.lines().get(i).text();
        if (!judge.blocking(line, stanza.lines().get(i)).isEmpty()) {
          return;
        }
        Place place = new Place(stanza.id(), i);
        List<String> because =
            List.of(
                BankLyricWriter.NAME,
                i == index
                    ? "sings what the wish demands: " + text
                    : "rhymes with the bank's line");
        taken.put(place, new KeptLyric.KeptLine(place.name(), line, because));
      }
    }
    lines.putAll(taken);
  }

  private boolean isSung(String text) {
    return lines.values().stream().anyMatch(line -> Phrases.holds(line.text(), text));
  }

  private String title(Draft draft) {
    String wished = job.brief().wishes().title();
    if (wished != null && !wished.isBlank()) {
      return wished;
    }
    if (judge.isTitle(draft.title(), MOST_TITLE_CHARACTERS)) {
      return draft.title();
    }
    StanzaPlan stanza =
        stanzas.stream()
            .filter(s -> s.kind() == io.songlens.composer.song.SectionKind.CHORUS)
            .findFirst()
            .orElse(stanzas.get(stanzas.size() - 1));
    return Objects.requireNonNull(lines.get(new Place(stanza.id(), 0)))
        .text()
        .replaceAll("[\\s，。,.;:!?]+$", "");
  }

  private List<Decision> decisions(Draft draft) {
    List<Decision> decisions = new ArrayList<>();
    String title = title(draft);
    boolean models = title.equals(draft.title());
    boolean wished = title.equals(job.brief().wishes().title());
    decisions.add(
        new Decision(
            "title", title, List.of(wished ? "wished title" : models ? model : "a line's words")));
    demands
        .sung()
        .forEach(
            text ->
                decisions.add(
                    new Decision(
                        "wish",
                        text + (isSung(text) ? " is sung" : " is not sung: no line could carry it"),
                        List.of("wish"))));
    if (!demands.avoided().isEmpty()) {
      String words = String.join(", ", demands.avoided());
      decisions.add(new Decision("wish", "not sung: " + words, List.of("words to avoid")));
    }
    return decisions;
  }
}
