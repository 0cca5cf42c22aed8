package io.songlens.api.song;

import io.songlens.api.config.SonglensProperties;
import io.songlens.api.config.UploadSettings;
import io.songlens.api.generation.Extra;
import io.songlens.api.generation.SongGenerator;
import io.songlens.api.job.Lane;
import io.songlens.composer.audio.encode.SoundFormat;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.Wishes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells what may be ordered. */
@ConditionalOnWebApplication
@RestController
@Tag(name = "Songs")
class LimitController {
  private final SonglensProperties properties;
  private final SongGenerator generator;
  private final SongOrders orders;

  LimitController(SonglensProperties properties, SongGenerator generator, SongOrders orders) {
    this.properties = properties;
    this.generator = generator;
    this.orders = orders;
  }

  @GetMapping("/v1/limits")
  @Operation(
      operationId = "getLimits",
      summary = "Limits",
      description = "What may be ordered here, to be checked before photos are sent.")
  Limits limits() {
    List<String> extras = new ArrayList<>();
    Map<String, String> unavailable = new LinkedHashMap<>();
    for (Extra extra : Extra.values()) {
      String whyNot = generator.whyNot(extra);
      if (whyNot == null) {
        extras.add(extra.word());
      } else {
        unavailable.put(extra.word(), whyNot);
      }
    }
    SonglensProperties.Uploads uploads = properties.uploads();
    return new Limits(
        uploads.maxPhotos(),
        uploads.maxPhotoSize().toBytes(),
        uploads.maxPhotoPixels(),
        Wishes.MIN_DURATION.toSeconds(),
        Wishes.MAX_DURATION.toSeconds(),
        Language.written().stream().map(Language::code).toList(),
        Arrays.stream(SoundFormat.values()).map(SoundFormat::word).toList(),
        extras,
        unavailable,
        waiting(),
        ahead());
  }

  private Limits.Uploads ahead() {
    UploadSettings upload = properties.uploads().ahead();
    return new Limits.Uploads(
        "1.0.0",
        properties.storage().kind() == SonglensProperties.Kind.S3,
        upload.keep().toSeconds(),
        upload.mostPerAccount(),
        upload.mostBytesPerAccount().toBytes());
  }

  private Map<String, Integer> waiting() {
    Map<String, Integer> waiting = new LinkedHashMap<>();
    for (Lane lane : Lane.values()) {
      waiting.put(lane.word(), orders.mostWaiting(lane));
    }
    return waiting;
  }
}
