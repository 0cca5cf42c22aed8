package io.songlens.api.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real HTTP server that is told of songs, at an address of this machine. */
public final class Receiver implements AutoCloseable {
  private final HttpServer server;
  private final int refusals;
  private final AtomicInteger calls = new AtomicInteger();
  private final List<Told> heard = new CopyOnWriteArrayList<>();

  /**
   * What came in.
   *
   * @param status what was answered
   */
  public record Told(String delivery, String signature, String body, int status) {
    public JsonNode json() {
      return JsonMapper.shared().readTree(body);
    }
  }

  /**
   * Starts one.
   *
   * @param refusals how many calls it answers with 500 before it answers with 200
   */
  public Receiver(int refusals) {
    this.refusals = refusals;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::hear);
    server.start();
  }

  private void hear(HttpExchange call) throws IOException {
    String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    int status = calls.incrementAndGet() <= refusals ? 500 : 200;
    heard.add(
        new Told(
            call.getRequestHeaders().getFirst("Songlens-Delivery"),
            call.getRequestHeaders().getFirst("Songlens-Signature"),
            body,
            status));
    call.getResponseHeaders().add("Location", "http://127.0.0.1:1/elsewhere");
    call.sendResponseHeaders(status, -1);
    call.close();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public String url() {
    return "http://127.0.0.1:" + port() + "/songs?token=of-the-receiver";
  }

  public List<Told> heard() {
    return List.copyOf(heard);
  }

  /** Waits until so many calls came in. */
  public List<Told> await(int calls) {
    return Client.await(calls + " calls", this::heard, now -> now.size() >= calls);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
