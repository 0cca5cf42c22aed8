package io.songlens.api.support;

import io.songlens.storage.s3.S3ObjectStore;
import io.songlens.storage.s3.S3Settings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.jspecify.annotations.Nullable;

/** A real S3 server in this process, which can go down and come back with what it holds. */
public final class S3Server implements AutoCloseable {
  private final Path folder;
  private int port;
  private @Nullable S3Proxy proxy;

  /** Starts one that keeps its objects in a folder. */
  public S3Server(Path folder) {
    this.folder = folder;
    up();
  }

  /** Brings it up, at the address that it had before. */
  public void up() {
    Properties properties = new Properties();
    properties.setProperty("jclouds.filesystem.basedir", folder.toString());
    try {
      S3Proxy started =
          S3Proxy.builder()
              .blobStore(BlobStores.create("filesystem", properties))
              .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, "key", "secret-key")
              .endpoint(URI.create("http://127.0.0.1:" + port))
              .stopTimeout(0)
              .build();
      started.start();
      port = started.getPort();
      proxy = started;
    } catch (Exception e) {
      throw new IllegalStateException("The S3 server does not start", e);
    }
  }

  /** Takes it down: nobody can connect any more. */
  public void down() {
    try {
      if (proxy != null) {
        proxy.stop();
      }
    } catch (Exception e) {
      throw new IllegalStateException("The S3 server does not stop", e);
    }
  }

  /** Where it is. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** A client of it. */
  public S3ObjectStore store() {
    return S3ObjectStore.open(
        new S3Settings(endpoint(), "us-east-1", "songs", "key", "secret-key"));
  }

  @Override
  public void close() {
    down();
  }
}
