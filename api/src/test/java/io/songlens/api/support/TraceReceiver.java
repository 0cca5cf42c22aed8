package io.songlens.api.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A stand-in for a receiver of OTLP by HTTP: reads spans out of the protocol buffers. */
public final class TraceReceiver implements AutoCloseable {
  private final HttpServer server;
  private final List<Span> spans = new CopyOnWriteArrayList<>();

  /**
   * What came in.
   *
   * @param parent the parent's id; empty for none
   * @param attributes those that are texts
   */
  public record Span(
      String trace, String id, String parent, String name, Map<String, String> attributes) {}

  public TraceReceiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/v1/traces", this::hear);
    server.start();
  }

  private void hear(HttpExchange call) throws IOException {
    byte[] request = call.getRequestBody().readAllBytes();
    // ExportTraceServiceRequest > ResourceSpans > ScopeSpans > Span
    for (byte[] resource : fields(request).texts(1)) {
      for (byte[] scope : fields(resource).texts(2)) {
        fields(scope).texts(2).forEach(span -> spans.add(span(span)));
      }
    }
    call.sendResponseHeaders(200, -1);
    call.close();
  }

  private static Span span(byte[] bytes) {
    Fields span = fields(bytes);
    Map<String, String> attributes = new HashMap<>();
    for (byte[] attribute : span.texts(9)) {
      Fields pair = fields(attribute);
      fields(pair.texts(2).get(0))
          .texts(1)
          .forEach(value -> attributes.put(text(pair.texts(1).get(0)), text(value)));
    }
    return new Span(
        hex(span, 1), hex(span, 2), hex(span, 4), text(span.texts(5).get(0)), attributes);
  }

  private static String hex(Fields fields, int number) {
    return fields.texts(number).stream().findFirst().map(HexFormat.of()::formatHex).orElse("");
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private record Fields(Map<Integer, List<byte[]>> byNumber) {
    List<byte[]> texts(int number) {
      return byNumber.getOrDefault(number, List.of());
    }
  }

  /** The fields of a message that have a length; the others are passed over. */
  private static Fields fields(byte[] message) {
    Map<Integer, List<byte[]>> fields = new HashMap<>();
    ByteBuffer buffer = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      long tag = varint(buffer);
      switch ((int) (tag & 7)) {
        case 0 -> varint(buffer);
        case 1 -> buffer.getLong();
        case 5 -> buffer.getInt();
        case 2 -> {
          byte[] value = new byte[(int) varint(buffer)];
          buffer.get(value);
          fields.computeIfAbsent((int) (tag >> 3), number -> new ArrayList<>()).add(value);
        }
        default -> throw new IllegalArgumentException("No such kind of field: " + tag);
      }
    }
    return new Fields(fields);
  }

  private static long varint(ByteBuffer buffer) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = buffer.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
  }

  public List<Span> spans() {
    return List.copyOf(spans);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
