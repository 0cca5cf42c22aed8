package io.songlens.lyrics.llm;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.concurrent.Executors;

/** A chat endpoint over real HTTP that gives prepared answers, the last one again and again. */
final class StubModel implements AutoCloseable {
  static final String NAME = "stub-model";

  private final HttpServer server;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final List<String> requests = new CopyOnWriteArrayList<>();

  private StubModel(HttpServer server) {
    this.server = server;
    server.setExecutor(
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "stub-model");
              thread.setDaemon(true);
              return thread;
            }));
    server.start();
  }

  static StubModel answering(String... answers) throws IOException {
    StubModel stub = new StubModel(server());
    stub.server.createContext(
        "/v1/chat/completions",
        exchange -> {
          stub.requests.add(
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          String answer = answers[Math.min(stub.requests.size(), answers.length) - 1];
          byte[] body = completion(answer);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
    return stub;
  }

  static StubModel failingWith(int status) throws IOException {
    StubModel stub = new StubModel(server());
    stub.server.createContext(
        "/",
        exchange -> {
          stub.requests.add("");
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    return stub;
  }

  /** Accepts questions and does not answer until it is closed. */
  static StubModel silent() throws IOException {
    StubModel stub = new StubModel(server());
    stub.server.createContext(
        "/",
        exchange -> {
          stub.requests.add("");
          try {
            stub.closing.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.close();
        });
    return stub;
  }

  LlmSettings settings(Duration timeout) {
    return new LlmSettings(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1"),
        NAME,
        "secret-key",
        timeout);
  }

  /** The bodies of all requests so far. */
  List<String> requests() {
    return requests;
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
  }

  private static HttpServer server() throws IOException {
    return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  private static byte[] completion(String answer) throws IOException {
    return new ObjectMapper()
        .writeValueAsBytes(
            Map.of(
                "id",
                "1",
                "object",
                "chat.completion",
                "created",
                1,
                "model",
                NAME,
                "choices",
                List.of(
                    Map.of(
                        "index",
                        0,
                        "finish_reason",
                        "stop",
                        "message",
                        Map.of("role", "assistant", "content", answer))),
                "usage",
                Map.of("prompt_tokens", 1, "completion_tokens", 1, "total_tokens", 2)));
  }
}
