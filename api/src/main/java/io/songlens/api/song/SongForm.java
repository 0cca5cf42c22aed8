package io.songlens.api.song;

import io.songlens.api.generation.SongGenerator;
import io.songlens.api.generation.SongOptions;
import io.songlens.api.job.Lane;
import io.songlens.composer.song.Language;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The options of an order as they came, all of them text. */
record SongForm(
    @Schema(
            description =
                "Id of a style from GET /v1/styles; left out, the wish or the photo decides")
        @Nullable String style,
    @Schema(
            description =
                "Id of a voice from GET /v1/voices; left out, the wish or the style decides")
        @Nullable String voice,
    @Schema(
            types = "boolean",
            description = "true for a song without words",
            defaultValue = "false")
        @Nullable String instrumental,
    @Schema(
            allowableValues = {"en", "zh"},
            description =
                "Language of the words: en or zh (Mandarin). Left out, the wish decides (\"in"
                    + " Chinese\"), else en")
        @Nullable String language,
    @Schema(
            types = "integer",
            minimum = "6",
            maximum = "360",
            description = "Exact duration in seconds")
        @Nullable String seconds,
    @Schema(
            types = "integer",
            format = "int64",
            minimum = "0",
            maximum = "9007199254740991",
            description =
                "The same photos, options and seed give the same song. Left"
                    + " out, it comes from the photos, or without photos from wish, style and mood;"
                    + " the answer tells it")
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
            types = "number",
            minimum = "-1",
            maximum = "1",
            description =
                "The mood: unpleasant -1 .. pleasant 1. Goes with arousal; left out, photos, wish or"
                    + " style decide")
        @Nullable String valence,
    @Schema(
            types = "number",
            minimum = "-1",
            maximum = "1",
            description = "The mood: calm -1 .. excited 1. Goes with valence")
        @Nullable String arousal,
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
            types = "boolean",
            description = "true to also get stems.zip: every part as WAV, and their sum",
            defaultValue = "false")
        @Nullable String stems,
    @Schema(
            types = "boolean",
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
          "valence",
          "arousal",
          "format",
          "loudness",
          "stems",
          "video",
          "queue",
          "webhook",
          "upload");

  /** The same order with another style, language, wish and mood. */
  SongForm with(
      @Nullable String otherStyle,
      String otherLanguage,
      @Nullable String otherWish,
      @Nullable String otherValence,
      @Nullable String otherArousal) {
    return new SongForm(
        otherStyle,
        voice,
        instrumental,
        otherLanguage,
        seconds,
        seed,
        title,
        otherWish,
        brand,
        slogan,
        avoid,
        otherValence,
        otherArousal,
        format,
        loudness,
        stems,
        video,
        queue,
        webhook);
  }

  /**
   * The options in their types.
   *
   * @param generator who knows styles and voices
   * @param photoSeed the seed if none is asked for; null without photos
   * @throws ProblemException naming the first that is not understood
   */
  SongOptions options(SongGenerator generator, @Nullable Long photoSeed) {
    return new FormReading(this).options(generator, photoSeed);
  }

  /**
   * The language of the song's words.
   *
   * @throws ProblemException naming those there are
   */
  Language chosenLanguage() {
    return new FormReading(this).chosenLanguage();
  }

  /** Whether it tells enough of a song to make it without photos. */
  boolean saysEnough() {
    return Stream.of(style, wish, valence).anyMatch(text -> text != null && !text.isBlank());
  }

  /**
   * Where the song is to wait.
   *
   * @throws ProblemException naming the queues there are
   */
  Lane lane() {
    return new FormReading(this).lane();
  }
}
