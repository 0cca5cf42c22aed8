package io.songlens.api.label;

import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.encode.AigcLabel;
import io.songlens.composer.audio.encode.Mp3Encoder;
import io.songlens.composer.audio.encode.Mp3Tagger;
import io.songlens.composer.audio.encode.SongTags;
import io.songlens.composer.audio.encode.WavEncoder;
import io.songlens.composer.audio.encode.WavTagger;
import io.songlens.composer.song.Language;
import io.songlens.composer.theory.Bpm;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.Mode;
import io.songlens.composer.theory.PitchClass;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A second of sound in each format, with tags. */
final class LabelledFiles {
  private static final StereoAudio SOUND = sound();

  private LabelledFiles() {}

  /** The formats there are. */
  enum Kind {
    MP3,
    WAV,
    FLAC,
    OPUS
  }

  /** A file with a title, the AIGC label, and a manifest if one is given. */
  static byte[] file(Kind kind, String title, @Nullable String manifest) throws IOException {
    return switch (kind) {
      case MP3 ->
          new Mp3Tagger().tagged(Mp3Encoder.standard().encode(SOUND), tags(title, manifest));
      case WAV -> wav(tags(title, manifest));
      case FLAC -> flac(comments(title, manifest));
      case OPUS -> opus(comments(title, manifest));
    };
  }

  /** Where a byte of sound lies in every file of that kind, from its end. */
  static int soundFromEnd(Kind kind, byte[] file) {
    return kind == Kind.WAV ? file.length - 44 - 300 : 3;
  }

  private static byte[] wav(SongTags tags) throws IOException {
    Path wav = Files.createTempFile("labelled", ".wav");
    Files.write(wav, WavEncoder.of24Bits().encode(SOUND));
    WavTagger.tag(wav, tags);
    byte[] bytes = Files.readAllBytes(wav);
    Files.delete(wav);
    return bytes;
  }

  private static byte[] flac(byte[] comments) {
    return joined(
        latin("fLaC"),
        new byte[] {0, 0, 0, 34},
        new byte[34],
        ByteBuffer.allocate(4).putInt((0x84 << 24) | comments.length).array(),
        comments,
        new byte[] {(byte) 0xff, (byte) 0xf8, 1, 2, 3, 4, 5, 6});
  }

  private static byte[] opus(byte[] comments) {
    byte[] head = joined(latin("OpusHead"), new byte[] {1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    byte[] tags = joined(latin("OpusTags"), comments);
    ByteArrayOutputStream segments = new ByteArrayOutputStream();
    segments.write(head.length);
    for (int left = tags.length; left >= 0; left -= 255) {
      segments.write(Math.min(left, 255));
    }
    segments.write(6);
    byte[] page = new byte[27];
    System.arraycopy(latin("OggS"), 0, page, 0, 4);
    page[26] = (byte) segments.size();
    return joined(page, segments.toByteArray(), head, tags, new byte[] {1, 2, 3, 4, 5, 6});
  }

  private static byte[] comments(String title, @Nullable String manifest) {
    List<String> texts =
        manifest == null
            ? List.of("TITLE=" + title, "AIGC={}")
            : List.of("TITLE=" + title, "AIGC={}", "songlens_manifest=" + manifest);
    byte[] all = joined(little(0), little(texts.size()));
    for (String text : texts) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      all = joined(all, little(bytes.length), bytes);
    }
    return all;
  }

  private static SongTags tags(String title, @Nullable String manifest) {
    SongTags tags =
        new SongTags(
            title,
            SongTags.DEFAULT_ARTIST,
            null,
            Language.ENGLISH,
            Duration.ofSeconds(1),
            new Bpm(90),
            new Key(new PitchClass(0), Mode.MAJOR),
            null,
            List.of(),
            new byte[] {1, 2, 3},
            5,
            "0.1.0",
            "AI-generated",
            List.of(),
            new AigcLabel("Songlens", "42"));
    return manifest == null ? tags : tags.withManifest(manifest);
  }

  private static StereoAudio sound() {
    float[] samples = new float[48_000];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) (0.2 * StrictMath.sin(i * 0.05));
    }
    return StereoAudio.ofMono(samples);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] little(int number) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
  }
}
