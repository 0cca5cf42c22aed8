package io.songlens.api.security;

import io.songlens.api.support.Photos;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Requests as somebody would send them who wants in, each built for one service and one song. */
final class HostileRequests {
  private static final String BOUNDARY = "xyz";
  private static final String MULTIPART = "multipart/form-data; boundary=" + BOUNDARY;

  private final List<Request> all = new ArrayList<>();

  /**
   * A request.
   *
   * @param kind what it tries
   * @param text what is sent, a letter a byte
   * @param mayBeAnswered whether an answer is no harm as long as it tells nothing of another's song
   */
  record Request(String kind, String text, boolean mayBeAnswered) {
    byte[] bytes() {
      return text.getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  List<Request> all() {
    return all;
  }

  // ---- without a key

  void pathTricks(String id) {
    List<String> paths =
        new ArrayList<>(
            List.of(
                "/v1/songs",
                "/v1/songs/" + id,
                "/v1/songs/" + id + "/events",
                "/v1/songs/" + id + "/song.mp3",
                "//v1/songs/" + id,
                "/./v1/songs/" + id,
                "/files/../v1/songs/" + id,
                "/files/%2e%2e/v1/songs/" + id,
                "/%2e%2e/v1/songs/" + id,
                "/v1%2fsongs%2f" + id,
                "/v1%5csongs%5c" + id,
                "/v1\\songs\\" + id,
                "/%76%31/songs/" + id,
                "/%2576%2531/songs/" + id,
                "/V1/SONGS/" + id,
                "/v1;x=y/songs/" + id,
                "/v1/songs;x=y/" + id,
                "/v1/songs/" + id + ";x=y",
                "/v1/songs/" + id + "/",
                "/v1/songs/" + id + "%00",
                "/v1/songs/" + id + "%20",
                "/v1/songs/" + id + ".json",
                "/v1/docs/../songs/" + id,
                "/v1/docs;/../songs/" + id,
                "/v1/openapi/../songs/" + id,
                "/v1/swagger-ui/../songs/" + id,
                "/v1/swagger-ui/..%2fsongs/" + id,
                "/v1/verify/key/../../songs/" + id,
                "/actuator/prometheus",
                "/actuator;/prometheus",
                "/actuator/health/../prometheus",
                "/actuator/health;/../prometheus",
                "/%61ctuator/prometheus",
                "/actuator/env",
                "/actuator/heapdump",
                "/files/songs/" + id + "/song/song.mp3",
                "/files/../link-secret",
                "/files/%2e%2e/link-secret",
                "/files/..%2flink-secret",
                "/files/%252e%252e/link-secret",
                "/files//etc/passwd",
                "/../../../../etc/passwd",
                "/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
                "/..;/..;/etc/passwd",
                "/songlens.mv.db",
                "/data/songlens.mv.db",
                "/application.yml",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "http://127.0.0.1/v1/songs/" + id,
                "http://evil.example/v1/songs/" + id));
    for (String path : paths) {
      for (String method : List.of("GET", "POST", "DELETE", "PUT", "PATCH", "FETCH")) {
        add("path trick", head(method, path) + "\r\n");
      }
      addAnswerable("path trick", head("OPTIONS", path) + "\r\n");
    }
  }

  void oddKeys(String keyForm, String id) {
    for (int letter = 0; letter < 256; letter++) {
      String odd = String.valueOf((char) letter);
      add("odd key", get("/v1/songs/" + id, "Authorization: Bearer " + odd));
      add("odd key", get("/v1/songs/" + id, "Authorization: Bearer " + keyForm + odd));
    }
    for (String value :
        List.of(
            "",
            "Bearer",
            "Bearer  ",
            "bearer null",
            "Bearer undefined",
            "Basic YWRtaW46YWRtaW4=",
            "Digest username=admin",
            "Negotiate abc",
            "Bearer ' or '1'='1",
            "Bearer %",
            "Bearer " + keyForm + ", Bearer " + keyForm,
            "Bearer\t" + keyForm,
            "Token " + keyForm,
            keyForm,
            "Bearer " + keyForm.toUpperCase(Locale.ROOT),
            "Bearer eyJhbGciOiJub25lIn0.eyJzY29wZSI6ImFkbWluIn0.",
            "Bearer " + "sl_00000000_" + "A".repeat(43))) {
      for (String path : List.of("/v1/songs", "/v1/songs/" + id, "/actuator/prometheus")) {
        add("odd key", get(path, "Authorization: " + value));
      }
    }
    for (String header :
        List.of("X-Api-Key", "X-Forwarded-User", "X-Original-URL", "X-Rewrite-URL", "Cookie")) {
      add("odd key", get("/v1/songs/" + id, header + ": /v1/styles"));
      add("odd key", get("/v1/songs/" + id, header + ": admin=true"));
    }
  }

  void hugeHeaders() {
    for (int size : new int[] {4_000, 8_000, 9_000, 20_000, 100_000, 1_000_000}) {
      String many = "a".repeat(size);
      add("huge header", get("/v1/songs", "Authorization: Bearer " + many));
      add("huge header", get("/v1/songs", "X-" + many + ": b"));
      add("huge header", get("/v1/songs", "Cookie: " + many));
      add("huge header", get("/v1/songs?cursor=" + many));
      add("huge header", get("/v1/songs/" + many));
      add("huge header", many);
      add("huge header", "GET /v1/songs HTTP/1.1\r\n" + "A: b\r\n".repeat(size / 6) + "\r\n");
    }
  }

  void brokenHttp(String id) {
    for (String rest :
        List.of(
            "Content-Length: -1",
            "Content-Length: 1\r\nContent-Length: 2",
            "Content-Length: 99999999999999999999",
            "Content-Length: abc",
            "Content-Length: 5\r\nTransfer-Encoding: chunked",
            "Transfer-Encoding: chunked, identity",
            "Transfer-Encoding: xchunked",
            "Transfer-Encoding : chunked",
            "Expect: 200-ok",
            "Host: evil.example",
            "Host: localhost\r\nHost: evil.example",
            " folded: header",
            "No colon",
            ": no name",
            "A\0B: c",
            "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAA",
            "Upgrade: websocket\r\nConnection: Upgrade")) {
      for (String method : List.of("GET", "POST", "DELETE")) {
        add(
            "broken HTTP",
            method
                + " /v1/songs/"
                + id
                + " HTTP/1.1\r\nHost: localhost\r\n"
                + rest
                + "\r\n\r\n0\r\n\r\nGET /v1/songs HTTP/1.1\r\nHost: localhost\r\n\r\n");
      }
    }
    for (String line :
        List.of(
            "",
            "\0",
            "GET",
            "GET /v1/songs",
            "GET /v1/songs HTTP/9.9",
            "GET  /v1/songs HTTP/1.1",
            "GET /v1/songs HTTP/1.1 X",
            "\u0016\u0003\u0001\u0002\0\u0001\0\u0001",
            "PRI * HTTP/2.0",
            "TRACE /v1/songs HTTP/1.1",
            "CONNECT evil.example:443 HTTP/1.1",
            "GET /v1/songs/" + id + "#a HTTP/1.1",
            "GET /v1/songs?a=%zz HTTP/1.1",
            "GET /v1/%c0%ae%c0%ae/songs HTTP/1.1")) {
      add("broken HTTP", line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      add("broken HTTP", line + "\r\n\r\n");
    }
  }

  /** Every letter of a link changed, one at a time. */
  void forgedLinks(String link) {
    for (int i = "/files/".length(); i < link.length(); i++) {
      for (char other : new char[] {'0', 'x'}) {
        if (link.charAt(i) != other) {
          add("forged link", get(link.substring(0, i) + other + link.substring(i + 1)));
        }
      }
      add("forged link", get(link.substring(0, i)));
    }
    for (String expires :
        List.of("0", "1", "-1", "99999999999", "9e9", "0x7fffffff", "%30", "", "1&expires=2")) {
      add("forged link", get(link.replaceAll("expires=\\d+", "expires=" + expires)));
    }
    add("forged link", get(link.replace("song.mp3?", "lyric.txt?")));
    add("forged link", get(link.replaceAll("signature=[^&]+", "signature=")));
    add("forged link", get(link.replaceAll("signature=[^&]+", "signature=%00")));
  }

  // ---- with a good key of another account

  void anothersSong(String id, Supplier<String> key) {
    List<String> paths =
        new ArrayList<>(
            List.of(
                id,
                id + "/",
                id + "/events",
                id + "/song.mp3",
                id + "/song.opus",
                id + ";a",
                "./" + id,
                "%2e/" + id,
                "%00" + id,
                "x/../" + id,
                "x/%2e%2e/" + id,
                encoded(id),
                id.toUpperCase(Locale.ROOT),
                "'" + id + "'",
                id + "'%20or%20'1'='1",
                "*",
                "%25"));
    for (String path : paths) {
      for (String method : List.of("GET", "DELETE", "PUT", "PATCH", "POST")) {
        add("another's song", head(method, "/v1/songs/" + path) + auth(key) + "\r\n");
      }
    }
    for (String query :
        List.of(
            "limit=0",
            "limit=-1",
            "limit=101",
            "limit=99999999999",
            "limit=a",
            "tenant=everyone",
            "account=x",
            "cursor=" + id,
            "cursor=%27%20or%201=1--",
            "cursor=%00",
            "limit=1&limit=2",
            "limit[]=1")) {
      addAnswerable("another's song", get("/v1/songs?" + query, auth(key).strip()));
    }
  }

  void badOrders(Supplier<String> key) {
    byte[] photo = part("photo", "a.png", Photos.png(8, 8));
    byte[] whole = joined(photo, ascii("--" + BOUNDARY + "--\r\n"));
    for (int cut = 0; cut < whole.length - 4; cut += Math.max(1, whole.length / 150)) {
      order("cut order", key, MULTIPART, Arrays.copyOf(whole, cut));
    }
    for (String type :
        List.of(
            "",
            "text/plain",
            "application/json",
            "application/xml",
            "application/x-www-form-urlencoded",
            "application/octet-stream",
            "image/png",
            "multipart/mixed; boundary=" + BOUNDARY,
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=other",
            "multipart/form-data; boundary=" + "b".repeat(5_000),
            "multipart/form-data; boundary=\"",
            "multipart/form-data; boundary=\0",
            "*/*",
            "/",
            ";;;")) {
      order("wrong type", key, type, whole);
      order("wrong type", key, type, new byte[0]);
      order("wrong type", key, type, ascii("{\"photo\":\"x\"}"));
    }
    for (String name :
        List.of("../../x", "..\\x", "/etc/passwd", "a\0.png", "", "a".repeat(3_000), "\"", "%n")) {
      order("bad file name", key, MULTIPART, closed(part("photo", name, ascii("no photo"))));
      order("bad file name", key, MULTIPART, closed(part(name, "a.png", Photos.png(8, 8))));
    }
    for (int parts : new int[] {9, 10, 40, 60, 500, 5_000}) {
      byte[] one = part("photo", "a.png", ascii("x"));
      byte[] field = field("a", "b");
      order("many parts", key, MULTIPART, closed(repeated(one, parts)));
      order("many parts", key, MULTIPART, closed(joined(photo, repeated(field, parts))));
    }
    for (String value :
        List.of("-1", "1e9", "NaN", "\0", "999999999999999999999", "x".repeat(600))) {
      for (String name :
          List.of("seconds", "seed", "style", "format", "queue", "stems", "language", "loudness")) {
        order("bad option", key, MULTIPART, closed(joined(photo, field(name, value))));
      }
      order("bad option", key, MULTIPART, closed(joined(photo, field("tenant", value))));
      order("bad option", key, MULTIPART, closed(joined(photo, field("x" + value, "1"))));
    }
  }

  // ---- uploads

  /** Uploads as no client begins them, and another account's upload. */
  void oddUploads(String id, Supplier<String> key) {
    for (String length : List.of("-1", "", "1e9", "0x1", "NaN", "9".repeat(30), "1\0", "1, 2")) {
      upload("POST", "/v1/uploads", key, "Upload-Length: " + length);
    }
    upload("POST", "/v1/uploads", key, "Upload-Length: 999999999999");
    upload("POST", "/v1/uploads", key, "Upload-Defer-Length: 1");
    upload("POST", "/v1/uploads", key, "X: y");
    for (String metadata :
        List.of("\0", "name !", "a b c", ",,,", "../../x %", "a".repeat(3000), "\u00ff \u00ff")) {
      upload("POST", "/v1/uploads", key, "Upload-Length: 3\r\nUpload-Metadata: " + metadata);
    }
    for (String path :
        List.of(
            id,
            id + "/",
            id + "%00",
            id.toUpperCase(Locale.ROOT),
            "..%2fsongs",
            "%2e%2e/" + id,
            "..;/" + id,
            "direct",
            "'or'1'='1",
            "*",
            "x".repeat(2000))) {
      for (String method : List.of("HEAD", "PATCH", "DELETE", "POST", "GET", "PUT")) {
        upload(method, "/v1/uploads/" + path, key, "Upload-Offset: 0");
        upload(method, "/v1/uploads/" + path, key, "Upload-Offset: -1\r\nUpload-Length: 5");
      }
      upload("POST", "/v1/uploads/" + path, key, "X-HTTP-Method-Override: DELETE");
      upload("POST", "/v1/uploads/" + path, key, "X-HTTP-Method-Override: ../\0");
    }
    for (String body : List.of("", "{", "null", "[1]", "{\"size\":-1}", "x".repeat(9000))) {
      String head = "Content-Type: application/json\r\nContent-Length: " + body.length();
      add("odd upload", head("POST", "/v1/uploads/direct") + auth(key) + head + "\r\n\r\n" + body);
    }
  }

  private void upload(String method, String path, Supplier<String> key, String headers) {
    String tus =
        "Tus-Resumable: 1.0.0\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: 1";
    add("odd upload", head(method, path) + auth(key) + tus + "\r\n" + headers + "\r\n\r\nx");
  }

  /** An idempotency key of an accepted order, with other orders. */
  void replays(String idempotencyKey, Supplier<String> key) {
    for (int i = 0; i < 150; i++) {
      byte[] body =
          closed(joined(part("photo", "a.png", Photos.png(8, 8)), field("seed", "" + (1000 + i))));
      replay(idempotencyKey, key, body);
    }
    for (int letter = 0; letter < 256; letter++) {
      if (letter <= ' ' || letter >= 0x7f) {
        String odd = "k" + (char) letter + "k";
        replay(odd, key, closed(part("photo", "a.png", Photos.png(8, 8))));
      }
    }
    replay("k".repeat(201), key, closed(part("photo", "a.png", Photos.png(8, 8))));
  }

  private void replay(String idempotencyKey, Supplier<String> key, byte[] body) {
    String head =
        head("POST", "/v1/songs")
            + auth(key)
            + "Idempotency-Key: "
            + idempotencyKey
            + "\r\nContent-Type: "
            + MULTIPART
            + "\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    all.add(new Request("replay", head + letters(body), false));
  }

  private void order(String kind, Supplier<String> key, String type, byte[] body) {
    String head =
        head("POST", "/v1/songs")
            + auth(key)
            + "Content-Type: "
            + type
            + "\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    all.add(new Request(kind, head + letters(body), false));
  }

  // ---- pieces

  private void add(String kind, String request) {
    all.add(new Request(kind, request, false));
  }

  private void addAnswerable(String kind, String request) {
    all.add(new Request(kind, request, true));
  }

  private static String head(String method, String path) {
    return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
  }

  private static String get(String path, String... headers) {
    return head("GET", path)
        + String.join("", Arrays.stream(headers).map(h -> h + "\r\n").toList())
        + "\r\n";
  }

  private static String auth(Supplier<String> key) {
    return "Authorization: Bearer " + key.get() + "\r\n";
  }

  private static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    text.chars().forEach(letter -> encoded.append("%%%02x".formatted(letter)));
    return encoded.toString();
  }

  private static byte[] part(String name, String file, byte[] content) {
    return joined(
        ascii(
            "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                .formatted(BOUNDARY, name, file)),
        content,
        ascii("\r\n"));
  }

  private static byte[] field(String name, String value) {
    return ascii(
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
            .formatted(BOUNDARY, name, value));
  }

  private static byte[] closed(byte[] parts) {
    return joined(parts, ascii("--" + BOUNDARY + "--\r\n"));
  }

  private static byte[] repeated(byte[] part, int times) {
    byte[][] parts = new byte[times][];
    Arrays.fill(parts, part);
    return joined(parts);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static String letters(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
