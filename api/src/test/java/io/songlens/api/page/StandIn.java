package io.songlens.api.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A proxy before the service: passes on what is read, finds nobody, or keeps silent. */
final class StandIn implements AutoCloseable {
  private static final Set<String> PASSED_ON =
      Set.of("content-type", "songlens-page-version", "content-security-policy");

  private final HttpClient service = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicInteger unanswered = new AtomicInteger();
  private final HttpServer server;
  private final String address;
  private volatile int nobody;
  private volatile boolean silent;

  /**
   * Starts it.
   *
   * @param port of the service, on this machine
   */
  StandIn(int port) throws IOException {
    this.address = "http://127.0.0.1:" + port;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Answers for a service that is not there; 0 for one that is. */
  void findNobody(int status) {
    nobody = status;
  }

  /** Takes requests and never answers them. */
  void keepSilent() {
    silent = true;
  }

  int unanswered() {
    return unanswered.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (silent) {
        unanswered.incrementAndGet();
        end.await();
      } else if (nobody != 0) {
        exchange.sendResponseHeaders(nobody, -1);
      } else {
        passOn(exchange);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void passOn(HttpExchange exchange) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + exchange.getRequestURI())).build();
    HttpResponse<InputStream> answer =
        service.send(request, HttpResponse.BodyHandlers.ofInputStream());
    answer
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              if (PASSED_ON.contains(name)) {
                exchange.getResponseHeaders().put(name, List.of(values.get(0)));
              }
            });
    exchange.sendResponseHeaders(answer.statusCode(), 0);
    try (InputStream body = answer.body()) {
      body.transferTo(exchange.getResponseBody());
    }
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
