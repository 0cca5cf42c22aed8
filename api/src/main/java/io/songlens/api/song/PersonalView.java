package io.songlens.api.song;

import io.songlens.api.personal.Fact;
import io.songlens.api.personal.PersonalSong;
import io.songlens.api.personal.Profile;
import io.songlens.api.personal.StyleMatch;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A song about somebody's listening, and what was found in the listening. */
record PersonalView(
    @Schema(description = "The song, to be followed like any other") SongView song,
    @Schema(description = "What the listening was like") Profile profile,
    @Schema(description = "What the song is asked to sing, and what it cannot be asked for")
        List<Fact> facts,
    @Schema(
            description =
                "The style that is nearest, and why; absent if neither genres nor moods are known")
        @Nullable StyleMatch nearestStyle,
    @Schema(description = "What becomes of the file") String kept) {
  private static final String KEPT =
      "Neither the file nor this profile is kept. With the song are kept its style, its mood, and"
          + " the wish with the words that it is to sing.";

  static PersonalView of(SongView song, PersonalSong personal) {
    return new PersonalView(song, personal.profile(), personal.facts(), personal.style(), KEPT);
  }
}
