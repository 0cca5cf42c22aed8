package io.songlens.api.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.access.Caller;
import io.songlens.api.support.Client;
import io.songlens.api.support.Photos;
import io.songlens.api.support.RawHttp;
import io.songlens.api.support.ServiceTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class TusTest extends ServiceTest {
  private static final byte[] PHOTO = Photos.sunset();

  private final TusClient tus = new TusClient(client);
  private final JdbcClient db;
  private final UploadRows rows;
  private final UploadHolds holds;

  TusTest(ApplicationContext context) {
    super(context);
    this.db = context.getBean(JdbcClient.class);
    this.rows = context.getBean(UploadRows.class);
    this.holds = context.getBean(UploadHolds.class);
  }

  @Test
  void aClientIsToldWhatIsSpoken() {
    HttpResponse<String> told = tus.send("OPTIONS", "/v1/uploads", new byte[0]);
    assertThat(told.statusCode()).isEqualTo(204);
    assertThat(header(told, "Tus-Version")).isEqualTo("1.0.0");
    assertThat(header(told, "Tus-Max-Size")).isEqualTo(Integer.toString(25 << 20));
    assertThat(header(told, "Tus-Extension"))
        .isEqualTo("creation,creation-with-upload,expiration,termination,checksum");
    assertThat(header(told, "Tus-Checksum-Algorithm")).isEqualTo("sha1,sha256");
    assertThat(told.headers().map().keySet().stream().filter(name -> name.startsWith("tus-")))
        .isSubsetOf(
            TusHeaders.EXPOSED.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
  }

  @Test
  void whatCameInThousandPiecesHasToEndInOne() {
    String address = header(tus.begin("1010"), "Location");
    String id = address.substring(address.lastIndexOf('/') + 1);
    List<Piece> pieces =
        IntStream.range(0, 1000).mapToObj(i -> new Piece(i, 1, "piece " + i)).toList();
    assertThat(holds.take(Caller.withoutKey().tenant(), id, "test", Duration.ofMinutes(1)))
        .isTrue();
    assertThat(rows.advance(id, "test", 0, pieces)).isTrue();
    holds.release(id, "test");
    assertThat(tus.offset(address)).isEqualTo(1000);

    HttpResponse<String> another = tus.patch(address, 1000, bytes("a"));
    assertProblem(another, 400, "bad-request");
    assertThat(another.body()).contains("1000 pieces");
    assertThat(tus.patch(address, 1000, bytes("abcdefghij")).statusCode()).isEqualTo(204);
  }

  @Test
  void anUploadGoesOnWhereItWas() {
    HttpResponse<String> begun = tus.begin("10", "Upload-Metadata", "filename YS5qcGc=,is_public");
    assertThat(begun.statusCode()).isEqualTo(201);
    assertThat(header(begun, "Tus-Resumable")).isEqualTo("1.0.0");
    assertThat(header(begun, "Upload-Expires"))
        .matches("\\w{3}, \\d\\d \\w{3} \\d{4} [\\d:]{8} GMT");
    String address = header(begun, "Location");
    assertThat(tus.offset(address)).isZero();

    HttpResponse<String> first = tus.patch(address, 0, bytes("abcd"));
    assertThat(first.statusCode()).isEqualTo(204);
    assertThat(header(first, "Upload-Offset")).isEqualTo("4");
    assertThat(header(first, "Tus-Resumable")).isEqualTo("1.0.0");
    assertProblem(tus.patch(address, 0, bytes("abcd")), 409, "upload-offset");
    assertProblem(tus.patch(address, 8, bytes("ij")), 409, "upload-offset");
    assertProblem(tus.patch(address, 4, bytes("efghijk")), 400, "bad-request");
    assertThat(header(tus.patch(address, 4, bytes("efghij")), "Upload-Offset")).isEqualTo("10");

    HttpResponse<String> whole = tus.head(address);
    assertThat(header(whole, "Upload-Offset")).isEqualTo("10");
    assertThat(header(whole, "Upload-Length")).isEqualTo("10");
    assertThat(header(whole, "Upload-Metadata")).isEqualTo("filename YS5qcGc=,is_public");
    assertThat(header(whole, "Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void theFirstBytesMayComeWithTheBeginning() {
    HttpResponse<String> begun =
        tus.send(
            "POST",
            "/v1/uploads",
            bytes("abc"),
            "Upload-Length",
            "5",
            "Content-Type",
            TusClient.BYTES);
    assertThat(begun.statusCode()).isEqualTo(201);
    assertThat(header(begun, "Upload-Offset")).isEqualTo("3");
    assertThat(tus.patch(header(begun, "Location"), 3, bytes("de")).statusCode()).isEqualTo(204);
    HttpResponse<String> tooMany =
        tus.send(
            "POST",
            "/v1/uploads",
            bytes("abc"),
            "Upload-Length",
            "2",
            "Content-Type",
            TusClient.BYTES);
    assertProblem(tooMany, 400, "bad-request");
  }

  @Test
  void whatArrivedBeforeTheConnectionBrokeIsKept() throws IOException {
    String address = tus.begun(PHOTO.length);
    int half = PHOTO.length / 2;
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream out = socket.getOutputStream();
      out.write(patchHead(address, "Content-Length: " + PHOTO.length));
      out.write(PHOTO, 0, half);
      out.flush();
    }
    Client.await("half has arrived", () -> tus.offset(address), offset -> offset == half);
    byte[] rest = Arrays.copyOfRange(PHOTO, half, PHOTO.length);
    Client.await(
        "the other half is taken",
        () -> tus.patch(address, half, rest).statusCode(),
        status -> status == 204);
    assertThat(tus.offset(address)).isEqualTo(PHOTO.length);
  }

  @Test
  void aHalfSentBodyIsTakenAsFarAsItCame() throws IOException {
    String address = tus.begun(10);
    byte[] head = patchHead(address, "Content-Length: 10");
    new RawHttp(port).send(joined(head, bytes("abcd")));
    Client.await("four have arrived", () -> tus.offset(address), offset -> offset == 4);
  }

  @Test
  void ofTwoAtOnceTheSecondHasToWaitAndTakesOverFromOneWhoIsQuiet() throws IOException {
    String address = tus.begun(10);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream out = socket.getOutputStream();
      out.write(patchHead(address, "Content-Length: 10"));
      out.write(bytes("ab"));
      out.flush();
      Client.await("the first is at it", () -> isHeld(address), held -> held);
      HttpResponse<String> busy = tus.patch(address, 0, bytes("01"));
      assertProblem(busy, 423, "upload-busy");
      assertThat(header(busy, "Retry-After")).isEqualTo("5");
      Client.await(
          "the second takes over",
          () -> tus.patch(address, 0, bytes("0123456789")).statusCode(),
          status -> status == 204);
      out.write(bytes("cdefghij"));
      out.flush();
    }
    Client.await("it stays whole", () -> tus.offset(address), offset -> offset == 10);
  }

  private boolean isHeld(String address) {
    return db.sql("select count(holder) from uploads where id = :id")
            .param("id", TusClient.id(address))
            .query(Integer.class)
            .single()
        == 1;
  }

  @ParameterizedTest
  @CsvSource({"sha1,SHA-1", "sha256,SHA-256"})
  void bytesWithAWrongChecksumAreNotKept(String name, String algorithm) throws Exception {
    String address = tus.begun(6);
    String sum =
        name
            + " "
            + Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance(algorithm).digest(bytes("abc")));
    HttpResponse<String> wrong = tus.patch(address, 0, bytes("abd"), "Upload-Checksum", sum);
    assertProblem(wrong, 460, "upload-checksum");
    assertThat(tus.offset(address)).isZero();
    assertThat(files("store/objects/uploads/" + TusClient.id(address))).isEmpty();

    byte[] cut = patchHead(address, "Content-Length: 6\r\nUpload-Checksum: " + sum);
    new RawHttp(port).send(joined(cut, bytes("abc")));
    Client.await(
        "the right ones are taken",
        () -> tus.patch(address, 0, bytes("abc"), "Upload-Checksum", sum),
        answer -> answer.statusCode() == 204);
    assertThat(tus.offset(address)).isEqualTo(3);
  }

  @Test
  void anUploadCanBeEnded() throws IOException {
    String address = tus.begun(6);
    tus.patch(address, 0, bytes("abc"));
    assertThat(files("store/objects/uploads/" + TusClient.id(address))).hasSize(1);
    assertThat(tus.send("DELETE", address, new byte[0]).statusCode()).isEqualTo(204);
    assertThat(files("store/objects/uploads/" + TusClient.id(address))).isEmpty();
    assertThat(tus.head(address).statusCode()).isEqualTo(404);
    assertProblem(tus.send("DELETE", address, new byte[0]), 404, "upload-not-found");
    assertProblem(tus.patch(address, 3, bytes("def")), 404, "upload-not-found");
  }

  @Test
  void whereOnlyPostPassesItStandsForTheOthers() {
    String address = tus.begun(3);
    HttpResponse<String> sent =
        tus.send(
            "POST",
            address,
            bytes("abc"),
            "X-HTTP-Method-Override",
            "PATCH",
            "Upload-Offset",
            "0",
            "Content-Type",
            TusClient.BYTES);
    assertThat(sent.statusCode()).isEqualTo(204);
    assertThat(
            tus.send("POST", address, new byte[0], "X-HTTP-Method-Override", "DELETE").statusCode())
        .isEqualTo(204);
  }

  @Test
  void otherVersionsAndTypesAreRefused() {
    HttpResponse<String> old = tus.begin("5", "Tus-Resumable", "0.2.2");
    assertProblem(old, 412, "tus-version");
    assertThat(header(old, "Tus-Version")).isEqualTo("1.0.0");
    String address = tus.begun(5);
    assertProblem(
        tus.patch(address, 0, bytes("abc"), "Content-Type", "image/jpeg"),
        415,
        "unsupported-media-type");
    HttpResponse<String> tooLarge = tus.begin(Integer.toString((25 << 20) + 1));
    assertProblem(tooLarge, 413, "photo-too-large");
    assertThat(header(tooLarge, "Tus-Max-Size")).isEqualTo(Integer.toString(25 << 20));
    assertProblem(
        tus.send("POST", "/v1/uploads", bytes("abc"), "Upload-Length", "3"),
        415,
        "unsupported-media-type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "", "1e3", "0x10", "5 5", "+5", "99999999999999999999", "NaN"})
  void anOddLengthIsRefused(String length) {
    assertProblem(tus.begin(length), 400, "bad-request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"name !!!", "name a b", ",", "name YQ==,name YQ==", " ,x", "näme YQ=="})
  void oddMetadataAreRefused(String metadata) {
    List<String> request =
        List.of(
            "POST /v1/uploads HTTP/1.1",
            "Host: localhost",
            "Connection: close",
            "Tus-Resumable: 1.0.0",
            "Upload-Length: 3",
            "Upload-Metadata: " + metadata);
    String text = String.join("\r\n", request) + "\r\n\r\n";
    assertThat(status(text.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"md5 AAAA", "sha1", "sha1 !", "", "sha256  a b", "SHA1 AAAA"})
  void anOddChecksumIsRefused(String checksum) {
    String address = tus.begun(3);
    assertProblem(
        tus.patch(address, 0, bytes("abc"), "Upload-Checksum", checksum), 400, "bad-request");
    assertThat(tus.offset(address)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"direct", "..%2f..%2fsongs", "%00", "a", "'%20or%20'1'='1", "%ff"})
  void anOddIdIsNoUpload(String id) {
    int status = tus.send("PATCH", "/v1/uploads/" + id, bytes("a")).statusCode();
    assertThat(status).isBetween(400, 499);
    assertThat(tus.head("/v1/uploads/" + id).statusCode()).isBetween(400, 499);
  }

  @Test
  void aLengthThatIsToldLaterIsRefused() {
    assertProblem(tus.begin("3", "Upload-Defer-Length", "1"), 400, "bad-request");
    assertProblem(
        tus.patch("/v1/uploads/" + UUID.randomUUID(), 0, bytes("a")), 404, "upload-not-found");
  }

  private int status(byte[] request) {
    try {
      return new RawHttp(port).send(request).status();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] patchHead(String address, String rest) {
    return bytes(
        "PATCH "
            + address
            + " HTTP/1.1\r\nHost: localhost\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n"
            + "Content-Type: application/offset+octet-stream\r\n"
            + rest
            + "\r\n\r\n");
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("(none)");
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
