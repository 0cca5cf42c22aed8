package io.songlens.api.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.support.Client;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;

/** Speaks tus 1.0.0 as its clients do: begins, asks how far it is, and goes on from there. */
final class TusClient {
  static final String BYTES = "application/offset+octet-stream";

  private final Client client;

  TusClient(Client client) {
    this.client = client;
  }

  HttpResponse<String> begin(String length, String... headers) {
    return send("POST", "/v1/uploads", new byte[0], with(headers, "Upload-Length", length));
  }

  /** Begins an upload that must be accepted, and returns its address. */
  String begun(long length) {
    HttpResponse<String> begun = begin(Long.toString(length));
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
    return begun.headers().firstValue("Location").orElseThrow();
  }

  HttpResponse<String> patch(String address, long offset, byte[] bytes, String... headers) {
    return send(
        "PATCH",
        address,
        bytes,
        with(headers, "Content-Type", BYTES, "Upload-Offset", Long.toString(offset)));
  }

  HttpResponse<String> head(String address) {
    return send("HEAD", address, new byte[0]);
  }

  long offset(String address) {
    HttpResponse<String> head = head(address);
    assertThat(head.statusCode()).isEqualTo(200);
    return Long.parseLong(head.headers().firstValue("Upload-Offset").orElseThrow());
  }

  /** Sends a photo in two goes, and returns the upload's id. */
  String sent(byte[] photo) {
    String address = begun(photo.length);
    int half = photo.length / 2;
    assertThat(patch(address, 0, Arrays.copyOf(photo, half)).statusCode()).isEqualTo(204);
    byte[] rest = Arrays.copyOfRange(photo, half, photo.length);
    assertThat(patch(address, offset(address), rest).statusCode()).isEqualTo(204);
    return id(address);
  }

  static String id(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  HttpResponse<String> send(String method, String path, byte[] body, String... headers) {
    HttpRequest.Builder request =
        client
            .request(path)
            .method(
                method,
                body.length == 0
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body))
            .header("Tus-Resumable", "1.0.0");
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return client.send(request);
  }

  private static String[] with(String[] headers, String... more) {
    String[] all = Arrays.copyOf(more, more.length + headers.length);
    System.arraycopy(headers, 0, all, more.length, headers.length);
    return all;
  }
}
