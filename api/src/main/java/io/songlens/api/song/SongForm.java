package io.songlens.api.song;

import io.songlens.api.generation.Extra;
import io.songlens.api.generation.SongOptions;
import io.songlens.api.generation.StyleInfo;
import io.songlens.api.generation.VoiceInfo;
import io.songlens.api.generation.WishedText;
import io.songlens.api.job.Lane;
import io.songlens.composer.audio.encode.SoundFormat;
import io.songlens.composer.audio.master.LoudnessPreset;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.Wishes;
import io.songlens.composer.wish.WishedLanguage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The options of an order as they came, all of them text. */
record SongForm(
    @Schema(description = "Id of a style from GET /v1/styles; left out, the photo decides")
        @Nullable String style,
    @Schema(description = "Id of a voice from GET /v1/voices; left out, the style decides")
        @Nullable String voice,
    @Schema(type = "boolean", description = "true for a song without words", defaultValue = "false")
        @Nullable String instrumental,
    @Schema(
            allowableValues = {"en", "zh"},
            description =
                "Language of the words: en or zh (Mandarin). Left out, the wish decides (\"in"
                    + " Chinese\"), else en")
        @Nullable String language,
    @Schema(
            type = "integer",
            minimum = "6",
            maximum = "360",
            description = "Exact duration in seconds")
        @Nullable String seconds,
    @Schema(
            type = "integer",
            format = "int64",
            minimum = "0",
            maximum = "9007199254740991",
            description =
                "The same photos, options and seed give the same song. Left"
                    + " out, it comes from the photos; the answer tells it")
        @Nullable String seed,
    @Schema(description = "The song's title, up to 100 characters") @Nullable String title,
    @Schema(description = "A wish in your own words, up to 500 characters") @Nullable String wish,
    @Schema(description = "A brand, sung as it is written, up to 40 characters")
        @Nullable String brand,
    @Schema(description = "A slogan, sung as it is written, up to 100 characters")
        @Nullable String slogan,
    @Schema(
            description =
                "Words that are not sung in any form, with commas between them: at most 20 of up to"
                    + " 40 characters each")
        @Nullable String avoid,
    @Schema(
            description =
                "mp3, opus, flac or wav, or several of them with commas; the others can be had"
                    + " later from /v1/songs/{id}/song.FORMAT",
            defaultValue = "mp3")
        @Nullable String format,
    @Schema(
            allowableValues = {"streaming", "broadcast", "booth"},
            description =
                "streaming (-14 LUFS), broadcast (-23) or booth (-11); left out, the style decides")
        @Nullable String loudness,
    @Schema(
            type = "boolean",
            description = "true to also get stems.zip: every part as WAV, and their sum",
            defaultValue = "false")
        @Nullable String stems,
    @Schema(
            type = "boolean",
            description = "true to also get song.mp4: photo, words in time, and sound",
            defaultValue = "false")
        @Nullable String video,
    @Schema(
            allowableValues = {"live", "normal", "batch"},
            description =
                "live (somebody stands there and waits), normal, or batch (one of many); each queue"
                    + " has workers of its own",
            defaultValue = "normal")
        @Nullable String queue,
    @Schema(
            description =
                "An https address that is told by POST when the song has ended; it may be kept"
                    + " secret by a token in it")
        @Nullable String webhook) {
  static final Set<String> FIELDS =
      Set.of(
          "style",
          "voice",
          "instrumental",
          "language",
          "seconds",
          "seed",
          "title",
          "wish",
          "brand",
          "slogan",
          "avoid",
          "format",
          "loudness",
          "stems",
          "video",
          "queue",
          "webhook",
          "upload");

  /** The largest integer that every JSON reader keeps exact (RFC 8259, section 6). */
  private static final long MAX_SEED = (1L << 53) - 1;

  /**
   * The options in their types.
   *
   * @param photoSeed the seed if none is asked for
   * @throws ProblemException naming the first that is not understood
   */
  SongOptions options(List<StyleInfo> styles, List<VoiceInfo> voices, long photoSeed) {
    return new SongOptions(
        chosenStyle(styles),
        chosenVoice(voices),
        isYes("instrumental", instrumental),
        chosenLanguage(),
        chosenSeconds(),
        chosenSeed(photoSeed),
        text("title", title, WishedText.MOST_TITLE),
        text("wish", wish, WishedText.MOST_WISH),
        text("brand", brand, WishedText.MOST_BRAND),
        text("slogan", slogan, WishedText.MOST_SLOGAN),
        avoided(),
        chosenFormats(),
        chosenLoudness(),
        extras());
  }

  private List<String> chosenFormats() {
    if (given(format).isEmpty()) {
      return SongOptions.DEFAULT_FORMAT;
    }
    return Arrays.stream(given(format).split(",", -1))
        .map(word -> format(word.strip()).word())
        .distinct()
        .toList();
  }

  /**
   * The format of that word.
   *
   * @throws ProblemException naming those there are
   */
  static SoundFormat format(String word) {
    return SoundFormat.ofWord(word)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.UNKNOWN_FORMAT,
                    "There is no such format. Known formats: " + SoundFormat.words() + "."));
  }

  /**
   * Where the song is to wait.
   *
   * @throws ProblemException naming the queues there are
   */
  Lane lane() {
    String wanted = given(queue);
    return wanted.isEmpty()
        ? Lane.NORMAL
        : Lane.ofWord(wanted)
            .orElseThrow(() -> bad("queue is one of: " + Lane.words() + "; left out, normal."));
  }

  private @Nullable String chosenLoudness() {
    String wanted = given(loudness);
    if (wanted.isEmpty()) {
      return null;
    }
    if (LoudnessPreset.ofWord(wanted).isEmpty()) {
      throw bad("loudness is one of: " + LoudnessPreset.words() + "; left out, the style decides.");
    }
    return wanted;
  }

  private @Nullable String chosenStyle(List<StyleInfo> styles) {
    return given(style).isEmpty() ? null : style(given(style), styles);
  }

  /**
   * The style of that id.
   *
   * @throws ProblemException naming those there are
   */
  static String style(String wanted, List<StyleInfo> styles) {
    if (styles.stream().noneMatch(known -> known.id().equals(wanted))) {
      String known = styles.stream().map(StyleInfo::id).collect(Collectors.joining(", "));
      throw new ProblemException(
          ProblemCode.UNKNOWN_STYLE, "There is no such style. Known styles: " + known + ".");
    }
    return wanted;
  }

  private @Nullable String chosenVoice(List<VoiceInfo> voices) {
    String wanted = given(voice);
    if (wanted.isEmpty()) {
      return null;
    }
    if (isYes("instrumental", instrumental)) {
      throw bad("voice does not go with instrumental: nobody sings.");
    }
    return voice(wanted, voices);
  }

  /**
   * The voice of that id.
   *
   * @throws ProblemException naming those there are
   */
  static String voice(String wanted, List<VoiceInfo> voices) {
    if (voices.stream().noneMatch(known -> known.id().equals(wanted))) {
      String known = voices.stream().map(VoiceInfo::id).collect(Collectors.joining(", "));
      throw bad("voice is one of: " + known + "; left out, the style decides.");
    }
    return wanted;
  }

  private Set<Extra> extras() {
    Set<Extra> extras = EnumSet.noneOf(Extra.class);
    if (isYes(Extra.STEMS.word(), stems)) {
      extras.add(Extra.STEMS);
    }
    if (isYes(Extra.VIDEO.word(), video)) {
      extras.add(Extra.VIDEO);
    }
    return extras;
  }

  private static boolean isYes(String name, @Nullable String value) {
    return switch (given(value)) {
      case "true", "on" -> true;
      case "false", "" -> false;
      default -> throw bad(name + " is true or false.");
    };
  }

  private Language chosenLanguage() {
    String wanted = given(language);
    if (wanted.isEmpty()) {
      return WishedLanguage.of(wish).orElse(Language.ENGLISH);
    }
    for (Language known : Language.written()) {
      if (known.code().equals(wanted)) {
        return known;
      }
    }
    String codes =
        Language.written().stream().map(Language::code).collect(Collectors.joining(", "));
    throw bad("Songs can be sung in: " + codes + ".");
  }

  private @Nullable Integer chosenSeconds() {
    if (given(seconds).isEmpty()) {
      return null;
    }
    long min = Wishes.MIN_DURATION.toSeconds();
    long max = Wishes.MAX_DURATION.toSeconds();
    return (int)
        number(
            given(seconds), min, max, "seconds is a whole number from " + min + " to " + max + ".");
  }

  private long chosenSeed(long photoSeed) {
    return given(seed).isEmpty()
        ? photoSeed
        : number(given(seed), 0, MAX_SEED, "seed is a whole number from 0 to " + MAX_SEED + ".");
  }

  private static long number(String text, long min, long max, String otherwise) {
    if (!text.matches("[0-9]{1,16}")) {
      throw bad(otherwise);
    }
    long value = Long.parseLong(text);
    if (value < min || value > max) {
      throw bad(otherwise);
    }
    return value;
  }

  private static @Nullable String text(String name, @Nullable String value, int maxLength) {
    String text = WishedText.tidy(value);
    refuse(name, WishedText.whyNot(text, maxLength));
    return text;
  }

  private List<String> avoided() {
    List<String> words = WishedText.words(avoid);
    refuse("avoid", WishedText.whyNotAvoid(words));
    return words;
  }

  private static void refuse(String name, Optional<String> reason) {
    if (reason.isPresent()) {
      throw bad(name + " " + reason.get() + ".");
    }
  }

  private static String given(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  private static ProblemException bad(String detail) {
    return new ProblemException(ProblemCode.BAD_OPTION, detail);
  }
}
