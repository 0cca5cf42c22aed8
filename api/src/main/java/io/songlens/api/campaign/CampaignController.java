package io.songlens.api.campaign;

import io.songlens.api.song.OrderKey;
import io.songlens.api.song.ProblemCode;
import io.songlens.api.song.ProblemException;
import io.songlens.api.song.SongFamilies;
import io.songlens.api.song.UnknownFields;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Orders campaigns, tells how far they are, and hands them out. */
@ConditionalOnWebApplication
@RestController
@RequestMapping("/v1/campaigns")
@Tag(name = "Campaigns", description = "Families of songs for a brand, with one hook and one logo")
class CampaignController {
  private static final int MOST_LISTED = 50;
  private static final String PHOTOS = "; photos are parts with a file name, named \"photo\".";

  private final Campaigns campaigns;
  private final CampaignViews views;
  private final CampaignReading reading;
  private final CampaignTable table;
  private final CampaignBundle bundle;
  private final SongFamilies families;

  CampaignController(
      Campaigns campaigns,
      CampaignViews views,
      CampaignReading reading,
      CampaignTable table,
      CampaignBundle bundle,
      SongFamilies families) {
    this.campaigns = campaigns;
    this.views = views;
    this.reading = reading;
    this.table = table;
    this.bundle = bundle;
    this.families = families;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      operationId = "orderCampaign",
      summary = "Order a campaign",
      description =
          "Every photo is a product; each becomes a song in every style, duration and language, up"
              + " to 200 in all. All of them have the same hook and end on the same logo: yours, if"
              + " a MIDI file of 3 to 6 notes comes along, or one that is invented for the brand."
              + " They wait in the batch queue and count as so many orders; either all are taken or"
              + " none. Repeated with its Idempotency-Key, it is the same order. The photos are kept as long as the campaign, so that songs can be made again.")
  @ApiResponse(responseCode = "202", description = "Accepted; Location leads to the campaign")
  @ApiResponse(responseCode = "400", description = "An option or the photos' number is wrong")
  @ApiResponse(responseCode = "413", description = "A photo has too many bytes or pixels")
  @ApiResponse(responseCode = "415", description = "A file is not a photo that can be read")
  @ApiResponse(responseCode = "422", description = "A photo or the logo is not taken")
  @ApiResponse(responseCode = "429", description = "The account's quota has no room for all songs")
  @ApiResponse(responseCode = "503", description = "Too many songs are waiting")
  ResponseEntity<CampaignView> order(
      @RequestParam(name = "photo", required = false) @Nullable List<MultipartFile> photo,
      @Parameter(description = "The brand's own logo, a MIDI file of 3 to 6 notes")
          @RequestParam(name = "logo", required = false)
          @Nullable MultipartFile logo,
      @ModelAttribute CampaignForm form,
      @Parameter(description = "1 to 200 printable characters, new for every new order")
          @RequestHeader(name = "Idempotency-Key", required = false)
          @Nullable String idempotencyKey,
      HttpServletRequest request)
      throws IOException {
    UnknownFields.refuse(request, CampaignForm.FIELDS, PHOTOS);
    List<MultipartFile> photos = photos(photo);
    String[] sent = request.getParameterValues(CampaignForm.SLOGAN);
    List<String> slogans = sent == null ? List.of() : List.of(sent);
    CampaignOrder order = reading.order(form, slogans, photos, logo);
    String options = form + " " + slogans + " " + CampaignReading.names(photos);
    OrderKey key = SongFamilies.key(idempotencyKey, with(photos, logo), options);
    Campaign campaign = campaigns.order(List.of(order), bytes(photos), key).get(0);
    return ResponseEntity.accepted()
        .location(URI.create("/v1/campaigns/" + campaign.id()))
        .body(views.view(campaign));
  }

  @PostMapping(path = "/batch", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      operationId = "orderCampaignsByTable",
      summary = "Order campaigns by a table",
      description =
          "A CSV table in UTF-8 with the columns brand, slogan, style, duration, photo, and if"
              + " wanted language and wish: a row for each song, the rows of a brand being a"
              + " campaign. The column photo names the file of a photo that comes along. Rows that"
              + " cannot be ordered are named by number, and nothing is ordered then.")
  @ApiResponse(responseCode = "202", description = "Accepted")
  @ApiResponse(responseCode = "400", description = "An option or the photos' number is wrong")
  @ApiResponse(responseCode = "413", description = "A photo has too many bytes or pixels")
  @ApiResponse(responseCode = "415", description = "A file is not a photo that can be read")
  @ApiResponse(responseCode = "422", description = "A photo or a row is not taken")
  @ApiResponse(responseCode = "429", description = "The account's quota has no room for all songs")
  @ApiResponse(responseCode = "503", description = "Too many songs are waiting")
  @ResponseStatus(HttpStatus.ACCEPTED)
  CampaignList orderByTable(
      @RequestParam(name = "photo", required = false) @Nullable List<MultipartFile> photo,
      @RequestParam(name = "table", required = false) @Nullable MultipartFile csv,
      @RequestParam(name = "seed", required = false) @Nullable String seed,
      @Parameter(description = "1 to 200 printable characters, new for every new order")
          @RequestHeader(name = "Idempotency-Key", required = false)
          @Nullable String idempotencyKey,
      HttpServletRequest request)
      throws IOException {
    UnknownFields.refuse(request, Set.of("seed"), PHOTOS);
    if (csv == null || csv.isEmpty() || csv.getSize() > CampaignTable.MOST_BYTES) {
      throw new ProblemException(
          ProblemCode.BAD_TABLE,
          "Send a CSV file of up to %d kB as a part named \"table\"."
              .formatted(CampaignTable.MOST_BYTES / 1024));
    }
    List<MultipartFile> photos = photos(photo);
    long chance = reading.seed(seed, photos);
    List<String> names = CampaignReading.names(photos);
    OrderKey key =
        SongFamilies.key(idempotencyKey, with(photos, csv), "table " + seed + " " + names);
    List<Campaign> ordered =
        campaigns.order(table.orders(csv.getBytes(), names, chance), bytes(photos), key);
    return CampaignList.of(ordered, campaigns.cuts(ordered));
  }

  @GetMapping
  @Operation(
      operationId = "listCampaigns",
      summary = "Recent campaigns",
      description = "The youngest first, up to 50.")
  CampaignList campaigns() {
    List<Campaign> recent = campaigns.recent(MOST_LISTED);
    return CampaignList.of(recent, campaigns.cuts(recent));
  }

  @GetMapping("/{id}")
  @Operation(
      operationId = "getCampaign",
      summary = "A campaign",
      description = "With its songs, how far they are, and what people think of them.")
  @ApiResponse(responseCode = "200", description = "The campaign")
  @ApiResponse(responseCode = "404", description = "There is no such campaign")
  CampaignView campaign(@PathVariable String id) {
    return views.view(campaigns.find(id));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "deleteCampaign",
      summary = "Delete a campaign",
      description = "With its photos and the present takes of its songs.")
  @ApiResponse(responseCode = "204", description = "Deleted")
  @ApiResponse(responseCode = "404", description = "There is no such campaign")
  void delete(@PathVariable String id) {
    campaigns.delete(campaigns.find(id));
  }

  @GetMapping(path = "/{id}/bundle.zip", produces = "application/zip")
  @Operation(
      operationId = "getCampaignBundle",
      summary = "The approved songs",
      description =
          "As a ZIP archive with LICENCES.txt, which says what each file is, from which seed, and"
              + " whose works can be heard in it.")
  @ApiResponse(
      responseCode = "200",
      description = "The archive",
      content =
          @Content(
              mediaType = "application/zip",
              schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "404", description = "There is no such campaign")
  @ApiResponse(responseCode = "409", description = "No song is finished and approved")
  ResponseEntity<StreamingResponseBody> bundle(@PathVariable String id) {
    Campaign campaign = campaigns.find(id);
    List<CampaignBundle.Entry> entries = bundle.entries(campaign);
    ContentDisposition name =
        ContentDisposition.attachment()
            .filename(CampaignBundle.fileName(campaign), StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/zip"))
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(out -> bundle.write(campaign, entries, out));
  }

  private List<MultipartFile> photos(@Nullable List<MultipartFile> parts) throws IOException {
    return families.photos(parts == null ? List.of() : parts, CampaignReading.MOST_PHOTOS);
  }

  private static List<MultipartFile> with(
      List<MultipartFile> photos, @Nullable MultipartFile another) {
    List<MultipartFile> files = new ArrayList<>(photos);
    if (another != null) {
      files.add(another);
    }
    return files;
  }

  private static IntFunction<byte[]> bytes(List<MultipartFile> photos) {
    return index -> {
      try {
        return photos.get(index).getBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
