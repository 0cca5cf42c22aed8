package io.songlens.api.config;

import io.songlens.image.decode.PhotoLimits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Everything an operator can set under {@code songlens}.
 *
 * @param data the folder that holds the database, the songs, the link secret and the signing key
 * @param uploads what is accepted
 * @param linkValidity how long a download link works
 * @param workers how many songs of each queue are made at once by this process
 * @param maxWaiting how many songs may wait in the live and in the normal queue each; further
 *     orders are put off
 * @param maxWaitingBatch the same of the batch queue
 * @param beat how often workers look for songs and say that they are alive
 * @param deadline how long a song may take from when it is first begun, all tries together
 * @param drain how long songs may go on when the process is told to stop, before they are handed
 *     back
 * @param database where orders are kept; embedded in the data folder where no address is set
 * @param storage where songs are kept
 * @param vision how photos are read; the bundled model where no encoder is set
 * @param signing what songs are signed with
 * @param labels how songs say that a machine made them
 * @param access who may use the service
 * @param webhooks how others are told that a song has ended
 * @param retention how long things are kept
 * @param traces where traces are sent
 * @param booth what staff may do at a booth
 */
@Validated
@ConfigurationProperties("songlens")
public record SonglensProperties(
    @DefaultValue("./data") Path data,
    @DefaultValue @Valid Uploads uploads,
    @DefaultValue("24h") Duration linkValidity,
    @DefaultValue @Valid Workers workers,
    @DefaultValue("100") @Min(1) int maxWaiting,
    @DefaultValue("5000") @Min(1) int maxWaitingBatch,
    @DefaultValue Beat beat,
    @DefaultValue("30m") Duration deadline,
    @DefaultValue("8s") Duration drain,
    @DefaultValue Database database,
    @DefaultValue @Valid Storage storage,
    @DefaultValue Vision vision,
    @DefaultValue Signing signing,
    @DefaultValue Labels labels,
    @DefaultValue @Valid AccessSettings access,
    @DefaultValue WebhookSettings webhooks,
    @DefaultValue RetentionSettings retention,
    @DefaultValue TraceSettings traces,
    @DefaultValue BoothSettings booth) {

  /**
   * What is accepted. The command line takes the same settings from the environment.
   *
   * @param maxPhotos photos of one song
   * @param maxPhotoSize size of one photo's file; 1 MB is 1,048,576 bytes
   * @param maxPhotoPixels width × height of one photo
   * @param maxPhotoFrames frames of an animation that are looked at; only the first is used
   * @param maxDecodeTime how long one photo may take to decode
   * @param maxSongSize size of a song's file that is verified
   * @param ahead how photos are kept that are sent ahead of an order
   */
  public record Uploads(
      @DefaultValue("8") @Min(1) @Max(32) int maxPhotos,
      @DefaultValue("25MB") DataSize maxPhotoSize,
      @DefaultValue("50000000") @Min(1024) @Max(1_000_000_000) long maxPhotoPixels,
      @DefaultValue("1000") @Min(1) int maxPhotoFrames,
      @DefaultValue("10s") Duration maxDecodeTime,
      @DefaultValue("128MB") DataSize maxSongSize,
      @DefaultValue @Valid UploadSettings ahead) {
    private static final int MOST_BYTES = 1 << 30;

    /** The limits that photos are decoded within. */
    public PhotoLimits photoLimits() {
      if (maxPhotoSize.toBytes() > MOST_BYTES) {
        throw new IllegalArgumentException(
            "songlens.uploads.max-photo-size may be up to 1024MB, not " + maxPhotoSize);
      }
      return new PhotoLimits(
          (int) maxPhotoSize.toBytes(),
          maxPhotoPixels,
          maxPhotoFrames,
          (int) Math.min(maxDecodeTime.toMillis(), Integer.MAX_VALUE));
    }

    /** What the environment sets, such as {@code SONGLENS_UPLOADS_MAXPHOTOSIZE=50MB}. */
    public static Uploads from(Environment environment) {
      return Binder.get(environment).bindOrCreate("songlens.uploads", Uploads.class);
    }
  }

  /**
   * How many songs of each queue are made at once by this process. On two cores, one of each: a
   * live song has a worker that no other song can take.
   */
  public record Workers(
      @DefaultValue("1") @Min(0) @Max(64) int live,
      @DefaultValue("1") @Min(0) @Max(64) int normal,
      @DefaultValue("1") @Min(0) @Max(64) int batch) {}

  /**
   * How often workers look for songs and say that they are alive. A dead worker's song is taken
   * over after {@code heart} times {@code missed}.
   *
   * @param look how often an idle worker looks for a song
   * @param heart how often a worker says that it is alive
   * @param missed how many of those may be missed before it counts as dead; 4 or more
   */
  public record Beat(
      @DefaultValue("500ms") Duration look,
      @DefaultValue("5s") Duration heart,
      @DefaultValue("4") @Min(4) int missed) {}

  /**
   * Where orders are kept.
   *
   * @param url JDBC address of a PostgreSQL database, without password; null for the embedded one
   * @param user the account
   * @param password its secret
   * @param passwordFile path of a file that holds the secret, in place of it
   */
  public record Database(
      @Nullable String url,
      @DefaultValue("songlens") String user,
      @Nullable String password,
      @Nullable Path passwordFile) {
    /** Whether it is a server, not the embedded one. */
    public boolean isServer() {
      return url != null && !url.isBlank();
    }

    /** Without the secret, and without the address: it may hold one. */
    @Override
    public String toString() {
      return "Database[" + user + "]";
    }
  }

  /**
   * Where songs are kept.
   *
   * @param kind a folder, or an S3 store
   * @param s3 how to reach the S3 store; needed for that kind only
   */
  public record Storage(@DefaultValue("filesystem") Kind kind, @Nullable S3 s3) {}

  /**
   * How photos are read: which image encoder names scenes (docs/vision-models.md), and whether the
   * content gate is on.
   *
   * @param model path, or http, https or file URL, of a TorchScript file
   * @param labels path of its label file
   * @param contentGate "off" lets photos in that seem to show nudity; "on" otherwise
   */
  public record Vision(
      @Nullable String model, @Nullable String labels, @Nullable String contentGate) {}

  /**
   * What songs are signed with (docs/labels.md).
   *
   * @param key path of an Ed25519 private key in PEM form; null for the data folder's own
   */
  public record Signing(@Nullable String key) {}

  /**
   * How songs say that a machine made them.
   *
   * @param audible whether "AI" is heard in Morse code at the start of every song
   */
  public record Labels(@DefaultValue("false") boolean audible) {}

  /** Kinds of storage. */
  public enum Kind {
    FILESYSTEM,
    S3
  }

  /**
   * How to reach an S3 store. Browsers fetch from it directly: its CORS rules must allow GET from
   * the application's address.
   *
   * @param endpoint its address as browsers reach it
   * @param region the region to sign for
   * @param bucket made if absent
   * @param accessKey the account
   * @param secretKey its secret
   * @param encrypted whether the store is asked to encrypt what it keeps with keys of its own
   */
  public record S3(
      URI endpoint,
      @DefaultValue("us-east-1") String region,
      @DefaultValue("songlens") String bucket,
      String accessKey,
      String secretKey,
      @DefaultValue("false") boolean encrypted) {
    /** Without the secret: it must not reach a log. */
    @Override
    public String toString() {
      return "S3[" + endpoint + ", " + region + ", " + bucket + "]";
    }
  }
}
