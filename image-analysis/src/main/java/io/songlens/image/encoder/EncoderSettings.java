package io.songlens.image.encoder;

import java.nio.file.Path;

/**
 * Which encoder to use.
 *
 * @param model path, or http, https or file URL, of a TorchScript file: picture in, embedding out
 * @param labels the JSON file that says how pictures are prepared and what embeddings mean; see
 *     docs/vision-models.md
 */
public record EncoderSettings(String model, Path labels) {}
