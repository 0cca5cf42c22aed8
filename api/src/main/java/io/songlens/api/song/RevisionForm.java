package io.songlens.api.song;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be changed about a song, as it came. What is left out stays as it is. */
@Schema(name = "RevisionOrder", description = "What to change; what is left out stays as it is")
record RevisionForm(
    @Schema(
            description =
                "Changes in your own words, up to 500 characters: \"slower, and mention grandma\"")
        @Nullable String wish,
    @Schema(description = "Id of a style from GET /v1/styles: the song is planned anew")
        @Nullable String style,
    @Schema(description = "Exact duration in seconds, 6..360: the song is planned anew")
        @Nullable Integer seconds,
    @Schema(description = "en or zh: other words for the same music") @Nullable String language,
    @Schema(description = "The song's title, up to 100 characters; it is sung where titles are")
        @Nullable String title,
    @Schema(description = "Words that are not to be sung any more, in any form")
        @Nullable List<String> avoid,
    @Schema(
            description =
                "Id of a voice from GET /v1/voices; the key follows where the voice needs it",
            example = "warm-tenor")
        @Nullable String voice,
    @Schema(description = "The key's tonic, such as E or Bb; the mode stays", example = "E")
        @Nullable String key,
    @Schema(description = "Quarter notes a minute; the duration changes with it")
        @Nullable Double bpm,
    @Schema(description = "Sections whose words or music are to be made anew")
        @Nullable List<SectionForm> sections,
    @Schema(description = "Lines to be replaced") @Nullable List<LineForm> lines,
    @Schema(description = "Words to be replaced, one for one") @Nullable List<WordForm> words,
    @Schema(description = "Parts to be played on another instrument")
        @Nullable List<InstrumentForm> instruments) {

  /** A section to be made anew. */
  record SectionForm(
      @Schema(description = "As karaoke.json names it", example = "verse1")
          @Nullable String section,
      @Schema(
              description = "What to make anew",
              allowableValues = {"words", "music"})
          @Nullable String renew) {}

  /** A line to be replaced. */
  record LineForm(
      @Schema(description = "The section it is sung in", example = "chorus1")
          @Nullable String stanza,
      @Schema(description = "From 1", example = "2") @Nullable Integer line,
      @Schema(description = "The new words; left out, the word bank looks for some")
          @Nullable String text) {}

  /** A word to be replaced. */
  record WordForm(
      @Schema(description = "The section it is sung in", example = "verse1")
          @Nullable String stanza,
      @Schema(description = "From 1", example = "1") @Nullable Integer line,
      @Schema(description = "Which word of the line, from 1", example = "3") @Nullable Integer word,
      @Schema(description = "The new word") @Nullable String text) {}

  /** A part to be played on another instrument. */
  record InstrumentForm(
      @Schema(description = "The part's id, as stems are named", example = "piano")
          @Nullable String part,
      @Schema(
              description =
                  "A General MIDI program 0..127, or a word: piano, harpsichord, music box,"
                      + " vibraphone, organ, accordion, harmonica, guitar, violin, cello, harp,"
                      + " strings, trumpet, saxophone, clarinet, flute, sitar, banjo and others",
              example = "harp")
          @Nullable String instrument) {}
}
