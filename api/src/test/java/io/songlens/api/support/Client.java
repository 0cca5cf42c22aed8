package io.songlens.api.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the service. */
public final class Client {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http;
  private final URI base;
  private final @Nullable String key;

  public Client(int port) {
    this(HttpClient.newHttpClient(), URI.create("http://127.0.0.1:" + port), null);
  }

  private Client(HttpClient http, URI base, @Nullable String key) {
    this.http = http;
    this.base = base;
    this.key = key;
  }

  /** The same, sending a key with every request. */
  public Client withKey(String key) {
    return new Client(http, base, key);
  }

  public HttpResponse<String> order(Order order, String... headers) {
    return post("/v1/songs", order, headers);
  }

  /** Sends a form. */
  public HttpResponse<String> post(String path, Order form, String... headers) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + Order.BOUNDARY)
            .POST(HttpRequest.BodyPublishers.ofByteArray(form.bytes()));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  /** Asks what is known of a file. */
  public HttpResponse<String> verify(Order upload) {
    return post("/v1/verify", upload);
  }

  /** Orders a song that must be accepted, and returns its id. */
  public String ordered(Order order) {
    HttpResponse<String> response = order(order);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
    return json(response).path("id").asString();
  }

  public HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = request(path).GET();
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  public HttpResponse<String> delete(String path) {
    return send(request(path).DELETE());
  }

  public JsonNode song(String id) {
    HttpResponse<String> response = get("/v1/songs/" + id);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return json(response);
  }

  /** Asks for the song again and again until it is in that state. */
  public JsonNode await(String id, String state) {
    return await(
        "song " + id + " is " + state,
        () -> song(id),
        song -> song.path("state").asString().equals(state));
  }

  /** Asks again and again until the answer is right. */
  public static <T> T await(String what, Supplier<T> question, Predicate<T> right) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    T answer = question.get();
    while (!right.test(answer)) {
      assertThat(System.nanoTime()).as("Waiting for: %s; last: %s", what, answer).isLessThan(end);
      LockSupport.parkNanos(50_000_000);
      answer = question.get();
    }
    return answer;
  }

  /** Listens to a song until its stream ends. */
  public List<String> events(String id, String... headers) {
    HttpRequest.Builder request = request("/v1/songs/" + id + "/events");
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<Stream<String>> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofLines());
      try (Stream<String> lines = response.body()) {
        return lines.filter(line -> !line.isEmpty()).toList();
      }
    } catch (IOException e) {
      throw new AssertionError("The stream broke", e);
    } catch (InterruptedException e) {
      throw new AssertionError("Interrupted", e);
    }
  }

  /** The lines of a song's events as they come, once the stream has begun. */
  public CompletableFuture<Stream<String>> stream(String id) {
    return http.sendAsync(
            request("/v1/songs/" + id + "/events").build(), HttpResponse.BodyHandlers.ofLines())
        .thenApply(HttpResponse::body);
  }

  public static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError("The service did not answer", e);
    } catch (InterruptedException e) {
      throw new AssertionError("Interrupted", e);
    }
  }

  /** Sends a request whose answer is no text. */
  public HttpResponse<InputStream> stream(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new AssertionError("The service did not answer", e);
    } catch (InterruptedException e) {
      throw new AssertionError("Interrupted", e);
    }
  }

  public HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
    return key == null ? request : request.header("Authorization", "Bearer " + key);
  }
}
