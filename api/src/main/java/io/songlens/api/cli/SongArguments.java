package io.songlens.api.cli;

import io.songlens.api.conversation.WishedSound;
import io.songlens.api.generation.PhotoSeed;
import io.songlens.api.generation.SongOptions;
import io.songlens.api.generation.WishedText;
import io.songlens.api.personal.PersonalSong;
import io.songlens.composer.audio.encode.SoundFormat;
import io.songlens.composer.audio.master.LoudnessPreset;
import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.VoiceStyle;
import io.songlens.composer.song.Wishes;
import io.songlens.composer.style.StyleCatalog;
import io.songlens.composer.wish.FeelingWords;
import io.songlens.composer.wish.WishedLanguage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a song, shared by the commands that make songs. */
final class SongArguments {
  @Option(names = "--style", paramLabel = "ID", description = "A style; see ./songlens styles.")
  private @Nullable String style;

  @Option(
      names = "--voice",
      paramLabel = "ID",
      description = "A voice: child, warm-tenor, ... (default: the style's own).")
  private @Nullable String voice;

  @Option(names = "--instrumental", description = "A song without words.")
  private boolean instrumental;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description =
          "Language of the words: en or zh, Mandarin (default: what the wish says, else en).")
  private @Nullable String language;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "The song's exact duration, 6 to 360 (default: what suits the song).")
  private @Nullable Integer seconds;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "Another number, another song (default: from the photos, or from the wish, style and mood).")
  private @Nullable Long seed;

  @Option(names = "--title", paramLabel = "T", description = "The song's title.")
  private @Nullable String title;

  @Option(
      names = "--wish",
      paramLabel = "TEXT",
      description = "A wish in your own words: \"slower\", \"mention grandma\".")
  private @Nullable String wish;

  @Option(names = "--brand", paramLabel = "NAME", description = "A brand, sung as it is written.")
  private @Nullable String brand;

  @Option(names = "--slogan", paramLabel = "TEXT", description = "A slogan, sung as it is written.")
  private @Nullable String slogan;

  @Option(
      names = "--avoid",
      paramLabel = "WORDS",
      description = "Words not to sing in any form: rain,storm.")
  private @Nullable String avoid;

  @Option(
      names = "--valence",
      paramLabel = "N",
      description = "The mood, -1 unpleasant .. 1 pleasant; goes with --arousal.")
  private @Nullable Double valence;

  @Option(
      names = "--arousal",
      paramLabel = "N",
      description = "The mood, -1 calm .. 1 excited; goes with --valence.")
  private @Nullable Double arousal;

  @Option(
      names = "--loudness",
      paramLabel = "WORD",
      description =
          "streaming (-14 LUFS), broadcast (-23) or booth (-11) (default: the style's own).")
  private @Nullable String loudness;

  private WishedSound wished = WishedSound.NONE;

  /**
   * Says what is wrong with the options before any work begins.
   *
   * @throws UsageException if an option is out of its range
   */
  void requireUsable(StyleCatalog styles) {
    if (style != null && styles.find(style).isEmpty()) {
      throw new UsageException(
          "there is no style " + style + "; ./songlens styles lists those there are");
    }
    if (voice != null && instrumental) {
      throw new UsageException("--voice does not go with --instrumental: nobody sings");
    }
    if (voice != null && styles.voices().stream().noneMatch(v -> v.voice().equals(voice))) {
      throw new UsageException(
          "--voice takes "
              + styles.voices().stream().map(VoiceStyle::voice).collect(Collectors.joining(", "))
              + ", not "
              + voice);
    }
    if (seconds != null
        && (seconds < Wishes.MIN_DURATION.toSeconds()
            || seconds > Wishes.MAX_DURATION.toSeconds())) {
      throw new UsageException("--seconds takes 6 to 360, not " + seconds);
    }
    if (loudness != null && LoudnessPreset.ofWord(loudness).isEmpty()) {
      throw new UsageException("--loudness takes " + LoudnessPreset.words() + ", not " + loudness);
    }
    requireMood();
    wished = WishedSound.of(wish, styles);
    requireText("--title", title, WishedText.MOST_TITLE);
    requireText("--wish", wish, WishedText.MOST_WISH);
    requireText("--brand", brand, WishedText.MOST_BRAND);
    requireText("--slogan", slogan, WishedText.MOST_SLOGAN);
    refuse("--avoid", WishedText.whyNotAvoid(WishedText.words(avoid)));
    chosenLanguage();
  }

  private void requireMood() {
    for (Double place : new @Nullable Double[] {valence, arousal}) {
      if (place != null && !(place >= -1 && place <= 1)) {
        throw new UsageException("--valence and --arousal take -1 to 1, not " + place);
      }
    }
    if ((valence == null) != (arousal == null)) {
      throw new UsageException("--valence and --arousal go together");
    }
  }

  /** Sets the wish, instead of the option. */
  void wishFor(String text) {
    wish = text;
  }

  /** The wish as it was written, or null. */
  @Nullable String wish() {
    return WishedText.tidy(wish);
  }

  /** Fills in what a listening history says; what was asked for goes before it. */
  void complete(PersonalSong personal, StyleCatalog styles) {
    language = chosenLanguage().code();
    if (style == null && WishedSound.of(wish, styles).style() == null) {
      style = personal.styleId();
    }
    Affect mood = personal.mood();
    boolean felt = valence != null || arousal != null || !FeelingWords.in(wish).isEmpty();
    if (!felt && mood != null) {
      valence = mood.valence();
      arousal = mood.arousal();
    }
    wish = personal.wish();
  }

  /** Whether they tell enough of a song to make it without photos. */
  boolean sayEnough() {
    return style != null || WishedText.tidy(wish) != null || valence != null;
  }

  private @Nullable Affect mood() {
    return valence == null || arousal == null ? null : new Affect(valence, arousal);
  }

  private static void requireText(String name, @Nullable String text, int most) {
    refuse(name, WishedText.whyNot(WishedText.tidy(text), most));
  }

  private static void refuse(String name, Optional<String> reason) {
    if (reason.isPresent()) {
      throw new UsageException(name + " " + reason.get());
    }
  }

  /** The options for a song from those photos. */
  SongOptions of(List<byte[]> photos) {
    return of(photos, List.of(SoundFormat.MP3));
  }

  /** The options for a song from those photos in those formats. */
  SongOptions of(List<byte[]> photos, List<SoundFormat> formats) {
    return new SongOptions(
        chosenStyle(),
        voice == null && !instrumental ? wished.voice() : voice,
        instrumental,
        chosenLanguage(),
        seconds,
        seed == null ? usualSeed(photos) : seed,
        WishedText.tidy(title),
        WishedText.tidy(wish),
        WishedText.tidy(brand),
        WishedText.tidy(slogan),
        WishedText.words(avoid),
        formats.stream().map(SoundFormat::word).toList(),
        loudness,
        Set.of(),
        mood());
  }

  private @Nullable String chosenStyle() {
    return style == null ? wished.style() : style;
  }

  private long usualSeed(List<byte[]> photos) {
    return photos.isEmpty()
        ? PhotoSeed.of(chosenStyle(), WishedText.tidy(wish), mood())
        : PhotoSeed.of(photos);
  }

  /** The language of the words. */
  Language chosenLanguage() {
    String code = language;
    if (code == null) {
      return WishedLanguage.of(wish).orElse(Language.ENGLISH);
    }
    return Language.ofCode(code)
        .orElseThrow(
            () ->
                new UsageException(
                    "--language takes "
                        + Language.written().stream()
                            .map(Language::code)
                            .collect(Collectors.joining(", "))
                        + "; other languages are not sung yet"));
  }
}
