package io.songlens.storage.s3;

import io.minio.Signer;
import io.minio.Time;
import io.minio.errors.MinioException;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * The address for one PUT, good with exactly these headers. The client's own presigning leaves the
 * content's type and length out of the signature, so that anything of any length could be sent.
 */
final class SignedPut {
  private SignedPut() {}

  /**
   * Signs it.
   *
   * @param address of the object in the store; a query is dropped
   * @param headers all that have to be sent, the length among them
   */
  static URI of(String address, Map<String, String> headers, S3Settings settings, Duration validFor)
      throws MinioException {
    HttpUrl url = HttpUrl.get(address).newBuilder().query(null).build();
    Request.Builder request =
        new Request.Builder()
            .url(url)
            .put(RequestBody.EMPTY)
            .header("Host", hostOf(url))
            .header("X-Amz-Date", ZonedDateTime.now(ZoneOffset.UTC).format(Time.AMZ_DATE_FORMAT));
    headers.forEach(request::header);
    return Signer.presignV4(
            request.build(),
            settings.region(),
            settings.accessKey(),
            settings.secretKey(),
            Math.toIntExact(validFor.toSeconds()))
        .uri();
  }

  private static String hostOf(HttpUrl url) {
    boolean usual = url.port() == HttpUrl.defaultPort(url.scheme());
    return usual ? url.host() : url.host() + ":" + url.port();
  }
}
