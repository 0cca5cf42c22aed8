package io.songlens.image.encoder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** An encoder and its labels in a folder. */
final class ModelFolder {
  private final Path folder;

  ModelFolder(Path folder) {
    this.folder = folder;
  }

  Path model(byte[] content) {
    return written("encoder.pt", content);
  }

  Path labels(String json) {
    return written("labels.json", json.getBytes(StandardCharsets.UTF_8));
  }

  /** Where fetched files go. */
  Path cache() {
    return folder.resolve("cache");
  }

  ModelStore store() {
    return new ModelStore(cache(), 1_000_000, Duration.ofSeconds(20));
  }

  EncoderSettings settings(String expression, String labels) {
    Path model = model(TinyEncoder.answering(expression));
    return new EncoderSettings(model.toString(), labels(labels));
  }

  private Path written(String name, byte[] content) {
    try {
      return Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
