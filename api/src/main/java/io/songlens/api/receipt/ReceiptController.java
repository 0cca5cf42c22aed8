package io.songlens.api.receipt;

import io.songlens.api.access.Callers;
import io.songlens.api.job.Deletion;
import io.songlens.api.job.Deletions;
import io.songlens.api.job.SongFiles;
import io.songlens.api.job.SongRows;
import io.songlens.api.label.Jws;
import io.songlens.api.label.SigningKey;
import io.songlens.api.song.ProblemCode;
import io.songlens.api.song.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Says what was deleted of a song, in a form that can be handed on. */
@ConditionalOnWebApplication
@RestController
@Tag(name = "Songs")
class ReceiptController {
  private final Deletions deletions;
  private final SongRows rows;
  private final SongFiles files;
  private final SigningKey key;
  private final JsonMapper json;
  private final Clock clock;
  private final Callers callers;

  ReceiptController(
      Deletions deletions,
      SongRows rows,
      SongFiles files,
      SigningKey key,
      JsonMapper json,
      Clock clock,
      Callers callers) {
    this.deletions = deletions;
    this.rows = rows;
    this.files = files;
    this.key = key;
    this.json = json;
    this.clock = clock;
    this.callers = callers;
  }

  @GetMapping("/v1/receipts/{id}")
  @Operation(
      operationId = "getReceipt",
      summary = "What was deleted of a song",
      description =
          "A signed receipt: when and why photos and files of the song were deleted. It can be"
              + " had long after the song is gone, and tells nothing of what was in it.")
  @ApiResponse(responseCode = "200", description = "The receipt")
  @ApiResponse(responseCode = "404", description = "Nothing is known to have been deleted")
  SignedReceipt receipt(@PathVariable String id) {
    List<Deletion> all = deletions.of(callers.current().tenant(), id);
    if (all.isEmpty()) {
      throw new ProblemException(
          ProblemCode.RECEIPT_NOT_FOUND,
          "Nothing was deleted of a song of this id, or it was too long ago.");
    }
    boolean gone = rows.find(id).isEmpty() && !files.hasAny(id);
    Receipt receipt =
        new Receipt(id, gone, all.stream().map(ReceiptController::entry).toList(), clock.instant());
    return new SignedReceipt(receipt, Jws.of(json.writeValueAsBytes(receipt), key));
  }

  private static Receipt.Entry entry(Deletion deletion) {
    return new Receipt.Entry(
        deletion.at(),
        deletion.why().word(),
        deletion.photos(),
        deletion.results(),
        deletion.files());
  }
}
