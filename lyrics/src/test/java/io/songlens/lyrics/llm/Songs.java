package io.songlens.lyrics.llm;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Topic;
import io.songlens.composer.song.Wishes;
import io.songlens.composer.theory.Bpm;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.Meter;
import io.songlens.composer.theory.Mode;
import io.songlens.composer.theory.PitchClass;
import io.songlens.lyrics.FallbackLyricWriter;
import io.songlens.lyrics.LyricWriter;
import io.songlens.lyrics.bank.BankLyricWriter;
import io.songlens.lyrics.bank.mandarin.MandarinBankWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A song of a verse and a chorus, in both languages, and what models were recorded to answer. */
final class Songs {
  static final BankLyricWriter BANK = BankLyricWriter.english();
  static final Duration TIMEOUT = Duration.ofSeconds(20);
  static final Duration BUDGET = Duration.ofSeconds(30);

  /** Loaded for the first Mandarin song only. */
  private static final class Mandarin {
    static final MandarinBankWriter BANK = MandarinBankWriter.builtIn();
  }

  private Songs() {}

  static SongPlan plan(Language language) {
    return plan(language, "acoustic-ballad");
  }

  static SongPlan plan(Language language, String style) {
    return new SongPlan(
        style,
        new Key(PitchClass.C, Mode.MAJOR),
        Meter.FOUR_FOUR,
        new Bpm(90),
        0.5,
        new Affect(0, 0),
        language,
        false,
        List.of(
            section("verse1", SectionKind.VERSE, 0, "AABB"),
            section("chorus", SectionKind.CHORUS, 8, "AA")),
        48_000L * 40,
        List.of());
  }

  static SongBrief brief(Wishes wishes) {
    return new SongBrief(
        List.of(new Topic("harbour", Topic.Kind.SCENE, 0.9)),
        new Affect(0.3, -0.2),
        List.of("calm"),
        wishes);
  }

  static Wishes wish(Language language, @Nullable String title, @Nullable String text) {
    return new Wishes(null, language, false, null, title, text);
  }

  /** The language model's writer alone. */
  static LlmLyricWriter writer(LanguageModels models, Language language) {
    return language == Language.ENGLISH
        ? LlmLyricWriter.english(models, BANK)
        : LlmLyricWriter.mandarin(models, Mandarin.BANK);
  }

  /** As songs are written: the models, and the bank behind them. */
  static LyricWriter safeWriter(LanguageModels models, Language language) {
    LyricWriter bank = language == Language.ENGLISH ? BANK : Mandarin.BANK;
    return new FallbackLyricWriter(writer(models, language), bank);
  }

  static LanguageModels models(StubModel... stubs) {
    return models(TIMEOUT, stubs);
  }

  static LanguageModels models(Duration timeout, StubModel... stubs) {
    return new LanguageModels(settings(timeout, stubs));
  }

  static LlmSettings settings(Duration timeout, StubModel... stubs) {
    return new LlmSettings(
        Stream.of(stubs).map(stub -> stub.endpoint(timeout)).toList(), BUDGET, false, null);
  }

  /** A Mandarin or English lyric for {@link #plan} with a wish. */
  static Lyric write(LanguageModels models, Language language, Wishes wishes) {
    return writer(models, language).write(brief(wishes), plan(language), new Seed(1));
  }

  /** An English lyric without a wish. */
  static Lyric write(LanguageModels models) {
    return write(models, Language.ENGLISH, Wishes.NONE);
  }

  /** A recorded answer. */
  static String recorded(String name) {
    try (InputStream stream = Songs.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalArgumentException("No recording " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> texts(Lyric lyric) {
    return lyric.stanzas().stream()
        .flatMap(stanza -> stanza.lines().stream())
        .map(line -> line.text())
        .toList();
  }

  /** Who wrote each line, in order, as the decisions say. */
  static List<String> writers(Lyric lyric) {
    return lyric.decisions().stream()
        .filter(decision -> decision.what().startsWith("line "))
        .map(decision -> decision.because().get(0))
        .toList();
  }

  private static PlannedSection section(String id, SectionKind kind, int startBar, String rhymes) {
    List<LinePlan> lines =
        rhymes
            .chars()
            .mapToObj(letter -> new LinePlan(0, 2, 6, 9, "01010101", (char) letter))
            .toList();
    return new PlannedSection(
        id, kind, startBar, 8, new Key(PitchClass.C, Mode.MAJOR), 0.5, id, lines);
  }
}
