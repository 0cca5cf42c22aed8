package io.songlens.api.song;

import io.songlens.api.generation.SongGenerator;
import io.songlens.api.generation.VoiceInfo;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells which voices there are. */
@ConditionalOnWebApplication
@RestController
@Tag(name = "Songs")
class VoiceController {
  private final SongGenerator generator;

  VoiceController(SongGenerator generator) {
    this.generator = generator;
  }

  @GetMapping("/v1/voices")
  @Operation(
      operationId = "listVoices",
      summary = "Voices",
      description =
          "The voices that songs are sung with: how low and high each sings, and which styles it"
              + " leads.")
  List<VoiceInfo> voices() {
    return generator.voices();
  }
}
