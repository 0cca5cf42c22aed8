package io.songlens.api.campaign;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The options of a campaign as they came, all of them text. */
record CampaignForm(
    @Schema(description = "The brand, sung as it is written, up to 40 characters")
        @Nullable String brand,
    @Schema(description = "What all songs are to be like, up to 500 characters")
        @Nullable String wish,
    @Schema(
            description = "Durations in seconds, 6..360, with commas between them",
            defaultValue = "6,15,30,60")
        @Nullable String durations,
    @Schema(description = "Ids of styles from GET /v1/styles, with commas", defaultValue = "jingle")
        @Nullable String styles,
    @Schema(description = "Languages of the words, en or zh, with commas", defaultValue = "en")
        @Nullable String languages,
    @Schema(
            types = "integer",
            format = "int64",
            minimum = "0",
            maximum = "9007199254740991",
            description = "Where all chance comes from; left out, it comes from the photos")
        @Nullable String seed) {
  /** May come several times, which a field of a record cannot. */
  static final String SLOGAN = "slogan";

  static final Set<String> FIELDS =
      Set.of("brand", SLOGAN, "wish", "durations", "styles", "languages", "seed");
}
