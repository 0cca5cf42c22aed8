package io.songlens.lyrics.llm;

import io.songlens.composer.song.Decision;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.TokenUsage;
import io.songlens.lyrics.LyricFault;
import io.songlens.lyrics.LyricWriter;
import io.songlens.lyrics.StanzaPlan;
import io.songlens.lyrics.WritingSession;
import io.songlens.lyrics.bank.BankLyricWriter;
import io.songlens.lyrics.bank.mandarin.MandarinBankWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets language models write the words. What they write is checked like any lyric, repaired once
 * and mended from the bank, line by line. When one model fails, the next is asked, as long as the
 * song's time lasts. A lyric that was written once is kept: the same order gives the same words.
 * Thread- safe.
 */
public final class LlmLyricWriter implements LyricWriter {
  private static final Logger LOG = LoggerFactory.getLogger(LlmLyricWriter.class);

  private final LanguageModels models;
  private final Tongue tongue;
  private final Prompts prompts;
  private final PromptLeak leak;
  private final Captions captions;

  private LlmLyricWriter(LanguageModels models, Tongue tongue) {
    this.models = models;
    this.tongue = tongue;
    this.prompts = new Prompts(tongue);
    this.leak = new PromptLeak(prompts.rules());
    this.captions = new Captions(models.cache());
  }

  /** A writer of English, with the bank to mend single lines. */
  public static LlmLyricWriter english(LanguageModels models, BankLyricWriter bank) {
    return new LlmLyricWriter(models, new EnglishTongue(bank));
  }

  /** A writer of Mandarin, with the bank to mend single lines. */
  public static LlmLyricWriter mandarin(LanguageModels models, MandarinBankWriter bank) {
    return new LlmLyricWriter(models, new MandarinTongue(bank));
  }

  @Override
  public Lyric write(SongBrief brief, SongPlan plan, Seed seed) {
    return write(WritingSession.QUIET, brief, plan, seed);
  }

  /**
   * Writes a lyric.
   *
   * @throws LyricFault if no model answers in time with a lyric that can be sung
   */
  @Override
  public Lyric write(WritingSession session, SongBrief brief, SongPlan plan, Seed seed) {
    List<StanzaPlan> stanzas = StanzaPlan.of(plan);
    if (plan.instrumental() || stanzas.isEmpty()) {
      return tongue.bank().write(brief, plan, seed);
    }
    Deadline deadline = Deadline.in(models.settings().budget());
    Spending spending = new Spending();
    List<Decision> decisions = new ArrayList<>();
    Demands demands =
        singable(Demands.of(brief.wishes(), plan.styleId(), plan.language()), decisions);
    String caption = caption(session, deadline, spending, decisions);
    Judge judge = new Judge(tongue, demands, leak, brief, plan);
    Commission commission =
        new Commission(
            tongue,
            prompts,
            new Tongue.Job(brief, plan, seed),
            demands,
            judge,
            prompts.write(brief, caption, demands, stanzas));
    Song song = new Song(brief, plan, judge, decisions);
    return kept(commission, song, spending)
        .orElseGet(() -> written(commission, song, session, deadline, spending));
  }

  private record Song(SongBrief brief, SongPlan plan, Judge judge, List<Decision> decisions) {}

  /** What any of the models wrote for the same order before. */
  private Optional<Lyric> kept(Commission commission, Song song, Spending spending) {
    return models.endpoints().stream()
        .flatMap(
            endpoint ->
                models
                    .cache()
                    .find(commission.key(endpoint.settings()), KeptLyric.class)
                    .flatMap(
                        kept -> sung(kept, song, spending.total(), "kept from an earlier song"))
                    .stream())
        .findFirst();
  }

  private Lyric written(
      Commission commission,
      Song song,
      WritingSession session,
      Deadline deadline,
      Spending spending) {
    Set<String> reasons = new LinkedHashSet<>();
    for (ChatEndpoint endpoint : models.endpoints()) {
      if (endpoint.breaker().isOpen()) {
        reasons.add("the language model failed several times and is left alone for a while");
      } else if (deadline.isOver()) {
        reasons.add("there was no time left to ask another language model");
      } else {
        try {
          KeptLyric lyric = commission.write(endpoint, session, deadline, spending);
          models.cache().keep(commission.key(endpoint.settings()), lyric);
          return sung(lyric, song, spending.total(), "written for this song").orElseThrow();
        } catch (LyricFault fault) {
          LOG.warn("{} did not write a lyric: {}", endpoint.settings().model(), fault.reason());
          reasons.add(fault.reason());
        }
      }
    }
    throw new LyricFault(String.join("; then ", reasons), spending.total(), null);
  }

  private Optional<Lyric> sung(KeptLyric kept, Song song, TokenUsage usage, String how) {
    return kept.sung(tongue, song.judge(), song.brief(), song.plan(), usage)
        .map(
            lyric -> {
              List<Decision> all = new ArrayList<>();
              all.add(new Decision("language model", kept.writer(), List.of(how, usage.text())));
              all.addAll(song.decisions());
              all.addAll(lyric.decisions());
              return new Lyric(
                  lyric.title(), lyric.language(), lyric.stanzas(), lyric.origin(), all);
            });
  }

  /** What is demanded, as far as this language can say it; the rest is told. */
  private Demands singable(Demands demands, List<Decision> decisions) {
    List<String> sung = new ArrayList<>();
    for (String text : demands.sung()) {
      if (tongue.canSing(text)) {
        sung.add(text);
      } else {
        decisions.add(
            new Decision(
                "wish", text + " is not sung: not a word of the song's language", List.of("wish")));
      }
    }
    return new Demands(sung, demands.avoided());
  }

  /** What the photo shows in a model's words, or null. */
  private @Nullable String caption(
      WritingSession session, Deadline deadline, Spending spending, List<Decision> decisions) {
    Supplier<byte[]> photo = session.photoJpeg();
    if (!models.settings().showsPhoto() || photo == null) {
      return null;
    }
    for (ChatEndpoint endpoint : models.endpoints()) {
      if (endpoint.breaker().isOpen()) {
        continue;
      }
      String model = endpoint.settings().model();
      try {
        String caption = captions.of(photo.get(), endpoint, deadline, spending);
        decisions.add(new Decision("caption", caption, List.of(model)));
        return caption;
      } catch (LyricFault fault) {
        decisions.add(new Decision("caption", "none", List.of(model, fault.reason())));
      }
    }
    return null;
  }
}
