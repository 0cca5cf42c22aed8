package io.songlens.api.generation;

import io.songlens.composer.audio.synth.InstrumentRenderer;
import io.songlens.composer.audio.synth.SoundFont;
import io.songlens.composer.audio.synth.SoundFontRenderer;
import io.songlens.composer.song.Language;
import io.songlens.composer.style.LiveStyles;
import io.songlens.composer.style.Style;
import io.songlens.composer.style.StyleCatalog;
import io.songlens.composer.voice.HsmmSingingVoice;
import io.songlens.composer.voice.SingingVoice;
import io.songlens.image.PhotoReader;
import io.songlens.image.decode.PhotoLimits;
import io.songlens.image.encoder.EncoderVisionModel;
import io.songlens.image.encoder.UnusableModelException;
import io.songlens.image.vision.BundledVisionModel;
import io.songlens.image.vision.VisionModel;
import io.songlens.lyrics.FallbackLyricWriter;
import io.songlens.lyrics.LyricWriter;
import io.songlens.lyrics.LyricsByLanguage;
import io.songlens.lyrics.bank.BankLyricWriter;
import io.songlens.lyrics.bank.mandarin.MandarinBankWriter;
import io.songlens.lyrics.llm.LanguageModels;
import io.songlens.lyrics.llm.LlmLyricWriter;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The engines that make songs. Each loads on a background thread, once, and is shared by all songs;
 * asking for one waits until it is there. Thread-safe.
 */
public final class Studio implements AutoCloseable {
  private final ExecutorService loaders =
      Executors.newFixedThreadPool(
          2,
          work -> {
            Thread thread = new Thread(work, "studio-loader");
            thread.setDaemon(true);
            return thread;
          });
  private final LyricWriter bank =
      new LyricsByLanguage(
          Map.of(
              Language.ENGLISH, BankLyricWriter::english,
              Language.MANDARIN, MandarinBankWriter::builtIn));
  private final LiveStyles styles;
  private final PhotoLimits photoLimits;
  private final CompletableFuture<PhotoReader> photos;
  private final CompletableFuture<LyricWriter> words;
  private final CompletableFuture<SingingVoice> voice;
  private final CompletableFuture<SoundFont> soundFont;

  /** Starts loading the engines; the styles stay as they are. */
  public Studio(StudioSettings settings, StyleCatalog styles) {
    this(settings, LiveStyles.fixed(styles));
  }

  /** Starts loading the engines; songs are made in the styles that there are when they begin. */
  public Studio(StudioSettings settings, LiveStyles styles) {
    this.styles = styles;
    photoLimits = settings.vision().photoLimits();
    photos = load(() -> photoReader(settings.vision()));
    words = load(() -> lyricWriter(settings));
    voice = load(HsmmSingingVoice::load);
    soundFont = load(SoundFont::locate);
  }

  /**
   * Opens a reader with the vision model that the settings name.
   *
   * @throws UnusableModelException if they name an encoder that cannot be used
   * @throws IllegalStateException if the bundled models cannot be loaded on this machine
   */
  public static PhotoReader photoReader(VisionSettings settings) {
    VisionModel model =
        settings.encoder() == null
            ? BundledVisionModel.open()
            : EncoderVisionModel.open(settings.encoder());
    return new PhotoReader(settings.photoLimits(), model, settings.contentGate());
  }

  private static LyricWriter lyricWriter(StudioSettings settings) {
    LanguageModels models = settings.llm() == null ? null : new LanguageModels(settings.llm());
    LyricWriter english = english(models);
    return new LyricsByLanguage(
        Map.of(Language.ENGLISH, () -> english, Language.MANDARIN, () -> mandarin(models)));
  }

  private static LyricWriter english(@Nullable LanguageModels models) {
    BankLyricWriter bank = BankLyricWriter.english();
    return models == null
        ? bank
        : new FallbackLyricWriter(LlmLyricWriter.english(models, bank), bank);
  }

  private static LyricWriter mandarin(@Nullable LanguageModels models) {
    MandarinBankWriter bank = MandarinBankWriter.builtIn();
    return models == null
        ? bank
        : new FallbackLyricWriter(LlmLyricWriter.mandarin(models, bank), bank);
  }

  /** The styles there are now. A song asks once and keeps them. */
  StyleCatalog styles() {
    return styles.catalog();
  }

  PhotoLimits photoLimits() {
    return photoLimits;
  }

  PhotoReader photos() {
    return loaded(photos);
  }

  LyricWriter words() {
    return loaded(words);
  }

  /** Writes without a model. */
  LyricWriter bank() {
    return bank;
  }

  SingingVoice voice() {
    return loaded(voice);
  }

  InstrumentRenderer instruments() {
    return new SoundFontRenderer(loaded(soundFont));
  }

  /** Bytes of the instruments' recordings in memory, which go where memory is short. */
  public long keptRecordingBytes() {
    return kept(soundFont, SoundFont::keptBytes);
  }

  /** Bytes of the phrases that were sung lately; up to 101 MB. */
  public long keptPhraseBytes() {
    return kept(voice, SingingVoice::keptBytes);
  }

  private static <T> long kept(CompletableFuture<T> engine, ToLongFunction<T> bytes) {
    boolean isThere = engine.isDone() && !engine.isCompletedExceptionally();
    return isThere ? bytes.applyAsLong(engine.join()) : 0;
  }

  String soundFontName() {
    return loaded(soundFont).name();
  }

  /** Meter and tempo of a style: "4/4, 70 to 88 bpm". */
  public static String described(Style style) {
    return "%s, %.0f to %.0f bpm"
        .formatted(style.meter().name(), style.tempo().low(), style.tempo().high());
  }

  private <T> CompletableFuture<T> load(Supplier<T> engine) {
    return CompletableFuture.supplyAsync(engine, loaders);
  }

  private static <T> T loaded(CompletableFuture<T> engine) {
    try {
      return engine.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    loaders.shutdown();
    photos.thenAccept(PhotoReader::close).exceptionally(failed -> null).join();
  }
}
