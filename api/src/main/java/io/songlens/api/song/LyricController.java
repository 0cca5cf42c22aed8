package io.songlens.api.song;

import io.songlens.api.conversation.LineCheck;
import io.songlens.api.conversation.NoSuchLineException;
import io.songlens.api.generation.KeptTake;
import io.songlens.api.generation.SongGenerator;
import io.songlens.api.generation.WishedText;
import io.songlens.lyrics.edit.LinePlace;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells whether words can be sung, before a song is changed to sing them. */
@ConditionalOnWebApplication
@RestController
@Tag(name = "Songs")
class LyricController {
  private final SongAccess access;
  private final KeptTakes takes;
  private final SongGenerator generator;
  private final JsonBody bodies;

  LyricController(SongAccess access, KeptTakes takes, SongGenerator generator, JsonBody bodies) {
    this.access = access;
    this.takes = takes;
    this.generator = generator;
    this.bodies = bodies;
  }

  @PostMapping(path = "/v1/songs/{id}/lyric/check", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "checkLine",
      summary = "Whether a line can be sung",
      description =
          "Tries words in the place of a line of a finished song, and changes nothing: their"
              + " syllables, stresses and rhymes, what is wrong with them in words, and lines of"
              + " the word bank that fit there. To sing them, send them to /v1/songs/{id}/revisions"
              + " as a line.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = LineCheckForm.class))))
  @ApiResponse(responseCode = "200", description = "What is to be said of them")
  @ApiResponse(
      responseCode = "400",
      description = "A field is wrong or unknown, or the song has no such line")
  @ApiResponse(responseCode = "404", description = "There is no such song")
  @ApiResponse(
      responseCode = "409",
      description = "The song is not finished, or was made too early")
  LineCheckView check(@PathVariable String id, HttpServletRequest request) throws IOException {
    LineCheckForm form = bodies.read(request.getInputStream(), LineCheckForm.class);
    KeptTake take = takes.of(access.find(id));
    return LineCheckView.of(check(take, place(form), text(form)));
  }

  private LineCheck check(KeptTake take, LinePlace place, @Nullable String text) {
    try {
      return generator.dialogue().check(take.composition(), place, text);
    } catch (NoSuchLineException e) {
      throw bad(String.valueOf(e.getMessage()));
    }
  }

  private static LinePlace place(LineCheckForm form) {
    if (form.stanza() == null || form.stanza().isBlank()) {
      throw bad("stanza has to be given, with a text in it.");
    }
    if (form.line() == null || form.line() < 1) {
      throw bad("line has to be given, and counts from 1.");
    }
    return new LinePlace(form.stanza().strip(), form.line() - 1);
  }

  private static @Nullable String text(LineCheckForm form) {
    String text = WishedText.tidy(form.text());
    WishedText.whyNot(text, RevisionRequests.MOST_LINE)
        .ifPresent(
            reason -> {
              throw bad("text " + reason + ".");
            });
    return text;
  }

  private static ProblemException bad(String detail) {
    return new ProblemException(ProblemCode.BAD_OPTION, detail);
  }
}
