package io.songlens.api.song;

import io.songlens.api.generation.SongGenerator;
import io.songlens.api.generation.StyleInfo;
import io.songlens.api.generation.WishedText;
import io.songlens.api.job.Song;
import io.songlens.api.personal.Hemisphere;
import io.songlens.api.personal.History;
import io.songlens.api.personal.HistoryReader;
import io.songlens.api.personal.PersonalSong;
import io.songlens.api.personal.UnusableHistoryException;
import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Language;
import io.songlens.composer.wish.FeelingWords;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Orders songs about a year of somebody's listening. */
@ConditionalOnWebApplication
@RestController
@Tag(name = "Songs")
class PersonalController {
  static final String PATH = "/v1/personal";

  private static final Set<String> FIELDS = fields();

  private final SongOrders orders;
  private final SongViews views;
  private final SongGenerator generator;

  PersonalController(SongOrders orders, SongViews views, SongGenerator generator) {
    this.orders = orders;
    this.views = views;
    this.generator = generator;
  }

  private static Set<String> fields() {
    Set<String> fields = new HashSet<>(SongForm.FIELDS);
    fields.remove("upload");
    fields.add("hemisphere");
    return Set.copyOf(fields);
  }

  @PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      operationId = "orderPersonalSong",
      summary = "Order a song about somebody's listening",
      description =
          "Send a listening history, JSON or CSV: rows with title or artist, minutes or plays, and"
              + " where known genre, mood and date. The song has the style and mood nearest to it, if"
              + " the order names no other, and is asked to sing what is true of it. The file and the"
              + " profile are answered, and not kept: only the order's options are, with the words that are to be sung.")
  @ApiResponse(responseCode = "202", description = "Accepted; Location leads to the song")
  @ApiResponse(responseCode = "400", description = "An option is wrong, or there is no history")
  @ApiResponse(responseCode = "413", description = "The history has too many bytes")
  @ApiResponse(responseCode = "422", description = "The history cannot be used; rows are named")
  @ApiResponse(responseCode = "503", description = "Too many songs are waiting")
  ResponseEntity<PersonalView> order(
      @Parameter(description = "JSON or CSV, up to 5 MB and 20,000 rows")
          @RequestParam(name = "history", required = false)
          @Nullable MultipartFile history,
      @Parameter(
              description = "north or south: lets the song sing a season; left out, none is sung")
          @RequestParam(name = "hemisphere", required = false)
          @Nullable String hemisphere,
      @ModelAttribute SongForm form,
      @Parameter(description = "1 to 200 printable characters, new for every new order")
          @RequestHeader(name = "Idempotency-Key", required = false)
          @Nullable String idempotencyKey,
      HttpServletRequest request)
      throws IOException {
    UnknownFields.refuse(
        request, FIELDS, "; the history is a part with a file name, named \"history\".");
    Language language = form.chosenLanguage();
    PersonalSong personal =
        PersonalSong.of(
            read(history),
            hemisphere(hemisphere),
            WishedText.tidy(form.wish()),
            language,
            generator.styles().stream().map(StyleInfo::id).collect(Collectors.toSet()));
    if (!personal.saysEnough()) {
      throw new ProblemException(
          ProblemCode.HISTORY_UNUSABLE,
          "The history tells nothing that a song could be about: no artist, month, genre or mood"
              + " stands out.");
    }
    Song song = orders.accept(List.of(), List.of(), form(form, personal, language), idempotencyKey);
    return ResponseEntity.accepted()
        .location(URI.create("/v1/songs/" + song.id()))
        .body(PersonalView.of(views.view(song), personal));
  }

  private static History read(@Nullable MultipartFile history) throws IOException {
    if (history == null || history.isEmpty()) {
      throw new ProblemException(
          ProblemCode.HISTORY_MISSING,
          "Send a listening history, JSON or CSV, as a part with a file name, named \"history\".");
    }
    if (history.getSize() > History.MOST_BYTES) {
      throw new ProblemException(
          ProblemCode.HISTORY_TOO_LARGE,
          "A history may have up to %d MB.".formatted(History.MOST_BYTES >> 20));
    }
    try {
      return HistoryReader.read(history.getBytes());
    } catch (UnusableHistoryException e) {
      ProblemException problem =
          new ProblemException(ProblemCode.HISTORY_UNUSABLE, String.valueOf(e.getMessage()));
      problem.initCause(e);
      throw problem;
    }
  }

  private static @Nullable Hemisphere hemisphere(@Nullable String word) {
    if (word == null || word.isBlank()) {
      return null;
    }
    Optional<Hemisphere> known = Hemisphere.ofWord(word.strip());
    return known.orElseThrow(
        () -> new ProblemException(ProblemCode.BAD_OPTION, "hemisphere is north or south."));
  }

  /**
   * The order as the history completes it; what was asked for goes before what the history says.
   */
  private SongForm form(SongForm asked, PersonalSong personal, Language language) {
    boolean named =
        isGiven(asked.style()) || generator.wished(WishedText.tidy(asked.wish())).style() != null;
    boolean felt =
        isGiven(asked.valence())
            || isGiven(asked.arousal())
            || !FeelingWords.in(asked.wish()).isEmpty();
    Affect mood = personal.mood();
    return asked.with(
        named ? asked.style() : personal.styleId(),
        language.code(),
        personal.wish(),
        felt || mood == null ? asked.valence() : number(mood.valence()),
        felt || mood == null ? asked.arousal() : number(mood.arousal()));
  }

  private static boolean isGiven(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
