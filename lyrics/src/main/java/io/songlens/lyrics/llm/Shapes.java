package io.songlens.lyrics.llm;

import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import io.songlens.lyrics.StanzaPlan;
import java.util.Collection;
import java.util.List;

/** The JSON that answers must be, for endpoints that keep to a schema. */
final class Shapes {
  private Shapes() {}

  /** A whole lyric: title and the lines of each stanza. */
  static JsonSchema lyric(List<StanzaPlan> stanzas) {
    JsonObjectSchema.Builder all = JsonObjectSchema.builder();
    stanzas.forEach(
        stanza ->
            all.addProperty(
                stanza.id(),
                JsonArraySchema.builder()
                    .description("exactly " + stanza.lines().size() + " lines")
                    .items(new JsonStringSchema())
                    .build()));
    JsonObjectSchema root =
        JsonObjectSchema.builder()
            .addStringProperty("title")
            .addProperty(
                "stanzas",
                all.required(stanzas.stream().map(StanzaPlan::id).toList())
                    .additionalProperties(false)
                    .build())
            .required("title", "stanzas")
            .additionalProperties(false)
            .build();
    return JsonSchema.builder().name("lyric").rootElement(root).build();
  }

  /** New lines for some places. */
  static JsonSchema lines(Collection<Place> places) {
    JsonObjectSchema.Builder lines = JsonObjectSchema.builder();
    places.forEach(place -> lines.addStringProperty(place.name()));
    JsonObjectSchema root =
        JsonObjectSchema.builder()
            .addProperty(
                "lines",
                lines
                    .required(places.stream().map(Place::name).toList())
                    .additionalProperties(false)
                    .build())
            .required("lines")
            .additionalProperties(false)
            .build();
    return JsonSchema.builder().name("lines").rootElement(root).build();
  }
}
