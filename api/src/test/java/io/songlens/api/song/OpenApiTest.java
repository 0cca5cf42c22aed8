package io.songlens.api.song;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.support.Client;
import io.songlens.api.support.ServiceTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** The description of the interface holds together, and its examples are of its own schemas. */
class OpenApiTest extends ServiceTest {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

  private final JsonNode api = Client.json(client.get("/v1/openapi"));

  OpenApiTest(ApplicationContext context) {
    super(context);
  }

  @Test
  void everyReferenceLeadsToSomething() {
    List<String> references = api.findValuesAsString("$ref");
    assertThat(references).hasSizeGreaterThan(20).allMatch(ref -> ref.startsWith("#/"));
    assertThat(references)
        .allSatisfy(ref -> assertThat(api.at(ref.substring(1)).isObject()).as(ref).isTrue());
  }

  @Test
  void everyOperationHasANameASummaryAndAnswers() {
    assertThat(api.path("openapi").asString()).startsWith("3.1");
    Set<String> names = new HashSet<>();
    for (Map.Entry<String, JsonNode> operation : operations().entrySet()) {
      JsonNode told = operation.getValue();
      assertThat(names.add(told.path("operationId").asString()))
          .as("own operationId of " + operation.getKey())
          .isTrue();
      assertThat(told.path("operationId").asString()) // programs call their methods so
          .as(operation.getKey())
          .matches("[a-z]+([A-Z][a-z]+)*");
      assertThat(told.path("summary").asString()).as(operation.getKey()).isNotBlank();
      assertThat(told.path("responses").propertyNames())
          .as(operation.getKey())
          .isNotEmpty()
          .allMatch(status -> status.matches("[1-5]\\d\\d"));
      assertThat(told.path("responses").valueStream())
          .as(operation.getKey())
          .allSatisfy(answer -> assertThat(answer.path("description").asString()).isNotBlank());
      assertThat(pathParameters(told))
          .as(operation.getKey())
          .containsExactlyInAnyOrderElementsOf(named(operation.getKey()));
    }
  }

  @Test
  void noClassOfOursOrOfAFrameworkIsTakenForAnAnswer() {
    assertThat(api.path("components").path("schemas").propertyNames())
        .contains("SongView", "Problem")
        .doesNotContain("SseEmitter", "Resource", "StreamingResponseBody", "Void");
  }

  @Test
  void whatIsAlwaysThereIsRequired() {
    assertThat(required("SongView"))
        .contains("id", "state", "percent", "options", "links", "createdAt")
        .doesNotContain("summary", "linksExpireAt", "etaSeconds", "errorCode");
    assertThat(required("RevisionView")).contains("number", "song").doesNotContain("of");
    assertThat(required("RevisionOrder")).isEmpty();
    assertThat(required("VoiceInfo")).contains("id", "languages");
  }

  private List<String> required(String schema) {
    return api.path("components")
        .path("schemas")
        .path(schema)
        .path("required")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  @Test
  void everyExampleHasOnlyFieldsThatItsSchemaHas() {
    for (String schema : OpenApiExamples.OF_SCHEMA.keySet()) {
      JsonNode described = api.path("components").path("schemas").path(schema);
      assertThat(described.path("example").isObject()).as(schema).isTrue();
      assertFits(described.path("example"), described, schema);
    }
    JsonNode order =
        api.path("paths")
            .path("/v1/songs")
            .path("post")
            .path("requestBody")
            .path("content")
            .path("multipart/form-data");
    assertFits(order.path("example"), order.path("schema"), "order");
    JsonNode fields = order.path("schema").path("properties");
    assertThat(fields.path("seconds").path("type").asString()).isEqualTo("integer");
    assertThat(fields.path("instrumental").path("type").asString()).isEqualTo("boolean");
    assertThat(fields.path("title").path("type").asString()).isEqualTo("string");
  }

  private void assertFits(JsonNode example, JsonNode schema, String where) {
    JsonNode described =
        schema.has("$ref") ? api.at(schema.path("$ref").asString().substring(1)) : schema;
    if (example.isArray()) {
      example.valueStream().forEach(each -> assertFits(each, described.path("items"), where));
    } else if (example.isObject() && described.has("properties")) {
      for (String field : example.propertyNames()) {
        JsonNode property = described.path("properties").path(field);
        assertThat(property.isObject()).as(where + "." + field).isTrue();
        assertFits(example.path(field), property, where + "." + field);
      }
    }
  }

  private Map<String, JsonNode> operations() {
    Map<String, JsonNode> operations = new java.util.TreeMap<>();
    JsonNode paths = api.path("paths");
    for (String path : paths.propertyNames()) {
      for (String method : paths.path(path).propertyNames()) {
        if (METHODS.contains(method)) {
          operations.put(method + " " + path, paths.path(path).path(method));
        }
      }
    }
    assertThat(operations).hasSizeGreaterThan(10);
    return operations;
  }

  private static List<String> pathParameters(JsonNode operation) {
    return operation
        .path("parameters")
        .valueStream()
        .filter(parameter -> parameter.path("in").asString().equals("path"))
        .map(parameter -> parameter.path("name").asString())
        .toList();
  }

  private static List<String> named(String path) {
    List<String> names = new ArrayList<>();
    java.util.regex.Matcher matcher = java.util.regex.Pattern.compile("\\{(\\w+)}").matcher(path);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }
}
