package io.songlens.api.campaign;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What can be done with one song of a campaign. */
@ConditionalOnWebApplication
@RestController
@RequestMapping("/v1/cuts")
@Tag(name = "Campaigns")
class CutController {
  private final Campaigns campaigns;
  private final CampaignViews views;

  CutController(Campaigns campaigns, CampaignViews views) {
    this.campaigns = campaigns;
    this.views = views;
  }

  @PostMapping(path = "/{id}/review", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "reviewCut",
      summary = "Approve or reject a cut",
      description = "Approved songs go into the campaign's archive.")
  @ApiResponse(responseCode = "200", description = "The cut as it is now")
  @ApiResponse(responseCode = "400", description = "The review is not one of the known words")
  @ApiResponse(responseCode = "404", description = "There is no such cut")
  @ApiResponse(responseCode = "409", description = "The cut has just been made again")
  CutView review(@PathVariable String id, @RequestBody ReviewOrder order) {
    Cut cut = campaigns.findCut(id);
    String word = order.review() == null ? "" : order.review();
    Review review =
        Review.ofWord(word)
            .orElseThrow(() -> CampaignReading.bad("review is one of: open, approved, rejected."));
    return views.view(campaigns.review(cut, review));
  }

  @PostMapping("/{id}/again")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      operationId = "makeCutAgain",
      summary = "Make a cut again",
      description =
          "From another seed, with the same hook and logo. It is one more order; the song before"
              + " stays among the account's songs.")
  @ApiResponse(responseCode = "202", description = "Accepted; the cut with its new song")
  @ApiResponse(responseCode = "404", description = "There is no such cut")
  @ApiResponse(responseCode = "409", description = "The cut has just been made again")
  @ApiResponse(responseCode = "429", description = "The account's quota is used up")
  @ApiResponse(responseCode = "503", description = "Too many songs are waiting")
  CutView again(@PathVariable String id) throws IOException {
    return views.view(campaigns.again(campaigns.findCut(id)));
  }
}
