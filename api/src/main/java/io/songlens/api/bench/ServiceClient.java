package io.songlens.api.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Orders songs over HTTP and looks how far they are. */
final class ServiceClient {
  private static final String BOUNDARY = "songlens-bench-5b1f";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI base;

  ServiceClient(int port) {
    this.base = URI.create("http://127.0.0.1:" + port);
  }

  /**
   * Orders a song.
   *
   * @return its id
   */
  String order(Path photo, Map<String, String> options) throws IOException, InterruptedException {
    return order(Files.readAllBytes(photo), options);
  }

  /**
   * Orders a song.
   *
   * @return its id
   */
  String order(byte[] photo, Map<String, String> options) throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(orderOf(photo, options), HttpResponse.BodyHandlers.ofString());
    return id(answer(response, 202));
  }

  /** The id in an answer. */
  static String id(String song) {
    return JsonMapper.shared().readTree(song).path("id").asString();
  }

  URI base() {
    return base;
  }

  /** An order that is yet to be sent. */
  HttpRequest orderOf(byte[] photo, Map<String, String> options) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Map.Entry<String, String> option : options.entrySet()) {
      body.writeBytes(head("name=\"" + option.getKey() + "\"", option.getValue()));
    }
    body.writeBytes(head("name=\"photo\"; filename=\"photo\"", ""));
    body.write(photo);
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return request("/v1/songs")
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
        .build();
  }

  private static byte[] head(String disposition, String value) {
    String content = value.isEmpty() ? "" : value + "\r\n";
    return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition)
        .concat("\r\n\r\n" + content)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** What is known of a song. */
  JsonNode song(String id) throws IOException, InterruptedException {
    return json(request("/v1/songs/" + id), 200);
  }

  /** The state that a song is in. */
  String state(String id) throws IOException, InterruptedException {
    return song(id).path("state").asString();
  }

  /**
   * Waits until nothing more happens to a song.
   *
   * @return its state then
   */
  String awaitEnd(String id) throws IOException, InterruptedException {
    String state = state(id);
    while (!state.matches("done|failed")) {
      ServiceRig.pause(100);
      state = state(id);
    }
    return state;
  }

  /** Whether a file can be fetched. */
  boolean hasFile(String link) throws IOException, InterruptedException {
    return http.send(request(link).build(), HttpResponse.BodyHandlers.discarding()).statusCode()
        == 200;
  }

  private JsonNode json(HttpRequest.Builder request, int status)
      throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return JsonMapper.shared().readTree(answer(response, status));
  }

  private static String answer(HttpResponse<String> response, int status) {
    if (response.statusCode() != status) {
      throw new BenchToolException("The service answered " + response.body());
    }
    return response.body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
  }
}
