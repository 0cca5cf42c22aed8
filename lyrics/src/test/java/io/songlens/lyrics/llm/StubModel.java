package io.songlens.lyrics.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A chat endpoint over real HTTP that streams prepared answers, a few letters at a time. */
final class StubModel implements AutoCloseable {
  static final String NAME = "stub-model";
  static final String KEY = "secret-key";
  static final int INPUT_TOKENS = 1000;
  static final int OUTPUT_TOKENS = 200;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LETTERS = 24;

  private final String name;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  private StubModel(String name, Function<Request, Reply> script) throws IOException {
    this.name = name;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/v1/chat/completions", exchange -> answer(exchange, script));
    server.start();
  }

  /** What came over the wire. */
  record Request(JsonNode json) {
    String system() {
      return json.path("messages").path(0).path("content").asText();
    }

    /** The request's text, also where a picture stands beside it. */
    String user() {
      JsonNode content = json.path("messages").path(1).path("content");
      return content.isArray() ? content.path(0).path("text").asText() : content.asText();
    }

    boolean isRepair() {
      return user().startsWith("This lyric is nearly right.");
    }

    boolean isCaption() {
      return system().equals(Prompts.CAPTION_RULES);
    }

    String format() {
      return json.path("response_format").path("type").asText("plain");
    }
  }

  /** What to send back. */
  sealed interface Reply {
    /** An answer in the model's words. */
    record Text(String text) implements Reply {}

    /** An error of the endpoint. */
    record Status(int code) implements Reply {}

    /** An answer after a while. */
    record Late(String text, Duration after) implements Reply {}

    /** A beginning, and then nothing more while anybody waits. */
    record Stuck(String text) implements Reply {}
  }

  static StubModel scripted(Function<Request, Reply> script) throws IOException {
    return new StubModel(NAME, script);
  }

  static StubModel named(String name, Function<Request, Reply> script) throws IOException {
    return new StubModel(name, script);
  }

  /** Drafts that are all alike, and an answer to the request for repairs. */
  static StubModel answering(String draft, String repair) throws IOException {
    return scripted(request -> new Reply.Text(request.isRepair() ? repair : draft));
  }

  static StubModel answering(String draft) throws IOException {
    return answering(draft, "");
  }

  static StubModel failingWith(int status) throws IOException {
    return scripted(request -> new Reply.Status(status));
  }

  LlmEndpoint endpoint(Duration timeout) {
    return new LlmEndpoint(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1"),
        name,
        KEY,
        timeout,
        AnswerFormat.SCHEMA,
        new TokenPrices(0.5, 2));
  }

  /** All requests so far. */
  List<Request> requests() {
    return requests;
  }

  List<Request> drafts() {
    return requests.stream().filter(r -> !r.isRepair() && !r.isCaption()).toList();
  }

  List<Request> repairs() {
    return requests.stream().filter(Request::isRepair).toList();
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange, Function<Request, Reply> script) throws IOException {
    Request request = new Request(JSON.readTree(exchange.getRequestBody().readAllBytes()));
    requests.add(request);
    Reply reply = script.apply(request);
    if (reply instanceof Reply.Status status) {
      byte[] body = "{\"error\":{\"message\":\"no\"}}".getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status.code(), body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    } else if (reply instanceof Reply.Late late) {
      await(late.after());
      stream(exchange, late.text(), true);
    } else if (reply instanceof Reply.Stuck stuck) {
      stream(exchange, stuck.text(), false);
    } else if (reply instanceof Reply.Text text) {
      stream(exchange, text.text(), true);
    }
  }

  private void await(Duration time) {
    try {
      closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void stream(HttpExchange exchange, String text, boolean whole) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      for (int at = 0; at < text.length(); at += LETTERS) {
        String piece = text.substring(at, Math.min(text.length(), at + LETTERS));
        send(out, chunk(List.of(Map.of("index", 0, "delta", Map.of("content", piece)))));
      }
      if (!whole) {
        await(Duration.ofMinutes(1));
        return;
      }
      Map<String, Object> end = Map.of("index", 0, "delta", Map.of(), "finish_reason", "stop");
      send(out, chunk(List.of(end)));
      Map<String, Object> usage =
          Map.of(
              "prompt_tokens", INPUT_TOKENS,
              "completion_tokens", OUTPUT_TOKENS,
              "total_tokens", INPUT_TOKENS + OUTPUT_TOKENS);
      Map<String, Object> last = new java.util.HashMap<>(chunk(List.of()));
      last.put("usage", usage);
      send(out, last);
      out.write("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
    }
  }

  private Map<String, Object> chunk(List<Map<String, Object>> choices) {
    return Map.of(
        "id",
        "1",
        "object",
        "chat.completion.chunk",
        "created",
        1,
        "model",
        name,
        "choices",
        choices);
  }

  private static void send(OutputStream out, Map<String, Object> event) throws IOException {
    try {
      out.write(
          ("data: " + JSON.writeValueAsString(event) + "\n\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
