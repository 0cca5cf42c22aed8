package io.songlens.api.support;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A multipart/form-data body (RFC 7578), built part by part. */
public final class Order {
  static final String BOUNDARY = "songlens-boundary-7d3a";

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  /** An order with one good photo. */
  public static Order ofOnePhoto() {
    return new Order().photo(Photos.sunset());
  }

  public Order photo(byte[] photo) {
    return file("photo", "photo.png", photo);
  }

  public Order file(String field, String name, byte[] content) {
    write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field);
    write("\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
    body.writeBytes(content);
    write("\r\n");
    return this;
  }

  public Order with(String field, String value) {
    write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field);
    write("\"\r\n\r\n" + value + "\r\n");
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(body.toByteArray());
    whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return whole.toByteArray();
  }

  private void write(String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
