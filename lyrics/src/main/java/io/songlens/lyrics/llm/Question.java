package io.songlens.lyrics.llm;

import dev.langchain4j.model.chat.request.json.JsonSchema;
import org.jspecify.annotations.Nullable;

/**
 * What a model is asked.
 *
 * @param rules how to go about it
 * @param request the work
 * @param shape the JSON that the answer must be; null for an answer in plain words
 * @param seed from which the model may take its chance
 * @param photoBase64 a JPEG that it is shown, or null
 */
record Question(
    String rules,
    String request,
    @Nullable JsonSchema shape,
    int seed,
    @Nullable String photoBase64) {
  /** A question without a picture. */
  Question(String rules, String request, JsonSchema shape, int seed) {
    this(rules, request, shape, seed, null);
  }
}
