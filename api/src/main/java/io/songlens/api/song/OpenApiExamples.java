package io.songlens.api.song;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.json.JsonMapper;

/** Examples in the description of the interface, each a file in the folder "openapi". */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
class OpenApiExamples {
  /** Which schema is shown by which file. */
  static final Map<String, String> OF_SCHEMA =
      Map.of(
          "SongView", "song.json",
          "RevisionView", "revision.json",
          "RevisionOrder", "revision-order.json",
          "Problem", "problem.json");

  private final JsonMapper json;

  OpenApiExamples(JsonMapper json) {
    this.json = json;
  }

  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  OpenApiCustomizer examples() {
    return api -> {
      OF_SCHEMA.forEach((schema, file) -> schema(api, schema).setExample(read(file)));
      Operation order = requireNonNull(api.getPaths().get("/v1/songs")).getPost();
      requireNonNull(order.getRequestBody().getContent().get("multipart/form-data"))
          .setExample(read("order.json"));
    };
  }

  private static Schema<?> schema(OpenAPI api, String name) {
    return requireNonNull(api.getComponents().getSchemas().get(name), name);
  }

  private Map<?, ?> read(String file) {
    try (InputStream content = OpenApiExamples.class.getResourceAsStream("/openapi/" + file)) {
      return json.readValue(requireNonNull(content, file), Map.class);
    } catch (IOException e) {
      throw new UncheckedIOException("An example cannot be read: " + file, e);
    }
  }
}
