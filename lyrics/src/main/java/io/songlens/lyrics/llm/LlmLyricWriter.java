package io.songlens.lyrics.llm;

import io.songlens.composer.song.Decision;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.LyricOrigin;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Stanza;
import io.songlens.lyrics.LyricFault;
import io.songlens.lyrics.LyricWriter;
import io.songlens.lyrics.StanzaPlan;
import io.songlens.lyrics.bank.BankLyricWriter;
import io.songlens.lyrics.check.Issue;
import io.songlens.lyrics.check.LineReport;
import io.songlens.lyrics.check.LyricChecker;
import io.songlens.lyrics.check.LyricReport;
import io.songlens.lyrics.check.TopicWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a language model write the words. Its draft is checked like any lyric; it is asked once to
 * repair the lines that fall short; what still cannot be sung is replaced from the bank.
 * Thread-safe.
 */
public final class LlmLyricWriter implements LyricWriter {
  private static final Logger LOG = LoggerFactory.getLogger(LlmLyricWriter.class);
  private static final int MOST_TITLE_CHARACTERS = 60;

  private final String model;
  private final ChatEndpoint endpoint;
  private final BankLyricWriter bank;
  private final LyricChecker checker = new LyricChecker(TopicWords.builtIn());

  /** A writer on that endpoint, with the bank to mend single lines. */
  public LlmLyricWriter(LlmSettings settings, BankLyricWriter bank) {
    this.model = settings.model();
    this.endpoint = new ChatEndpoint(settings);
    this.bank = bank;
  }

  /**
   * Writes a lyric.
   *
   * @throws LyricFault if the model does not answer, or not with a lyric that can be sung
   */
  @Override
  public Lyric write(SongBrief brief, SongPlan plan, Seed seed) {
    List<StanzaPlan> stanzas = StanzaPlan.of(plan);
    Draft draft = Draft.read(endpoint.ask(Prompts.RULES, Prompts.write(brief, stanzas)), stanzas);
    SungDraft sung = sung(draft, stanzas, brief, seed);
    List<String> faults = faults(draft, sung, brief, plan, stanzas);
    if (!faults.isEmpty()) {
      Draft repaired = repaired(draft, faults, stanzas);
      SungDraft sungAgain = sung(repaired, stanzas, brief, seed);
      if (sungAgain.replaced().size() <= sung.replaced().size()) {
        return finished(draft, repaired, sungAgain, brief, plan);
      }
    }
    return finished(draft, draft, sung, brief, plan);
  }

  /** The second draft; when the model fails the second time, the first draft. */
  private Draft repaired(Draft draft, List<String> faults, List<StanzaPlan> stanzas) {
    try {
      return Draft.read(endpoint.ask(Prompts.RULES, Prompts.repair(draft, faults)), stanzas);
    } catch (LyricFault fault) {
      LOG.info("The lyric was not repaired: {}", fault.reason());
      return draft;
    }
  }

  private SungDraft sung(Draft draft, List<StanzaPlan> stanzas, SongBrief brief, Seed seed) {
    return SungDraft.of(draft, stanzas, brief, checker, bank, seed);
  }

  /** A sentence for each line that should be better. */
  private List<String> faults(
      Draft draft, SungDraft sung, SongBrief brief, SongPlan plan, List<StanzaPlan> stanzas) {
    LyricReport report = checker.check(plan, lyric(draft, sung, 0, brief), brief);
    List<String> faults = new ArrayList<>();
    for (LineReport line : report.lines()) {
      StanzaPlan stanza =
          stanzas.stream().filter(s -> s.id().equals(line.stanzaId())).findFirst().orElseThrow();
      boolean replaced =
          sung.replaced().contains(new SungDraft.Place(line.stanzaId(), line.index()));
      if (replaced || !line.issues().isEmpty()) {
        String trouble =
            replaced
                ? "cannot be sung in its place"
                : line.issues().stream().map(Issue::text).collect(Collectors.joining(", "));
        faults.add(
            "Stanza \"%s\", line %d %s. It needs:%s"
                .formatted(
                    line.stanzaId(),
                    line.index() + 1,
                    trouble,
                    Prompts.described(stanza.lines().get(line.index()))));
      }
    }
    return faults;
  }

  private Lyric finished(Draft first, Draft last, SungDraft sung, SongBrief brief, SongPlan plan) {
    if (2 * sung.replaced().size() > sung.lines()) {
      throw new LyricFault("most of the language model's lines could not be sung", null);
    }
    Lyric lyric = lyric(last, sung, changedLines(first, sung), brief);
    LyricReport report = checker.check(plan, lyric, brief);
    List<Decision> decisions = new ArrayList<>();
    decisions.add(new Decision("title", lyric.title(), List.of("written by " + model)));
    for (LineReport line : report.lines()) {
      boolean replaced =
          sung.replaced().contains(new SungDraft.Place(line.stanzaId(), line.index()));
      List<String> because = new ArrayList<>();
      because.add(replaced ? "bank, in place of a line that could not be sung" : model);
      line.topics().forEach(topic -> because.add("names " + topic));
      decisions.add(
          new Decision("line " + line.stanzaId() + "/" + (line.index() + 1), line.text(), because));
    }
    return new Lyric(lyric.title(), lyric.language(), lyric.stanzas(), lyric.origin(), decisions);
  }

  private Lyric lyric(Draft draft, SungDraft sung, int repaired, SongBrief brief) {
    return new Lyric(
        title(draft, sung, brief),
        brief.wishes().language(),
        sung.stanzas(),
        new LyricOrigin(model, repaired, null),
        List.of());
  }

  private String title(Draft draft, SungDraft sung, SongBrief brief) {
    String wished = brief.wishes().title();
    if (wished != null && !wished.isBlank()) {
      return wished;
    }
    boolean usable =
        checker.textIssues(draft.title()).isEmpty()
            && draft.title().length() <= MOST_TITLE_CHARACTERS;
    if (usable) {
      return draft.title();
    }
    List<Stanza> stanzas = sung.stanzas();
    return stanzas.get(stanzas.size() - 1).lines().get(0).text();
  }

  private static int changedLines(Draft first, SungDraft last) {
    int changed = 0;
    for (Stanza stanza : last.stanzas()) {
      List<String> drafted = first.stanzas().getOrDefault(stanza.id(), List.of());
      for (int i = 0; i < drafted.size(); i++) {
        changed += drafted.get(i).equals(stanza.lines().get(i).text()) ? 0 : 1;
      }
    }
    return changed;
  }
}
