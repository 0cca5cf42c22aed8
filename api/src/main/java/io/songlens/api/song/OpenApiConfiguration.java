package io.songlens.api.song;

import static java.util.Objects.requireNonNull;

import io.songlens.api.config.SonglensProperties;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the interface, where it cannot be read off the controllers. */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
  private static final String PROBLEM = "Problem";

  @Bean
  OpenAPI songlensApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Songlens")
                .version("v1")
                .description(
                    "Turns photos into complete, sung songs. Order with POST /v1/songs, follow"
                        + " /v1/songs/{id}/events, fetch the files through the links of"
                        + " /v1/songs/{id}. Whatever goes wrong is told as application/problem+json"
                        + " (RFC 9457) with a stable \"code\".")
                .license(
                    new License()
                        .name("Apache-2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0")));
  }

  @Bean
  OpenApiCustomizer orderAsOneForm(SonglensProperties properties) {
    SonglensProperties.Uploads uploads = properties.uploads();
    return api -> {
      Schema<?> options = requireNonNull(api.getComponents().getSchemas().remove("SongForm"));
      Operation order = requireNonNull(api.getPaths().get("/v1/songs")).getPost();
      Content content = order.getRequestBody().getContent();
      Schema<?> form = requireNonNull(content.get("multipart/form-data")).getSchema();
      form.getProperties().remove("form");
      requireNonNull(form.getProperties().get("photo"))
          .description(
              "1 to %d photos, up to %d MB each"
                  .formatted(uploads.maxPhotos(), uploads.maxPhotoSize().toMegabytes()));
      form.addProperty(
          "upload",
          new ArraySchema()
              .items(new StringSchema())
              .description(
                  "Ids of uploads: photos that came ahead. They follow those that come along, and"
                      + " count with them"));
      options.getProperties().forEach(form::addProperty);
      tellPersonal(api, options);
    };
  }

  private static void tellPersonal(OpenAPI api, Schema<?> options) {
    Operation order = requireNonNull(api.getPaths().get(PersonalController.PATH)).getPost();
    Schema<?> form =
        requireNonNull(order.getRequestBody().getContent().get("multipart/form-data")).getSchema();
    form.getProperties().remove("form");
    options.getProperties().forEach(form::addProperty);
  }

  @Bean
  OpenApiCustomizer errorsAsProblems() {
    return api -> {
      api.getComponents().getSchemas().remove("SseEmitter"); // how events are sent, not what
      api.getComponents().addSchemas(PROBLEM, problem());
      api.getPaths().values().stream()
          .flatMap(path -> path.readOperations().stream())
          .forEach(OpenApiConfiguration::tellProblems);
    };
  }

  private static void tellProblems(Operation operation) {
    Schema<?> problem = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
    operation
        .getResponses()
        .forEach(
            (status, response) -> {
              if (status.startsWith("4") || status.startsWith("5")) {
                response.setContent(
                    new Content()
                        .addMediaType("application/problem+json", new MediaType().schema(problem)));
              }
            });
  }

  private static Schema<?> problem() {
    return new ObjectSchema()
        .description("What went wrong (RFC 9457)")
        .addProperty(
            "type",
            new StringSchema()
                .description(
                    "Where it is explained, relative to the service: /v1/problems/ and the code"))
        .addProperty("title", new StringSchema().description("The code in words"))
        .addProperty("status", new IntegerSchema().description("The HTTP status"))
        .addProperty(
            "detail", new StringSchema().description("What is wrong and what to do about it"))
        .addProperty("instance", new StringSchema().description("Where it happened"))
        .addProperty("code", new StringSchema().description("A stable word for programs"));
  }
}
