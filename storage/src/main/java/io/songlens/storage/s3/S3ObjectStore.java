package io.songlens.storage.s3;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.GetObjectResponse;
import io.minio.GetPresignedObjectUrlArgs;
import io.minio.Http;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.Result;
import io.minio.ServerSideEncryption;
import io.minio.StatObjectArgs;
import io.minio.StatObjectResponse;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import io.songlens.storage.CheckedContent;
import io.songlens.storage.ListedObject;
import io.songlens.storage.ObjectKey;
import io.songlens.storage.ObjectNotFoundException;
import io.songlens.storage.ObjectStore;
import io.songlens.storage.Sha256;
import io.songlens.storage.StorageException;
import io.songlens.storage.StoredObject;
import io.songlens.storage.UploadLink;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Objects in a bucket of any S3-compatible store. Links are presigned (AWS Signature Version 4) and
 * lead to the store itself. The hash is kept as the user metadata "sha256".
 *
 * <p>The client tells a connection that it cannot make by an {@link IllegalStateException}.
 */
public final class S3ObjectStore implements ObjectStore, AutoCloseable {
  private static final String SHA256 = "sha256";
  private static final String SHA256_HEADER = "x-amz-meta-" + SHA256;

  private final MinioClient client;
  private final S3Settings settings;
  private final String bucket;

  private S3ObjectStore(MinioClient client, S3Settings settings) {
    this.client = client;
    this.settings = settings;
    this.bucket = settings.bucket();
  }

  /**
   * Connects to a store and makes the bucket if it is absent.
   *
   * @throws StorageException if the store cannot be reached or refuses
   */
  public static S3ObjectStore open(S3Settings settings) {
    MinioClient client =
        MinioClient.builder()
            .endpoint(settings.endpoint().toString())
            .region(settings.region())
            .credentials(settings.accessKey(), settings.secretKey())
            .build();
    S3ObjectStore store = new S3ObjectStore(client, settings);
    store.makeBucket();
    return store;
  }

  private void makeBucket() {
    try {
      if (!client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build())) {
        client.makeBucket(MakeBucketArgs.builder().bucket(bucket).build());
      }
    } catch (MinioException | IllegalStateException e) {
      throw new StorageException("The S3 bucket cannot be used: " + settings, e);
    }
  }

  @Override
  public StoredObject put(ObjectKey key, String contentType, Path file) {
    try (InputStream content = Files.newInputStream(file)) {
      long length = Files.size(file);
      String sha256 = Sha256.copy(content, OutputStream.nullOutputStream(), length);
      return upload(new StoredObject(key, length, contentType, sha256), file);
    } catch (IOException | MinioException | IllegalStateException e) {
      throw new StorageException("Cannot store " + key, e);
    }
  }

  /** The hash travels ahead of the bytes, so a stream is written to a temporary file first. */
  @Override
  public StoredObject put(ObjectKey key, String contentType, InputStream content, long length) {
    try {
      Path file = Files.createTempFile("songlens-", ".upload");
      try {
        String sha256;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
          sha256 = Sha256.copy(content, out, length);
        }
        return upload(new StoredObject(key, length, contentType, sha256), file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException | MinioException | IllegalStateException e) {
      throw new StorageException("Cannot store " + key, e);
    }
  }

  private StoredObject upload(StoredObject object, Path file) throws IOException, MinioException {
    try (InputStream content = Files.newInputStream(file)) {
      PutObjectArgs.Builder put =
          PutObjectArgs.builder()
              .bucket(bucket)
              .object(object.key().value())
              .contentType(object.contentType())
              .userMetadata(Map.of(SHA256, object.sha256()))
              .stream(content, object.size(), -1L);
      if (settings.encrypted()) {
        put.sse(new ServerSideEncryption.S3());
      }
      client.putObject(put.build());
      return object;
    }
  }

  @Override
  public InputStream open(ObjectKey key) {
    GetObjectResponse content =
        open(key, GetObjectArgs.builder().bucket(bucket).object(key.value()).build());
    String sha256 = content.headers().get(SHA256_HEADER);
    // What others put into the bucket has no hash.
    return sha256 == null ? content : new CheckedContent(key, content, sha256);
  }

  @Override
  public InputStream open(ObjectKey key, long offset, long length) {
    GetObjectArgs part =
        GetObjectArgs.builder()
            .bucket(bucket)
            .object(key.value())
            .offset(offset)
            .length(length)
            .build();
    return open(key, part);
  }

  private GetObjectResponse open(ObjectKey key, GetObjectArgs what) {
    try {
      return client.getObject(what);
    } catch (MinioException | IllegalStateException e) {
      throw isNotFound(e)
          ? new ObjectNotFoundException(key)
          : new StorageException("Cannot read " + key, e);
    }
  }

  @Override
  public Optional<StoredObject> stat(ObjectKey key) {
    try {
      StatObjectResponse found =
          client.statObject(StatObjectArgs.builder().bucket(bucket).object(key.value()).build());
      return Optional.of(new StoredObject(key, found.size(), found.contentType(), sha256(found)));
    } catch (MinioException | IllegalStateException e) {
      if (isNotFound(e)) {
        return Optional.empty();
      }
      throw new StorageException("Cannot look up " + key, e);
    }
  }

  private static String sha256(StatObjectResponse found) {
    String sha256 = found.userMetadata().getFirst(SHA256);
    return sha256 == null ? "" : sha256;
  }

  @Override
  public void delete(ObjectKey key) {
    try {
      client.removeObject(RemoveObjectArgs.builder().bucket(bucket).object(key.value()).build());
    } catch (MinioException | IllegalStateException e) {
      if (!isNotFound(e)) {
        throw new StorageException("Cannot delete " + key, e);
      }
    }
  }

  @Override
  public List<ObjectKey> list(ObjectKey folder) {
    List<ObjectKey> keys = new ArrayList<>();
    visit(folder, object -> keys.add(object.key()));
    keys.sort(null);
    return keys;
  }

  @Override
  public void visit(ObjectKey folder, Consumer<ListedObject> visitor) {
    try {
      for (Result<Item> item :
          client.listObjects(
              ListObjectsArgs.builder()
                  .bucket(bucket)
                  .prefix(folder.value() + "/")
                  .recursive(true)
                  .build())) {
        Item found = item.get();
        Instant storedAt = found.lastModified().toInstant();
        visitor.accept(new ListedObject(new ObjectKey(found.objectName()), storedAt));
      }
    } catch (MinioException | IllegalStateException e) {
      throw new StorageException("Cannot list " + folder, e);
    }
  }

  @Override
  public void deleteAll(ObjectKey folder) {
    list(folder).forEach(this::delete);
  }

  @Override
  public URI signedUrl(ObjectKey key, Duration validFor, @Nullable String downloadName) {
    GetPresignedObjectUrlArgs.Builder link =
        GetPresignedObjectUrlArgs.builder()
            .method(Http.Method.GET)
            .bucket(bucket)
            .object(key.value())
            .expiry(Math.toIntExact(validFor.toSeconds()));
    if (downloadName != null) {
      String disposition = ContentDisposition.attachment(downloadName);
      link.extraQueryParams(Map.of("response-content-disposition", disposition));
    }
    try {
      return URI.create(client.getPresignedObjectUrl(link.build()));
    } catch (MinioException | IllegalStateException e) {
      throw new StorageException("Cannot sign a link to " + key, e);
    }
  }

  /** The length and the hash are part of what is signed. */
  @Override
  public Optional<UploadLink> uploadLink(
      ObjectKey key, String contentType, long size, String sha256, Duration validFor) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Content-Type", contentType);
    headers.put(SHA256_HEADER, sha256);
    if (settings.encrypted()) {
      new ServerSideEncryption.S3()
          .headers()
          .forEach(header -> headers.put(header.getKey(), header.getValue()));
    }
    Map<String, String> signed = new HashMap<>(headers);
    signed.put("Content-Length", Long.toString(size));
    try {
      String address =
          client.getPresignedObjectUrl(
              GetPresignedObjectUrlArgs.builder()
                  .method(Http.Method.PUT)
                  .bucket(bucket)
                  .object(key.value())
                  .build());
      URI url = SignedPut.of(address, signed, settings, validFor);
      return Optional.of(new UploadLink(url, headers));
    } catch (MinioException | IllegalStateException e) {
      throw new StorageException("Cannot sign a link to put " + key, e);
    }
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      throw new StorageException("The connections to the S3 store cannot be closed", e);
    }
  }

  private static boolean isNotFound(Exception e) {
    return e instanceof ErrorResponseException refused && refused.response().code() == 404;
  }
}
